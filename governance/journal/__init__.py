"""The journal: decisions and departures, in order, each chained to the one before.

Nobody changes or removes an entry: the database refuses (`protection`), and whoever
gets past that is found out (`verifying`).
"""

from governance.journal.chain import append, wait_for_turn
from governance.journal.events import EVENTS, Event
from governance.journal.protection import is_protected, lifted_triggers
from governance.journal.verifying import verify

__all__ = [
    "EVENTS",
    "Event",
    "append",
    "is_protected",
    "lifted_triggers",
    "verify",
    "wait_for_turn",
]
