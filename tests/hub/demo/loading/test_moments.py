"""When things happened, whenever the demo is loaded."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from hub.demo.loading.moments import Hour, Moments

NOWS = [
    pytest.param(datetime(2026, 3, 5, 0, 0, 30, tzinfo=UTC), id="just after midnight"),
    pytest.param(datetime(2026, 3, 5, 9, 30, tzinfo=UTC), id="in the morning"),
    pytest.param(datetime(2026, 3, 5, 23, 59, tzinfo=UTC), id="just before midnight"),
]


@pytest.mark.parametrize("now", NOWS)
@pytest.mark.parametrize("days", [0, 1, 3, 7, 8, 270])
def test_a_moment_is_on_its_day_and_a_day_has_its_order(now, days):
    day = now.date() - timedelta(days=days)
    moments = [Moments(now).at(day, hour, place) for hour in Hour for place in (0, 8)]
    assert {moment.date() for moment in moments} == {day}
    assert all(before < after for before, after in pairwise(moments))


@pytest.mark.parametrize("now", NOWS)
def test_what_was_sent_three_days_ago_waits_for_three_days(now):
    sent = Moments(now).at(now.date() - timedelta(days=3), Hour.SENT)
    assert (now - sent).days == 3


@pytest.mark.parametrize("now", NOWS)
def test_nothing_is_done_later_than_the_loading(now):
    assert Moments(now).at(now.date(), Hour.DECIDED, 8) <= now


def test_the_day_is_that_of_the_clocks_of_the_hub():
    now = datetime.fromisoformat("2026-03-05T01:00:00+03:00")
    assert Moments(now).day.isoformat() == "2026-03-04"
