from datetime import UTC, date, datetime, timedelta

import pytest

from content.models import User
from hub.models import Mailing
from hub.notices.moments import mail_moment
from hub.notices.rules import EVENTS

PLAIN, GROUPED, URGENT = (
    EVENTS[name] for name in ("sent-back", "review-asked", "withdrawn")
)


def person(**values):
    values = {"email": "ingrid@example.com", "time_zone": "Europe/Amsterdam"} | values
    return User(username="ingrid", **values)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "mailing", "now", "moment"),
    [
        # In March Amsterdam is an hour ahead, and works from 8 to 16 o'clock UTC.
        pytest.param(
            PLAIN, Mailing.AT_ONCE, "2026-03-04T10:00", "2026-03-04T10:00", id="at once"
        ),
        pytest.param(
            GROUPED,
            Mailing.AT_ONCE,
            "2026-03-04T10:00",
            "2026-03-04T10:10",
            id="others are waited for",
        ),
        pytest.param(
            PLAIN,
            Mailing.AT_ONCE,
            "2026-03-04T22:00",
            "2026-03-05T08:00",
            id="at night",
        ),
        pytest.param(
            GROUPED,
            Mailing.AT_ONCE,
            "2026-03-06T15:55",
            "2026-03-09T08:00",
            id="as the week ends",
        ),
        pytest.param(
            URGENT, Mailing.AT_ONCE, "2026-03-07T22:00", "2026-03-07T22:00", id="urgent"
        ),
        pytest.param(
            PLAIN,
            Mailing.DIGEST,
            "2026-03-04T06:59",
            "2026-03-04T07:00",
            id="digest this morning",
        ),
        pytest.param(
            PLAIN,
            Mailing.DIGEST,
            "2026-03-04T07:00",
            "2026-03-05T07:00",
            id="digest tomorrow",
        ),
        pytest.param(
            PLAIN,
            Mailing.DIGEST,
            "2026-03-06T12:00",
            "2026-03-09T07:00",
            id="digest after the weekend",
        ),
        pytest.param(
            PLAIN,
            Mailing.MONDAY,
            "2026-03-04T10:00",
            "2026-03-09T07:00",
            id="Monday's list",
        ),
        pytest.param(
            PLAIN,
            Mailing.MONDAY,
            "2026-03-09T06:00",
            "2026-03-09T07:00",
            id="early on Monday",
        ),
        pytest.param(
            PLAIN,
            Mailing.MONDAY,
            "2026-03-09T07:30",
            "2026-03-16T07:00",
            id="later on Monday",
        ),
        pytest.param(
            PLAIN,
            Mailing.MONDAY,
            "2026-03-27T10:00",
            "2026-03-30T06:00",
            id="as clocks go forward",
        ),
    ],
)
def test_a_mail_goes_at(rule, mailing, now, moment):
    assert mail_moment(person(), rule, mailing, utc(now)) == utc(moment)


def test_no_mail_goes_on_a_holiday(settings):
    settings.COMPANY_HOLIDAYS = frozenset({date(2026, 3, 9)})
    moment = mail_moment(person(), PLAIN, Mailing.MONDAY, utc("2026-03-06T10:00"))
    assert moment == utc("2026-03-10T07:00")


@pytest.mark.parametrize(
    ("mailing", "values"),
    [
        pytest.param(Mailing.OFF, {}, id="switched off"),
        pytest.param(Mailing.AT_ONCE, {"email": ""}, id="no address"),
        pytest.param(Mailing.AT_ONCE, {"is_active": False}, id="no longer here"),
    ],
)
def test_no_mail_goes_at_all(mailing, values):
    assert (
        mail_moment(person(**values), PLAIN, mailing, utc("2026-03-04T10:00")) is None
    )


def test_who_is_away_is_mailed_on_the_first_day_back():
    away = person(away_until=date(2026, 3, 11))
    moment = mail_moment(away, PLAIN, Mailing.AT_ONCE, utc("2026-03-04T10:00"))
    assert moment == utc("2026-03-12T08:00")


def test_the_day_back_is_one_by_the_persons_clocks():
    away = person(away_until=date(2026, 3, 4), time_zone="Pacific/Kiritimati")
    # It is the fifth there already.
    now = utc("2026-03-04T19:30")
    assert mail_moment(away, PLAIN, Mailing.AT_ONCE, now) == now


def test_what_is_urgent_does_not_wait_for_a_return():
    away = person(away_until=date(2026, 3, 11))
    now = utc("2026-03-04T10:00")
    assert mail_moment(away, URGENT, Mailing.AT_ONCE, now) == now
    assert mail_moment(away, URGENT, Mailing.DIGEST, now) - now < timedelta(days=1)
