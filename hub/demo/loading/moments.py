"""When things happened: days before the loading day, and times of day on them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

# Days so near that people count them from the hour of loading.
_NEAR = timedelta(days=7)


class Hour(Enum):
    """What is done when on a day, and how long before the hour of loading otherwise."""

    ENDED = time(0, 5), timedelta(hours=9)
    PLANNED = time(8, 10), timedelta(hours=6)
    WRITTEN = time(9, 20), timedelta(hours=5)
    ASKED = time(10, 5), timedelta(hours=4)
    GRANTED = time(11, 30), timedelta(hours=3)
    SENT = time(12, 40), timedelta(hours=1)
    DECIDED = time(14, 15), timedelta(minutes=20)
    CLOCK = time(14, 30), timedelta(minutes=10)


@dataclass(frozen=True)
class Moments:
    """Gives the moments of a demo that is loaded at `now`; none of them is later."""

    now: datetime

    @property
    def day(self) -> date:
        return self.now.astimezone(UTC).date()

    def at(self, day: date, hour: Hour, place: int = 0) -> datetime:
        """Return the moment on `day`; `place` tells apart what is done at one hour.

        What was sent three days ago has been waiting for three days, whenever the demo
        is loaded: near days are counted from the hour of loading.
        """
        clock, before = hour.value
        aside = timedelta(minutes=place % 9)
        if self.day - day < _NEAR:
            near = self.now - (self.day - day) - before + aside
            return near.replace(second=0, microsecond=0)
        return datetime.combine(day, clock, UTC) + aside
