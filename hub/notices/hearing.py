"""Hears what happens in governance, and has those told whom it concerns."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from governance.announcing import Event
from hub.notices import reviews, standings

HEARD: dict[Event, Callable[[Any, datetime], None]] = {
    Event.REVIEW_ASKED: reviews.review_asked,
    Event.REASSIGNED: reviews.reassigned,
    Event.TAKEN_BACK: reviews.taken_back,
    Event.SENT_BACK: reviews.sent_back,
    Event.APPROVED: reviews.approved,
    Event.EXCEPTION_ASKED: reviews.exception_asked,
    Event.EXCEPTION_DECIDED: reviews.exception_decided,
    Event.NEEDS_ANOTHER_LOOK: standings.needs_another_look,
    Event.WITHHELD: standings.withheld,
    Event.WITHDRAWN: standings.withdrawn,
    Event.NOT_LET_OUT: standings.not_let_out,
}


def hear(event: Event, about: Any, now: datetime) -> None:
    """Listen to `governance.announcing`; what is not worth a notice passes by."""
    if event in HEARD:
        HEARD[event](about, now)
