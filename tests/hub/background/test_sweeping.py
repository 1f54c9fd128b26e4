from datetime import UTC, datetime, timedelta

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from content.models import User
from hub.background.heartbeat import beat
from hub.background.sweeping import (
    CUT_OFF,
    KEEP_DONE,
    KEEP_GIVEN_UP,
    MOST_ATTEMPTS,
    clear_leftovers,
    close_guest_links,
    put_back_lost,
    put_back_tasks,
    try_again,
)
from hub.models import GuestLink, Heartbeat
from tests.hub.background.tasks import greet

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def a_task():
    """Put a task in the queue and bring it into a state, tried by these workers."""

    def make(status, *workers, **values):
        greet.enqueue("Elin")
        row = DBTaskResult.objects.order_by("enqueued_at").last()
        row.status, row.worker_ids = status, list(workers)
        row.started_at = NOW - HOUR if workers else None
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
        return row

    return make


def test_a_task_of_a_worker_that_is_gone_waits_again(a_task):
    row = a_task(TaskResultStatus.RUNNING, "gone")
    beat("living", NOW)
    assert put_back_tasks(NOW) == 1
    row.refresh_from_db()
    assert (row.status, row.started_at, row.run_after) == ("READY", None, NOW)


def test_a_task_of_a_living_worker_is_left_to_it(a_task):
    a_task(TaskResultStatus.RUNNING, "gone", "living")
    beat("living", NOW)
    assert put_back_tasks(NOW) == 0


def test_a_worker_that_lost_its_database_takes_its_own_task_up_again(a_task):
    row = a_task(TaskResultStatus.RUNNING, "living")
    beat("living", NOW)
    assert put_back_lost(NOW, of="living") == 1
    row.refresh_from_db()
    assert row.status == TaskResultStatus.READY


def test_a_task_that_was_taken_meanwhile_is_left_to_who_took_it(a_task, monkeypatch):
    row = a_task(TaskResultStatus.RUNNING, "gone")
    stale = list(DBTaskResult.objects.running())
    row.claim("living")
    monkeypatch.setattr(DBTaskResult.objects, "running", lambda: stale)
    assert put_back_lost(NOW) == 0
    row.refresh_from_db()
    assert row.status == TaskResultStatus.RUNNING


@pytest.mark.parametrize(
    ("attempts", "wait"), [(1, MINUTE), (2, 2 * MINUTE), (4, 8 * MINUTE)]
)
def test_a_task_that_failed_waits_longer_each_time(a_task, attempts, wait):
    row = a_task(TaskResultStatus.FAILED, *["w"] * attempts, finished_at=NOW)
    assert put_back_tasks(NOW) == 1
    row.refresh_from_db()
    assert (row.status, row.run_after) == ("READY", NOW + wait)


def test_a_task_is_given_up_in_the_end(a_task):
    workers = ["w"] * MOST_ATTEMPTS
    failed = a_task(TaskResultStatus.FAILED, *workers, finished_at=NOW)
    lost = a_task(TaskResultStatus.RUNNING, *workers)
    assert put_back_tasks(NOW) == 0
    failed.refresh_from_db()
    lost.refresh_from_db()
    assert failed.status == lost.status == TaskResultStatus.FAILED
    assert lost.traceback == CUT_OFF


def test_what_was_given_up_can_be_tried_again_from_the_first(a_task):
    row = a_task(TaskResultStatus.FAILED, *["w"] * MOST_ATTEMPTS, finished_at=NOW)
    assert try_again(NOW) == 1
    row.refresh_from_db()
    assert (row.status, row.worker_ids, row.run_after) == ("READY", [], NOW)


def test_what_is_done_is_cleared_away_after_a_while(a_task):
    done, given_up = TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED
    second = timedelta(seconds=1)
    kept = {
        a_task(done, "w", finished_at=NOW - KEEP_DONE).pk,
        a_task(given_up, "w", finished_at=NOW - KEEP_GIVEN_UP).pk,
        a_task(TaskResultStatus.READY).pk,
        a_task(TaskResultStatus.RUNNING, "w").pk,
    }
    a_task(done, "w", finished_at=NOW - KEEP_DONE - second)
    a_task(given_up, "w", finished_at=NOW - KEEP_GIVEN_UP - second)
    beat("gone", NOW - 2 * KEEP_DONE)
    beat("living", NOW)
    clear_leftovers(NOW)
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == kept
    assert Heartbeat.objects.get().name == "living"


def test_a_guests_link_ends_at_its_moment():
    user = User.objects.create_user("priya")

    def a_link(token, ends_at, stopped_at=None):
        return GuestLink.objects.create(
            token_sha256=token,
            name="Agency",
            made_by=user,
            made_at=NOW - HOUR,
            ends_at=ends_at,
            stopped_at=stopped_at,
        ).pk

    ended = a_link("1", NOW)
    stopped = a_link("2", NOW - MINUTE, stopped_at=NOW - 2 * MINUTE)
    open_still = a_link("3", NOW + MINUTE)
    assert close_guest_links(NOW) == 1
    moments = dict(GuestLink.objects.values_list("pk", "stopped_at"))
    assert moments == {ended: NOW, stopped: NOW - 2 * MINUTE, open_still: None}
