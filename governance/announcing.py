"""Tells whoever listens what happened in a review; `hub.wiring` makes the hub listen.

Listeners run in the transaction of the event: they write down whom to tell, and tell
later.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any


class Event(StrEnum):
    REVIEW_ASKED = "review asked"
    REASSIGNED = "review given to somebody else"
    TAKEN_BACK = "taken back"
    SENT_BACK = "sent back"
    APPROVED = "approved"
    NOT_LET_OUT = "not let out when its moment came"
    EXCEPTION_ASKED = "exception asked"
    EXCEPTION_DECIDED = "exception decided"
    SUGGESTION_SETTLED = "suggestion settled"
    NEEDS_ANOTHER_LOOK = "needs another look"
    WITHHELD = "withheld"
    WITHDRAWN = "withdrawn"


Listener = Callable[[Event, Any, datetime], None]

_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Call `listener(event, about, now)` for each event; twice the same is once.

    about: the round, the exception, the suggestion or the standing that it happened to.
    """
    if listener not in _listeners:
        _listeners.append(listener)


def announce(event: Event, about: Any, now: datetime) -> None:
    for listener in _listeners:
        listener(event, about, now)
