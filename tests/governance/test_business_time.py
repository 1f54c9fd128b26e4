from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.business_time import (
    at,
    business_days_before,
    due_after,
    is_business_day,
    next_business_day,
    next_working_moment,
)

AMSTERDAM = "Europe/Amsterdam"
ZONES = st.sampled_from(
    [
        "UTC",
        AMSTERDAM,
        "America/New_York",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Asia/Tokyo",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "Pacific/Pago_Pago",
        "Pacific/Kiritimati",
    ]
)
MOMENTS = st.integers(0, 7 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
HOURS = st.integers(0, 60)


def local(text, zone=AMSTERDAM):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        pytest.param("2026-03-04T15:00", 9, "2026-03-05T16:00", id="a day and an hour"),
        pytest.param(
            "2026-03-04T09:00", 8, "2026-03-04T17:00", id="due before closing"
        ),
        pytest.param("2026-03-04T17:00", 1, "2026-03-05T10:00", id="asked at closing"),
        pytest.param(
            "2026-03-04T06:00", 1, "2026-03-04T10:00", id="asked before opening"
        ),
        pytest.param("2026-03-06T16:30", 1, "2026-03-09T09:30", id="over the weekend"),
        pytest.param(
            "2026-03-07T12:00", 9, "2026-03-10T10:00", id="asked on a Saturday"
        ),
        pytest.param("2026-03-04T12:20", 0, "2026-03-04T12:20", id="no hours"),
        pytest.param("2026-03-27T16:00", 9, "2026-03-30T17:00", id="clocks go forward"),
    ],
)
def test_hours_count_while_people_work(start, hours, due):
    assert due_after(local(start), hours, AMSTERDAM) == local(due)


def test_holidays_do_not_count(settings):
    settings.COMPANY_HOLIDAYS = frozenset({date(2026, 3, 5)})
    assert due_after(local("2026-03-04T15:00"), 9, AMSTERDAM) == local(
        "2026-03-06T16:00"
    )


def test_the_hours_are_those_of_the_time_zone():
    start = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)
    assert due_after(start, 1, "America/New_York") == start + timedelta(hours=1)
    assert due_after(start, 1, AMSTERDAM) == local("2026-03-05T10:00")


@given(MOMENTS, HOURS, ZONES)
def test_a_due_moment_is_while_people_work(start, hours, zone):
    due = due_after(start, hours, zone).astimezone(ZoneInfo(zone))
    assert is_business_day(due.date())
    assert time(9) <= due.time() <= time(17)


@given(MOMENTS, HOURS, HOURS, ZONES)
def test_more_hours_are_never_due_earlier(start, first, second, zone):
    least, most = sorted([first, second])
    assert due_after(start, least, zone) <= due_after(start, most, zone)


@given(MOMENTS, st.integers(1, 30), st.integers(0, 30), ZONES)
def test_hours_may_be_counted_in_two_steps(start, first, second, zone):
    halfway = due_after(start, first, zone)
    assert due_after(halfway, second or 1, zone) == due_after(
        start, first + (second or 1), zone
    )


@given(MOMENTS, HOURS, ZONES)
def test_what_is_due_takes_at_least_its_hours(start, hours, zone):
    assert due_after(start, hours, zone) - start >= timedelta(hours=hours)


@given(MOMENTS, ZONES)
def test_a_working_moment_is_its_own_next_one(start, zone):
    found = next_working_moment(start, zone)
    assert found >= start
    assert next_working_moment(found, zone) == found


@given(MOMENTS, st.integers(1, 15), ZONES)
def test_days_before_lie_as_many_business_days_back(moment, days, zone):
    before = business_days_before(moment, days, zone).astimezone(ZoneInfo(zone))
    here = moment.astimezone(ZoneInfo(zone))
    between = [
        before.date() + timedelta(days=n)
        for n in range((here.date() - before.date()).days)
    ]
    assert len([day for day in between if is_business_day(day)]) == days
    assert is_business_day(before.date())


def test_days_before_keep_the_time_of_day():
    assert business_days_before(local("2026-03-30T16:00"), 1, AMSTERDAM) == local(
        "2026-03-27T16:00"
    )


@pytest.mark.parametrize(
    ("day", "following"),
    [
        pytest.param(date(2026, 3, 4), date(2026, 3, 5), id="Wednesday"),
        pytest.param(date(2026, 3, 6), date(2026, 3, 9), id="Friday"),
        pytest.param(date(2026, 3, 7), date(2026, 3, 9), id="Saturday"),
    ],
)
def test_the_next_business_day_follows(day, following):
    assert next_business_day(day) == following


def test_a_moment_is_given_in_utc():
    moment = at(date(2026, 7, 1), time(8), AMSTERDAM)
    assert (moment.hour, moment.tzinfo) == (6, UTC)
