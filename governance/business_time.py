"""Counts in working hours: Monday to Friday, 9 to 17, but for the company's holidays.

Own code, since what there is has not been kept up, or counts whole days only.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

OPENS, CLOSES = time(9), time(17)
HOURS_A_DAY = 8
SATURDAY = 5
DAY = timedelta(days=1)


def is_business_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in settings.COMPANY_HOLIDAYS


def next_business_day(day: date) -> date:
    """Return the first business day after `day`."""
    day += DAY
    while not is_business_day(day):
        day += DAY
    return day


def due_after(start: datetime, hours: int, time_zone: str) -> datetime:
    """Return the moment (UTC) when `hours` working hours after `start` have passed.

    time_zone: whose working hours, as "Europe/Amsterdam". No hours: the next moment at
    which somebody works, `start` itself if somebody does.
    """
    start, left = start.astimezone(UTC), timedelta(hours=hours)
    for opens, closes in _days_from(start, ZoneInfo(time_zone)):
        begins = max(opens, start)
        # What ends with the day is due before people go home, not the next morning.
        if begins < closes and left <= closes - begins:
            return begins + left
        left -= max(closes - begins, timedelta())
    raise AssertionError("there is always another day")


def next_working_moment(start: datetime, time_zone: str) -> datetime:
    """Return `start` where it is within working hours, else when they next begin."""
    return due_after(start, 0, time_zone)


def business_days_before(moment: datetime, days: int, time_zone: str) -> datetime:
    """Return the same time of day (UTC moment) so many business days earlier."""
    local = moment.astimezone(ZoneInfo(time_zone))
    day = local.date()
    for _ in range(days):
        day -= DAY
        while not is_business_day(day):
            day -= DAY
    return at(day, local.time(), time_zone)


def at(day: date, clock: time, time_zone: str) -> datetime:
    """Return the moment (UTC) when clocks show it on that day in a time zone."""
    return datetime.combine(day, clock, ZoneInfo(time_zone)).astimezone(UTC)


def _days_from(start: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Yield when each business day opens and closes, from the day of `start` on."""
    day = start.astimezone(zone).date()
    while True:
        if is_business_day(day):
            yield at(day, OPENS, zone.key), at(day, CLOSES, zone.key)
        day += DAY
