"""The jobs by the clock, and how those that are due are run."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, connection
from django.utils.module_loading import import_string

from hub.background.claiming import claim, release
from hub.models import Job

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]

# How much of an error's message is kept, in characters.
LONGEST = 500


@dataclass(frozen=True)
class ScheduledJob:
    """Work that is due again and again.

    title: what people read. function: its dotted path; it is called with the moment and
    may be called again when it was cut off halfway.
    """

    name: str
    title: str
    every: timedelta
    function: str


MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

JOBS = (
    ScheduledJob(
        "tasks",
        "Do again what failed or was cut off",
        MINUTE,
        "hub.background.sweeping.put_back_tasks",
    ),
    ScheduledJob(
        "due-pieces",
        "Publish, hold back and end pieces on their day",
        MINUTE,
        "governance.standing.run_due",
    ),
    ScheduledJob(
        "changes",
        "Take note of what has changed",
        MINUTE,
        "hub.background.draining.drain_all",
    ),
    ScheduledJob(
        "meaning",
        "Find out what new texts mean",
        MINUTE,
        "search.indexing.find_meaning",
    ),
    ScheduledJob(
        "reminders",
        "Remind of reviews that wait",
        10 * MINUTE,
        "hub.notices.reminders.remind",
    ),
    ScheduledJob(
        "endings",
        "Tell owners of proof and rights that end soon",
        HOUR,
        "hub.notices.ending.tell_what_ends",
    ),
    ScheduledJob(
        "failures",
        "Tell IT owners of work that fails",
        10 * MINUTE,
        "hub.notices.hub_state.tell_of_failures",
    ),
    ScheduledJob("mails", "Send mails that wait", MINUTE, "hub.notices.send_due"),
    ScheduledJob(
        "guest-links",
        "Close links of guests on their day",
        HOUR,
        "hub.background.sweeping.close_guest_links",
    ),
    ScheduledJob(
        "guest-authors",
        "End what guest authors may do on their day",
        HOUR,
        "hub.plan.recording.end_guests",
    ),
    ScheduledJob(
        "levels",
        "Raise teams to their next level on their day",
        HOUR,
        "hub.plan.recording.raise_levels",
    ),
    ScheduledJob(
        "leftovers",
        "Clear away what is done",
        DAY,
        "hub.background.sweeping.clear_leftovers",
    ),
)


def run_due_jobs(
    who: str, clock: Clock, jobs: tuple[ScheduledJob, ...] = JOBS
) -> list[str]:
    """Run each job that is due and free as the process `who`; return their names.

    A job that fails is logged, kept with its reason and tried again later; the others
    run all the same. Raises what the database raises about the claims themselves.
    """
    return [job.name for job in jobs if _run_if_due(job, who, clock)]


def _run_if_due(job: ScheduledJob, who: str, clock: Clock) -> bool:
    now = clock()
    Job.objects.get_or_create(name=job.name, defaults={"due_at": now})
    if not claim(job.name, who, now):
        return False
    try:
        import_string(job.function)(now)
    except Exception as error:
        logger.exception("The job “%s” failed.", job.name)
        if isinstance(error, OperationalError | InterfaceError):
            connection.close()  # the next use opens another
        words = f"{type(error).__name__}: {error}"[:LONGEST]
        wait = min(job.every, _wait_after_failure(job))
        release(job.name, who, clock(), due_at=_minute(now) + wait, failed=words)
    else:
        release(job.name, who, clock(), due_at=_minute(now) + job.every)
    return True


def _wait_after_failure(job: ScheduledJob) -> timedelta:
    failures: int = Job.objects.get(name=job.name).failures
    return MINUTE * 2 ** min(failures, 10)


def _minute(now: datetime) -> datetime:
    """Return when the minute began: who looks each minute then misses no job."""
    return now.replace(second=0, microsecond=0)
