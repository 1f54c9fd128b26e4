"""Changes of what people may do, with what they leave behind: journal and notices."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from content.models import GuestAuthor, Level, ReviewArea, Team, User
from content.planning import standing_programme
from governance.journal import Event, append
from hub.notices import tell


def save_team(team: Team, save: Callable[[], Team], user: Any, now: datetime) -> Team:
    """Save a team by calling `save`; a new one gets its standing programme."""
    with transaction.atomic():
        before = Team.objects.filter(pk=team.pk).first()
        with _members_recorded(team, f"team:{team.key}", user, now):
            saved = save()
        standing_programme(saved, user, now)
        if before is None or before.level != saved.level:
            data = {"team": saved.key, "level": saved.level}
            subject = f"team:{saved.key}"
            append(Event.LEVEL_CHANGED, subject, now=now, actor=user, data=data)
        if saved.next_level and (before is None or _announced(before, saved)):
            announce_level(saved, user, now)
    return saved


def save_area(
    area: ReviewArea, save: Callable[[], ReviewArea], user: Any, now: datetime
) -> ReviewArea:
    """Save a review area by calling `save`."""
    with (
        transaction.atomic(),
        _members_recorded(area, f"area:{area.key}", user, now),
    ):
        return save()


def save_guest(
    save: Callable[[], GuestAuthor], user: Any, now: datetime
) -> GuestAuthor:
    """Invite or change a guest by calling `save`."""
    with transaction.atomic():
        guest = save()
        data = {"name": guest.user.get_username(), "until": guest.ends_on}
        subject = f"programme:{guest.programme.key}"
        append(Event.RIGHTS_CHANGED, subject, now=now, actor=user, data=data)
    return guest


def save_person(
    person: User, save: Callable[[], User], user: Any, now: datetime
) -> User:
    """Save a person by calling `save`; what they may do is recorded when it changes."""
    with transaction.atomic():
        before = _rights(person)
        saved = save()
        after = _rights(saved)
        if before != after:
            data = {"name": saved.get_username(), "state": _state(saved), **after}
            subject = f"person:{saved.get_username()}"
            append(Event.RIGHTS_CHANGED, subject, now=now, actor=user, data=data)
    return saved


def announce_level(team: Team, user: Any, now: datetime) -> None:
    """Tell a team what is asked of it from the day on."""
    day = team.next_level_on
    if day is None:
        return
    says = Level(team.next_level).label
    for person in team.members:
        tell(
            person,
            "level-announced",
            now=now,
            subject=f"From {day.day} {day:%B}: {team.name} goes up",
            text=f"{says}. Until then everything stays as it is.",
            address=reverse("your-work"),
            by=user,
        )


@contextmanager
def _members_recorded(
    grouped: Team | ReviewArea, subject: str, user: Any, now: datetime
) -> Iterator[None]:
    before = _names(grouped)
    yield
    after = _names(grouped)
    if before != after:
        data = {"joined": sorted(after - before), "left": sorted(before - after)}
        append(Event.RIGHTS_CHANGED, subject, now=now, actor=user, data=data)


def _names(grouped: Team | ReviewArea) -> set[str]:
    if grouped.group_id is None:
        return set()
    people = User.objects.filter(groups=grouped.group_id)
    return set(people.values_list("username", flat=True))


def _rights(person: User) -> dict[str, Any]:
    stored = User.objects.filter(pk=person.pk).first()
    if stored is None:
        return {"active": False, "groups": []}
    groups = stored.groups.order_by("name").values_list("name", flat=True)
    return {"active": stored.is_active, "groups": list(groups)}


def _state(person: User) -> str:
    return "active" if person.is_active else "deactivated"


def _announced(before: Team, after: Team) -> bool:
    then = (before.next_level, before.next_level_on)
    return then != (after.next_level, after.next_level_on)
