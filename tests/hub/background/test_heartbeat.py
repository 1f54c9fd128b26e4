from datetime import UTC, datetime, timedelta

import pytest

from hub.background.heartbeat import (
    CRON,
    EVERY,
    WORKER,
    alive,
    background_stopped,
    beat,
    process_name,
)
from hub.models import Heartbeat

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)

pytestmark = pytest.mark.django_db


def test_where_nobody_ever_worked_background_work_has_stopped():
    assert background_stopped(NOW)


@pytest.mark.parametrize(
    ("counts", "after", "stopped"),
    [
        pytest.param(WORKER, timedelta(0), False, id="a worker, now"),
        pytest.param(WORKER, 60 * SECOND - SECOND, False, id="a worker, just now"),
        pytest.param(WORKER, 60 * SECOND, True, id="a worker, a minute ago"),
        pytest.param(CRON, 70 * SECOND, False, id="cron, which comes each minute"),
        pytest.param(CRON, 130 * SECOND, True, id="cron that missed a minute"),
    ],
)
def test_a_sign_of_life_counts_for_a_while(counts, after, stopped):
    beat("one", NOW, counts)
    assert background_stopped(NOW + after) is stopped


def test_a_sign_of_life_is_given_often_enough():
    assert timedelta(seconds=15) >= EVERY
    assert 3 * EVERY < WORKER


def test_one_living_worker_is_enough():
    beat("old", NOW - timedelta(hours=1))
    beat("new", NOW)
    assert not background_stopped(NOW)
    assert alive(NOW) == ["new"]


def test_a_process_has_one_row_that_it_renews():
    beat("one", NOW)
    beat("one", NOW + SECOND)
    assert Heartbeat.objects.get().at == NOW + SECOND


def test_no_two_processes_have_one_name_and_each_fits_its_row():
    names = {process_name() for _ in range(100)}
    assert len(names) == 100
    longest = Heartbeat._meta.get_field("name").max_length
    assert max(map(len, names)) <= longest
