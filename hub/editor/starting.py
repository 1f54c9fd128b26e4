"""A new piece, with everything filled in that its programme already says."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from content.items import ContentItem
from content.models import PIECE_MODELS, Piece, ProgrammePage
from content.planning.roll_downs import roll_down_of
from content.story_parts import Message
from governance.standards import story_in_force
from hub.editor.drafts import headline_of, put_into

LONGEST_TITLE = 255


def start_piece(
    format: str,
    programme: ProgrammePage,
    user: Any,
    now: datetime,
    title: str = "",
    draft: ContentItem | None = None,
) -> Piece:
    """Make a piece of a format (a key of PIECE_MODELS) below a programme, and save it.

    Without a title it takes the draft's own. Checks no right.
    """
    model = PIECE_MODELS[format]
    own = headline_of(draft) if draft else ""
    named = title.strip() or own or f"New {model._meta.verbose_name}"
    piece: Piece = model(title=named[:LONGEST_TITLE], live=False)
    fill_shared_fields(piece, programme, user, now)
    if draft is None:
        open_body(piece)
    else:
        story = story_in_force(now)
        put_into(piece, draft, story.story, story.release)
    with transaction.atomic():
        programme.add_child(instance=piece)
        piece.save_revision(user=user, log_action=True)
    return piece


def fill_shared_fields(
    piece: Piece, programme: ProgrammePage, user: Any, now: datetime
) -> None:
    """Fill in a piece in memory: for whom it is, and by when to look at it again.

    Personas and stages are those of the messages that the programme must say.
    """
    messages = _asked_for(programme, now)
    piece.personas = _joined(message.personas for message in messages)
    piece.stages = _joined(message.stages for message in messages)
    piece.review_by_on = _in_a_year(now)
    piece.owner = user


def open_body(piece: Piece) -> None:
    """Give an empty body a place to write in."""
    if hasattr(piece, "body") and not piece.body:
        piece.body = [("text", "")]


def _asked_for(programme: ProgrammePage, now: datetime) -> list[Message]:
    roll_down = roll_down_of(programme.key)
    story = story_in_force(now).story
    must = [m for m in story.messages if m.key in roll_down.must]
    every = {*roll_down.should, *roll_down.may}
    return must or [m for m in story.messages if m.key in every]


def _joined(lists: Any) -> list[str]:
    return list(dict.fromkeys(key for keys in lists for key in keys))


def _in_a_year(now: datetime) -> date:
    day = now.date()
    if (day.month, day.day) == (2, 29):
        day = date(day.year, 2, 28)
    return day.replace(year=day.year + 1)
