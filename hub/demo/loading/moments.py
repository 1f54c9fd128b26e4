"""When things happened: days before the loading day, and times of day on them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

# Days so near that people count their hours.
_NEAR = timedelta(days=7)


class Hour(Enum):
    """What is done when on a day: by the clock, and on near days after which share of
    the hours that have passed today.
    """

    ENDED = time(0, 5), 0.02
    PLANNED = time(8, 10), 0.30
    WRITTEN = time(9, 20), 0.40
    ASKED = time(10, 5), 0.50
    GRANTED = time(11, 30), 0.60
    SENT = time(12, 40), 0.70
    DECIDED = time(14, 15), 0.80


@dataclass(frozen=True)
class Moments:
    """Gives the moments of a demo that is loaded at `now`; none of them is later."""

    now: datetime

    @property
    def day(self) -> date:
        return self.now.astimezone(UTC).date()

    def at(self, day: date, hour: Hour, place: int = 0) -> datetime:
        """Return the moment on `day`; `place` tells apart what is done at one hour.

        What was sent three days ago has been waiting for three whole days, whenever the
        demo is loaded.
        """
        clock, share = hour.value
        place %= 9
        if self.day - day > _NEAR:
            return datetime.combine(day, clock, UTC) + timedelta(minutes=place)
        passed = self.now - datetime.combine(self.day, time(), UTC)
        return datetime.combine(day, time(), UTC) + passed * (share + place / 100)
