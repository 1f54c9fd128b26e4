"""What runs in the background, when it ran last, and that somebody is running it."""

from django.db import models


class Job(models.Model):
    """A job that runs when it is due. Whoever claims its row runs it.

    claimed_by: the heartbeat's name of the process that runs it; the claim holds until
    `claimed_until`, and its holder renews it. started_at, ended_at: of the last run.
    failed: why that one failed, or ""; failures: how many have, one after the other.
    """

    name = models.CharField(max_length=60, primary_key=True)
    due_at = models.DateTimeField()
    claimed_by = models.CharField(max_length=80, blank=True)
    claimed_until = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    failed = models.TextField(blank=True)
    failures = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class Heartbeat(models.Model):
    """The last sign of life of a process, and until when it counts."""

    name = models.CharField(max_length=80, primary_key=True)
    at = models.DateTimeField()
    counts_until = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
