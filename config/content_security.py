"""Tells browsers what pages may load and run: nothing that does not come from here."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_EVERYWHERE = {
    "default-src": "'self'",
    "img-src": "'self' data: blob:",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
# Wagtail's choosers, date fields and forms within forms begin with inline scripts that
# have no nonce; its text editor writes the style of its lists and empty lines itself.
_IN_ADMIN = {
    **_EVERYWHERE,
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
}

HEADER = "Content-Security-Policy"


def _policy(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


class ContentSecurityMiddleware:
    """Sets the header Content-Security-Policy where a view has not set its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not _explains_an_error(response):
            in_admin = request.path.startswith("/admin/")
            policy = _policy(_IN_ADMIN if in_admin else _EVERYWHERE)
            response.headers.setdefault(HEADER, policy)
        return response


def _explains_an_error(response: HttpResponse) -> bool:
    """Say whether this is Django's page for developers, which styles itself inline."""
    return settings.DEBUG and response.status_code in (404, 500)
