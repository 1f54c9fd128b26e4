"""Puts back tasks that failed or were cut off, and clears away what is done."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from hub.background.heartbeat import alive
from hub.models import GuestLink, Heartbeat

MOST_ATTEMPTS = 5
FIRST_WAIT = timedelta(minutes=1)  # doubled after each attempt
CUT_OFF = "The worker ended in the middle of it."

KEEP_DONE = timedelta(days=1)
KEEP_GIVEN_UP = timedelta(days=30)


def put_back_tasks(now: datetime) -> int:
    """Let tasks run again that failed, or whose worker is gone; return how many.

    After MOST_ATTEMPTS a task is given up and stays failed.
    """
    return put_back_lost(now) + _put_back_failed(now)


def put_back_lost(now: datetime, of: str | None = None) -> int:
    """Let tasks run again that no living worker runs; return how many.

    of: a worker that runs none of its tasks at this moment, though it is alive.
    """
    living = set(alive(now)) - {of}
    lost = [
        task
        for task in DBTaskResult.objects.running()
        if not living.intersection(task.worker_ids[-1:])
    ]
    return sum(_ended_by_force(task, now) for task in lost)


def _ended_by_force(task: "DBTaskResult[..., Any]", now: datetime) -> int:
    # Another sweeper may have been here, and another worker have taken the task.
    same = DBTaskResult.objects.filter(
        pk=task.pk, status=TaskResultStatus.RUNNING, started_at=task.started_at
    )
    if len(task.worker_ids) >= MOST_ATTEMPTS:
        same.update(status=TaskResultStatus.FAILED, finished_at=now, traceback=CUT_OFF)
        return 0
    return same.update(
        status=TaskResultStatus.READY, started_at=None, run_after=now, traceback=CUT_OFF
    )


def _put_back_failed(now: datetime) -> int:
    put_back = 0
    for task in DBTaskResult.objects.failed():
        attempts = len(task.worker_ids)
        if attempts >= MOST_ATTEMPTS:
            continue
        same = DBTaskResult.objects.filter(
            pk=task.pk, status=TaskResultStatus.FAILED, finished_at=task.finished_at
        )
        put_back += same.update(
            status=TaskResultStatus.READY,
            started_at=None,
            finished_at=None,
            run_after=now + FIRST_WAIT * 2 ** (attempts - 1),
        )
    return put_back


def try_again(now: datetime) -> int:
    """Let tasks that were given up run as if for the first time; return how many."""
    return DBTaskResult.objects.failed().update(
        status=TaskResultStatus.READY,
        started_at=None,
        finished_at=None,
        run_after=now,
        worker_ids=[],
    )


def close_guest_links(now: datetime) -> int:
    """Stop links of guests whose last moment has passed; return how many."""
    ended = GuestLink.objects.filter(stopped_at=None, ends_at__lte=now)
    return ended.update(stopped_at=F("ends_at"))


def clear_leftovers(now: datetime) -> None:
    """Delete the traces of tasks and processes that nobody asks for any more."""
    done, failed = DBTaskResult.objects.successful(), DBTaskResult.objects.failed()
    done.filter(finished_at__lt=now - KEEP_DONE).delete()
    failed.filter(finished_at__lt=now - KEEP_GIVEN_UP).delete()
    Heartbeat.objects.filter(counts_until__lt=now - KEEP_DONE).delete()
