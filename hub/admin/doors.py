"""Which of Wagtail's addresses are open to whom: what nobody needs is closed."""

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from content.permissions import rights_of
from content.roles import Role

ADMIN = "/admin/"

# Lists over everything, and the workflow itself.
_FOR_ADMINISTRATORS = re.compile(r"(reports|workflows|redirects|sites|locales)/")
# What a guest author needs to write: the editor, its previews, and what these load.
_FOR_GUESTS = re.compile(
    r"(pages/(add/|\d+/(edit|preview|edit/preview|view_draft)|moderation/)"
    r"|jsi18n/|sprite/|account/|logout/|login/|password_reset/"
    r"|editing-sessions/|block-preview/|dismissibles/|choose-external-link/"
    r"|choose-email-link/)"
)


class AdminDoors:
    """Answers 404 at the closed ones: what is not there cannot be guessed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(ADMIN) and request.user.is_authenticated:
            self._check(request, request.path.removeprefix(ADMIN))
        return self.get_response(request)

    @staticmethod
    def _check(request: HttpRequest, path: str) -> None:
        roles = rights_of(request.user).roles
        if Role.GUEST in roles and path and not _FOR_GUESTS.match(path):
            raise Http404
        if _FOR_ADMINISTRATORS.match(path) and Role.ADMIN not in roles:
            raise Http404
