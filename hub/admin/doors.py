"""Which of Wagtail's addresses are open to whom: what nobody needs is closed."""

import re
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from content.permissions import Rights, rights_of
from content.roles import Action, Role, Scope

ADMIN = "/admin/"

# What names things to whoever asks and serves no screen of the hub, what would decide
# on pieces past the review page, and Wagtail's own trials of its error pages.
_FOR_NOBODY = re.compile(
    r"(api/main/(images|documents)|pages/workflow|choose-page/chosen-multiple"
    r"|failwhale|test404)/"
)
# Lists over everything, and the workflow itself.
_FOR_ADMINISTRATORS = re.compile(r"(reports|workflows|redirects|sites|locales)/")
# What is done to several at once: its page names all that are asked for.
_BULK = re.compile(r"bulk/(?P<app>\w+)/(?P<model>\w+)/")
# What is left to people without any role, such as guests whose last day is over.
_FOR_OUTSIDERS = re.compile(r"(login|logout|password_reset|jsi18n)/")
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
        rights = rights_of(request.user)
        bulk = _BULK.match(path)
        if path and (_FOR_NOBODY.match(path) or _is_closed(path, rights)):
            raise Http404
        if bulk and not _may_see(rights, request.GET.getlist("id"), **bulk.groupdict()):
            raise Http404


def _is_closed(path: str, rights: Rights) -> bool:
    if not rights.roles:
        return not _FOR_OUTSIDERS.match(path)
    if Role.GUEST in rights.roles:
        return not _FOR_GUESTS.match(path)
    return bool(_FOR_ADMINISTRATORS.match(path)) and Role.ADMIN not in rights.roles


def _may_see(rights: Rights, numbers: list[str], app: str, model: str) -> bool:
    """Say whether the person sees all of these rows on Wagtail's screens anyway."""
    if Scope.ALL in rights.scopes(Action.SEE_DRAFTS):
        return True
    if not all(number.isdecimal() for number in numbers):
        return False
    seen = _seen_by(rights.user, app, model)
    wanted = set(map(int, numbers))
    return seen is not None and seen.filter(pk__in=wanted).count() == len(wanted)


def _seen_by(user: Any, app: str, model: str) -> Any:
    try:
        found = apps.get_model(app, model)
    except LookupError:
        return None
    policy = policy_registry.get_by_type(found)
    if issubclass(found, Page):
        return policy.explorable_instances(user)
    return policy.instances_user_has_any_permission_for(user, ["choose", "change"])
