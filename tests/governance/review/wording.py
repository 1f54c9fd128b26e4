"""A text in review, and wording suggested for it."""

from datetime import timedelta

from governance.review import suggest
from tests.governance.states import stored
from tests.hub_world import LATER, STATEMENT

BODY = f"<p>{STATEMENT}</p><p>It needs <b>no new</b> cables and no new people.</p>"
THEN = LATER + timedelta(hours=1)
AGAIN = LATER + timedelta(hours=2)


def place(piece, number=1):
    return f"body[{stored(piece).body[0].id}].p{number}"


def propose(world, round, quote, text, by=None, **values):
    by = by or world.ingrid
    path = values.pop("path", place(round.piece))
    return suggest(round, path, quote, text, by, "brand", LATER, **values)


def source(piece):
    return stored(piece).get_latest_revision_as_object().body[0].value.source
