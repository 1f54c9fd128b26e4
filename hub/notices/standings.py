"""Tells owners what happened to what they have let out."""

import json
from datetime import datetime

from content.models import Piece, User, piece_by_key
from governance.models import JournalEntry, Standing
from hub.notices.about import called, day_words, editor_path, owner_of
from hub.notices.telling import tell


def needs_another_look(standing: Standing, now: datetime) -> None:
    """Tell the owner by when it is to be mended, and why."""
    piece = piece_by_key(standing.key)
    if piece is None:
        return
    day = standing.due_on
    by = f" by {day_words(day, now.date())}" if day else ""
    subject = f"Mend{by}: {called(piece)}"
    _tell([owner_of(piece)], "needs-another-look", piece, subject, standing.cause, now)


def withheld(standing: Standing, now: datetime) -> None:
    """Tell the owner that nobody gets it any more."""
    piece = piece_by_key(standing.key)
    if piece is None:
        return
    subject = f"Stop using: {called(piece)} is withheld"
    _tell([owner_of(piece)], "withheld", piece, subject, standing.cause, now)


def withdrawn(standing: Standing, now: datetime) -> None:
    """Tell the owner that somebody withdrew it."""
    piece, entry = piece_by_key(standing.key), _last(standing.key, "recall")
    if piece is None:
        return
    by = User.objects.filter(username=entry.actor).first() if entry else None
    text = f"{by.name if by else 'Somebody'} withdrew it: “{standing.cause}”"
    subject = f"Stop using: {called(piece)} is withdrawn"
    _tell([owner_of(piece)], "withdrawn", piece, subject, text, now, by=by)


def not_let_out(standing: Standing, now: datetime) -> None:
    """Tell the owner and the team's lead that its moment passed without it."""
    piece, entry = piece_by_key(standing.key), _last(standing.key, "not-let-out")
    if piece is None:
        return
    cause = json.loads(entry.data).get("cause", "") if entry else ""
    subject = f"Look at: {called(piece)} did not go live"
    people = [owner_of(piece), piece.programme.team.lead]
    _tell(people, "not-let-out", piece, subject, cause, now)


def _tell(
    people: list[User | None],
    event: str,
    piece: Piece,
    subject: str,
    text: str,
    now: datetime,
    by: User | None = None,
) -> None:
    for person in dict.fromkeys(people):
        tell(
            person,
            event,
            now=now,
            subject=subject,
            text=text,
            key=piece.item_key,
            address=editor_path(piece),
            by=by,
        )


def _last(key: str, event: str) -> JournalEntry | None:
    return JournalEntry.objects.filter(subject=key, event=event).last()
