"""Moments and days in the words of a person who reads them today."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def local(moment: datetime, person: object = None) -> datetime:
    """Return the moment by the clocks of a person."""
    return moment.astimezone(ZoneInfo(getattr(person, "time_zone", "") or "UTC"))


def day_words(day: date, today: date) -> str:
    """Return "today", "tomorrow", "Thu", "12 March" or "12 March 2027"."""
    days = (day - today).days
    if days in _NEAR:
        return _NEAR[days]
    if 1 < days < 7:
        return f"{day:%a}"
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {day:%B}{year}"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def moment_words(moment: datetime, now: datetime, person: object = None) -> str:
    """Return "tomorrow 16:00" or "12 March 09:30", by a person's clocks."""
    at, today = local(moment, person), local(now, person).date()
    return f"{day_words(at.date(), today)} {at:%H:%M}"


_NOW = "just now"


def age_words(then: datetime, now: datetime) -> str:
    """Return "3 days", "2 hours" or "just now": how long ago it was."""
    seconds = max(int((now - then).total_seconds()), 0)
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = seconds // size
            return f"{count} {name}{'' if count == 1 else 's'}"
    return _NOW


def late_words(due: datetime, now: datetime) -> str:
    """Return "2 days late", "due now", or "" when it is not due yet."""
    if now <= due:
        return ""
    age = age_words(due, now)
    return "due now" if age == _NOW else f"{age} late"


def for_words(then: datetime, now: datetime) -> str:
    """Return " for 3 days", or "" when it began just now: the end of a sentence."""
    age = age_words(then, now)
    return "" if age == _NOW else f" for {age}"
