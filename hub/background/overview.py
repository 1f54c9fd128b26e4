"""How the work in the background stands: what the status page shows of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django_tasks_db.models import DBTaskResult

from hub.background.jobs import JOBS
from hub.background.sweeping import MOST_ATTEMPTS
from hub.models import Heartbeat, Job

# How many tasks that were given up are shown; the rest are counted.
MOST_SHOWN = 20


@dataclass(frozen=True)
class JobRow:
    """A job as it stands. Moments are None when it has never run.

    running_since: while some process runs it.
    """

    title: str
    last_at: datetime | None
    next_at: datetime | None
    running_since: datetime | None
    failed: str
    failures: int


def job_rows(now: datetime) -> Iterator[JobRow]:
    """Yield every job, in the order in which they run."""
    rows = Job.objects.in_bulk()
    for job in JOBS:
        row = rows.get(job.name) or Job(name=job.name)
        runs = row.claimed_until is not None and row.claimed_until > now
        yield JobRow(
            title=job.title,
            last_at=row.ended_at,
            next_at=row.due_at,
            running_since=row.started_at if runs else None,
            failed=row.failed,
            failures=row.failures,
        )


@dataclass(frozen=True)
class FailedTask:
    """A task that was given up, and the last line of why."""

    name: str
    at: datetime | None
    reason: str


@dataclass(frozen=True)
class Tasks:
    """Counts of tasks, and those that nobody will run unless told."""

    waiting: int
    again: int
    running: int
    given_up: int
    failed: tuple[FailedTask, ...]


def tasks() -> Tasks:
    """Return how the tasks stand. `again`: of those waiting, how many were tried."""
    results = DBTaskResult.objects
    given_up = [r for r in results.failed() if len(r.worker_ids) >= MOST_ATTEMPTS]
    return Tasks(
        waiting=results.ready().count(),
        again=results.ready().exclude(worker_ids=[]).count(),
        running=results.running().count(),
        given_up=len(given_up),
        failed=tuple(
            FailedTask(task.task_name, task.finished_at, _last_line(task.traceback))
            for task in given_up[:MOST_SHOWN]
        ),
    )


def _last_line(traceback: str) -> str:
    return next(iter(traceback.strip().splitlines()[-1:]), "")


def last_sign_of_life() -> datetime | None:
    """Return when any process last said that it is alive."""
    latest = Heartbeat.objects.order_by("-at").first()
    return latest.at if latest else None
