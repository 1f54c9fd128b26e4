"""The first page after signing in."""

from collections.abc import Iterator
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from content.models import GuestAuthor
from content.permissions import Rights, rights_of
from content.roles import Action, Role
from hub.work import authors, others
from hub.work.beginning import beginning
from hub.work.rows import Section


@login_required
def your_work(request: HttpRequest) -> HttpResponse:
    """What waits for this person, the most pressing first."""
    now = timezone.now()
    rights = rights_of(request.user, now.date())
    if not rights.roles:
        return render(request, "hub/work/no_role.html")
    sections = list(_sections(rights, now))
    context = {
        "sections": [section for section in sections if section.rows],
        "quiet": [section for section in sections if not section.rows],
        "may_write": rights.may(Action.WRITE),
        "may_review": rights.may(Action.REVIEW),
        "may_plan": rights.may(Action.PLAN),
        "keeps_rights": rights.may(Action.EDIT_RIGHTS),
        "administers": rights.may(Action.EDIT_PEOPLE),
        "may_see_status": rights.may(Action.SEE_STATUS),
        "guest": _guest(rights),
    }
    return render(request, "hub/work/your_work.html", context)


def _guest(rights: Rights) -> GuestAuthor | None:
    """Return for what a guest writes, and until when; None for staff."""
    if Role.GUEST not in rights.roles:
        return None
    guests = GuestAuthor.objects.select_related("programme__team")
    return guests.get(user=rights.user)


def _sections(rights: Rights, now: datetime) -> Iterator[Section]:
    yield from beginning(rights)
    yield from others.agreeing(rights, now)
    yield from others.keeping(rights, now)
    if rights.may(Action.REVIEW):
        yield from others.reviewing(rights, now)
    yield from others.signing(rights)
    if rights.may(Action.WRITE) and rights.roles & {Role.AUTHOR, Role.GUEST}:
        yield from authors.sections(rights, now)
    yield from others.leading(rights, now)
    yield from others.approved_lately(rights, now)
