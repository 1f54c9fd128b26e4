"""Claims on jobs: whoever changes the row runs the job, and nobody else meanwhile."""

from datetime import datetime, timedelta

from django.db.models import F, Q

from hub.models import Job

# A holder that gives no sign for this long has gone, and another may run the job.
CLAIM = timedelta(minutes=2)


def claim(name: str, who: str, now: datetime) -> bool:
    """Claim the job for the process `who` if it is due and free; say whether it is.

    A process runs one job at a time: a claim of its own is of a run whose end it could
    not note.
    """
    free = Q(claimed_until=None) | Q(claimed_until__lte=now) | Q(claimed_by=who)
    due = Job.objects.filter(free, name=name, due_at__lte=now)
    changed = due.update(claimed_by=who, claimed_until=now + CLAIM, started_at=now)
    return changed == 1


def renew_claims(who: str, now: datetime) -> None:
    """Let `who` hold the jobs that it is running."""
    Job.objects.filter(claimed_by=who).update(claimed_until=now + CLAIM)


def release(
    name: str, who: str, now: datetime, *, due_at: datetime, failed: str = ""
) -> None:
    """Note how the run ended, unless another has taken the job over meanwhile."""
    Job.objects.filter(name=name, claimed_by=who).update(
        claimed_by="",
        claimed_until=None,
        due_at=due_at,
        ended_at=now,
        failed=failed,
        failures=F("failures") + 1 if failed else 0,
    )
