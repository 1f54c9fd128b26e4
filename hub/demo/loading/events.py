"""What happened in the demo company: moments, and what was done at each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from hub.demo.loading.stamps import done_at


@dataclass(frozen=True)
class Event:
    """Something that people or the clock did at a moment."""

    at: datetime
    do: Callable[[datetime], object]


def let_happen(events: Iterable[Event]) -> None:
    """Do it all, in the order in which it happened; at one moment as given."""
    for event in sorted(events, key=lambda event: event.at):
        with done_at(event.at) as now:
            event.do(now)
