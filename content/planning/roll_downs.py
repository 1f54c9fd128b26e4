"""What programmes take from the story: recorded in versions, the latest in force."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.db.models import OuterRef, Subquery

from content.canonical import canonical_json, digest
from content.models import ProgrammePage, Release, RollDownLine, RollDownVersion
from content.planning.changing import tell_of_pieces
from content.refusing import Refused
from content.story_parts import RollDown
from content.yaml_reading import read_payload, write_yaml


def roll_down_of(programme: str) -> RollDown:
    """Return what a programme (its key) takes now; nothing for an unknown one."""
    return roll_downs_of([programme])[programme]


def roll_downs_of(programmes: Iterable[str]) -> dict[str, RollDown]:
    """Return what each of several programmes takes now: one query."""
    wanted = set(programmes)
    later = RollDownVersion.objects.filter(programme=OuterRef("programme"))
    latest = RollDownVersion.objects.filter(
        programme__key__in=wanted,
        number=Subquery(later.order_by("-number").values("number")[:1]),
    )
    found = dict(latest.values_list("programme__key", "payload"))
    return {
        key: read_roll_down(found[key]) if key in found else RollDown(key="none")
        for key in wanted
    }


@lru_cache(maxsize=200)
def read_roll_down(payload: str) -> RollDown:
    """Return the roll-down of a version's payload."""
    return read_payload(RollDown, json.loads(payload))


def record_roll_down(
    programme: ProgrammePage, user: Any, now: datetime
) -> RollDownVersion | None:
    """Keep what a programme takes as its next version; None when it is as it was."""
    with transaction.atomic():
        ProgrammePage.objects.select_for_update().get(pk=programme.pk)
        payload = canonical_json(programme.roll_down).decode()
        last = programme.versions.order_by("-number").first()
        if last is not None and last.payload == payload:
            return None
        version = RollDownVersion(
            programme=programme,
            number=last.number + 1 if last else 1,
            payload=payload,
            digest=digest(programme.roll_down),
            made_by=user,
            made_at=now,
        )
        version.save()
        tell_of_pieces(programme)
    return version


def take_messages(programme: ProgrammePage, roll_down: RollDown) -> None:
    """Put the messages of `roll_down` in place of those of the page, in memory.

    Notes of messages that stay are kept. Raises Refused for what is another's.
    """
    mine = {"key": programme.key, "team": programme.team.key}
    for name, value in mine.items():
        said = getattr(roll_down, name)
        if said and said != value:
            raise Refused(f"This file is for the {name} “{said}”, not “{value}”.")
    notes = {line.message: line.note for line in programme.messages.all()}
    taken = [
        (key, need) for need in RollDownLine.Need for key in getattr(roll_down, need)
    ]
    programme.messages.set(
        [
            RollDownLine(
                message=key, need=need, note=notes.get(key, ""), sort_order=place
            )
            for place, (key, need) in enumerate(taken)
        ]
    )


def from_yaml(text: str, name: str, now: datetime) -> RollDown:
    """Return the roll-down in a file. Raises BadFile with all that is wrong."""
    release = Release.in_force(now)
    known = {m.key for m in release.story.messages} if release else set()
    return RollDown.from_yaml(text, name, known)


def to_yaml(programme: ProgrammePage) -> str:
    """Return the file that `from_yaml` reads back to the same messages."""
    return write_yaml(programme.roll_down)
