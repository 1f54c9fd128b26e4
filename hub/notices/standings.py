"""Tells owners what happened to what they have let out."""

import json
from datetime import datetime

from content.models import User
from governance.models import JournalEntry, Standing
from hub.notices.about import called, day_words, editor_path, owner_of, piece_of
from hub.notices.telling import tell


def needs_another_look(standing: Standing, now: datetime) -> None:
    """Tell the owner by when it is to be mended, and why."""
    day = standing.due_on
    by = f" by {day_words(day, now.date())}" if day else ""
    _tell_owner(standing, "needs-another-look", f"Mend{by}: ", "", standing.cause, now)


def withheld(standing: Standing, now: datetime) -> None:
    """Tell the owner that nobody gets it any more."""
    _tell_owner(
        standing, "withheld", "Stop using: ", " is withheld", standing.cause, now
    )


def withdrawn(standing: Standing, now: datetime) -> None:
    """Tell the owner that somebody withdrew it."""
    entry = _last(standing.key, "recall")
    by = User.objects.filter(username=entry.actor).first() if entry else None
    who = f"{by.name} withdrew it: " if by else ""
    text = f"{who}“{standing.cause}”"
    _tell_owner(
        standing, "withdrawn", "Stop using: ", " is withdrawn", text, now, by=by
    )


def not_let_out(standing: Standing, now: datetime) -> None:
    """Tell the owner and the team's lead that its moment passed without it."""
    piece = piece_of(standing.key)
    entry = _last(standing.key, "not-let-out")
    cause = json.loads(entry.data).get("cause", "") if entry else standing.cause
    ahead, behind = "Look at: ", " did not go live"
    _tell_owner(standing, "not-let-out", ahead, behind, cause, now)
    lead = piece.programme.team.lead if piece else None
    if piece and lead and lead != owner_of(piece):
        _tell(lead, standing, "not-let-out", ahead, behind, cause, now)


def _tell_owner(
    standing: Standing,
    event: str,
    ahead: str,
    behind: str,
    text: str,
    now: datetime,
    by: User | None = None,
) -> None:
    piece = piece_of(standing.key)
    if piece is not None:
        _tell(owner_of(piece), standing, event, ahead, behind, text, now, by)


def _tell(
    person: User | None,
    standing: Standing,
    event: str,
    ahead: str,
    behind: str,
    text: str,
    now: datetime,
    by: User | None = None,
) -> None:
    piece = piece_of(standing.key)
    assert piece is not None
    tell(
        person,
        event,
        now=now,
        subject=f"{ahead}{called(piece)}{behind}",
        text=text,
        key=standing.key,
        address=editor_path(piece),
        by=by,
    )


def _last(key: str, event: str) -> JournalEntry | None:
    return JournalEntry.objects.filter(subject=key, event=event).last()
