"""When a text that was let out is live, in words."""

from datetime import datetime
from typing import Any

from content.models import Piece
from governance.models import Standing
from hub.times import moment_words


def live_words(piece: Piece, person: Any, now: datetime) -> str:
    """Return "It is live now", or when it goes live by the clocks of a person."""
    standing = Standing.objects.filter(key=piece.item_key).first()
    if standing is not None and standing.goes_live_at:
        when = moment_words(standing.goes_live_at, now, person)
        return f"It goes live by itself {when}"
    return "It is live now"
