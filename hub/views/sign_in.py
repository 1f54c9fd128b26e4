"""Signing in; in the demo also as somebody whom the page offers."""

import subprocess
import sys
from http import HTTPStatus
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from hub.demo.keeping import restore
from hub.demo.offering import is_offered, offers

_BACKEND = "django.contrib.auth.backends.ModelBackend"
# Seconds that loading the demo may take on a slow machine.
_LOADING_SECONDS = 300


class SignInForm(AuthenticationForm):
    """Asks for name and password; says so when it was wrong too often."""

    def get_invalid_login_error(self) -> ValidationError:
        if getattr(self.request, "axes_locked_out", False):
            minutes = settings.AXES_COOLOFF_TIME.seconds // 60
            return ValidationError(
                f"That was wrong too often. Wait {minutes} minutes, then try again, or "
                "ask an administrator of your hub for a new password.",
                code="too-many",
            )
        return super().get_invalid_login_error()


class SignIn(LoginView):
    """A form for name and password; in the demo, cards of people to try it as."""

    template_name = "hub/sign_in.html"
    authentication_form = SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "offers": offers()}


def too_many(
    request: HttpRequest, response: HttpResponse, credentials: Any
) -> HttpResponse:
    """Answer whoever has to pause (AXES_LOCKOUT_CALLABLE); the form has said why."""
    del request, credentials
    response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    response.headers["Retry-After"] = str(settings.AXES_COOLOFF_TIME.seconds)
    return response


@require_POST
def sign_in_as(request: HttpRequest, username: str) -> HttpResponse:
    """Sign in as somebody who is offered; nobody else can be tried."""
    found = next((o.user for o in offers() if o.user.username == username), None)
    if found is None:
        raise Http404("Nobody of this name is offered here.")
    login(request, found, backend=_BACKEND)
    return redirect(_asked_for(request))


def _asked_for(request: HttpRequest) -> str:
    """Return the page that was asked for before, if it is one of ours."""
    address = request.POST.get("next", "")
    hosts = {request.get_host()}
    if url_has_allowed_host_and_scheme(address, hosts, request.is_secure()):
        return address
    return settings.LOGIN_REDIRECT_URL


@require_POST
def reset_demo(request: HttpRequest) -> HttpResponse:
    """Put the demo back to where it began; whoever did it chooses a person again."""
    if not is_offered():
        raise Http404("This is no demo.")
    logout(request)
    if not restore(timezone.now()):
        _load_anew()
    # The session that says it is a new one: the old ones are gone with the rest.
    messages.success(request, "The demo is as it was at the start.")
    return redirect("sign-in")


def _load_anew() -> None:
    """Load in a process of its own: it works in another database meanwhile."""
    manage = Path(settings.ROOT) / "manage.py"
    subprocess.run(  # noqa: S603 - nothing of the request is in it
        [sys.executable, str(manage), "reset_demo"],
        check=True,
        timeout=_LOADING_SECONDS,
    )
