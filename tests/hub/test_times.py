"""Moments in words: how late something is, and for how long it waits."""

from datetime import timedelta

import pytest

from hub.times import age_words, for_words, late_words
from tests.hub_world import NOW

TIMES = [
    pytest.param({"minutes": -1}, "just now", "", "", id="before"),
    pytest.param({"seconds": 0}, "just now", "", "", id="that-moment"),
    pytest.param({"seconds": 59}, "just now", "", "due now", id="within-a-minute"),
    pytest.param(
        {"seconds": 60}, "1 minute", " for 1 minute", "1 minute late", id="1m"
    ),
    pytest.param({"hours": 5}, "5 hours", " for 5 hours", "5 hours late", id="5h"),
    pytest.param({"days": 2}, "2 days", " for 2 days", "2 days late", id="2d"),
]


@pytest.mark.parametrize(("since", "age", "so_long", "late"), TIMES)
def test_a_time_is_told_as_how_long_ago_how_long_and_how_late(
    since, age, so_long, late
):
    now = NOW + timedelta(**since)

    assert age_words(NOW, now) == age
    assert for_words(NOW, now) == so_long
    assert late_words(NOW, now) == late
