"""When a mail goes: in the receiver's working hours, when the receiver is in."""

from datetime import date, datetime, time, timedelta

from content.models import User
from governance.business_time import (
    at,
    is_business_day,
    next_business_day,
    next_working_moment,
)
from hub.models import Mailing
from hub.notices.rules import Rule
from hub.times import local

MIDNIGHT, MORNING = time(0), time(8)
_DAY = timedelta(days=1)


def mail_moment(
    person: User, rule: Rule, mailing: Mailing, now: datetime
) -> datetime | None:
    """Return the earliest moment for the mail, None when there is none to send."""
    if mailing is Mailing.OFF or not person.is_active or not person.email:
        return None
    start = now if rule.urgent else max(now, _back(person, now))
    if mailing is Mailing.DIGEST:
        return next_morning(start, person)
    if mailing is Mailing.MONDAY:
        return _next_monday(start, person)
    start += rule.grouped
    return start if rule.urgent else next_working_moment(start, person.time_zone)


def is_away(person: User, now: datetime) -> bool:
    return (
        person.away_until is not None and person.away_until >= local(now, person).date()
    )


def next_morning(now: datetime, person: User) -> datetime:
    """Return the next 8:00 of a business day where the person is."""
    day = local(now, person).date()
    if is_business_day(day) and now < (today := _morning(day, person)):
        return today
    return _morning(next_business_day(day), person)


def _next_monday(now: datetime, person: User) -> datetime:
    day = local(now, person).date()
    monday = day + _DAY * (-day.weekday() % 7)
    if _first_business_morning(monday, person) <= now:
        monday += _DAY * 7
    return _first_business_morning(monday, person)


def _first_business_morning(day: date, person: User) -> datetime:
    return _morning(day if is_business_day(day) else next_business_day(day), person)


def _morning(day: date, person: User) -> datetime:
    return at(day, MORNING, person.time_zone)


def _back(person: User, now: datetime) -> datetime:
    """Return when an absent person's first day back begins; `now` for the others."""
    if person.away_until is None or not is_away(person, now):
        return now
    return at(person.away_until + _DAY, MIDNIGHT, person.time_zone)
