"""Tells who looks after the hub when a job stops working, and when it works again."""

from datetime import datetime

from django.urls import reverse

from content.models import User
from content.roles import GROUPS, Role
from hub.background.jobs import JOBS
from hub.models import Job, Notice
from hub.notices.telling import tell

# Once may be chance: what fails for the third time in a row stays broken.
FAILURES = 3

_WORKS, _FAILS = "Read: “{}” works again", "Look at: “{}” fails"


def tell_of_failures(now: datetime) -> int:
    """Tell of each job whose state is another than was told last; return how many."""
    titles = {job.name: job.title for job in JOBS}
    told = 0
    for job in Job.objects.filter(name__in=titles):
        fails = job.failures >= FAILURES
        if fails != _was_told_to_fail(job):
            _tell(job, (_FAILS if fails else _WORKS).format(titles[job.name]), now)
            told += 1
    return told


def _key(job: Job) -> str:
    return f"job:{job.name}"


def _was_told_to_fail(job: Job) -> bool:
    last = Notice.objects.filter(event="hub-state", key=_key(job)).first()
    return last is not None and last.subject.startswith(_FAILS.partition(":")[0])


def _tell(job: Job, subject: str, now: datetime) -> None:
    keepers = User.objects.filter(groups__name=GROUPS[Role.IT_OWNER], is_active=True)
    for person in keepers:
        tell(
            person,
            "hub-state",
            now=now,
            subject=subject,
            text=job.failed,
            key=_key(job),
            address=reverse("status"),
        )
