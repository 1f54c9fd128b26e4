"""The journal: decisions and departures, each chained to the one before."""

from django.db import models
from django.db.models import Q

from content.models.releases import Unchanging

# The hash before the first entry's.
GENESIS = "0" * 64


class JournalEntry(Unchanging):
    """One thing that happened.

    number: 1, 2, 3 … without gaps. event: a name in `governance.journal.EVENTS`.
    actor: a user name, or "" for the hub itself. subject: an item's key, or
    "release:2", "campaign:<key>". data: canonical JSON. hash: sha256 over the previous
    entry's hash and all the rest of this one.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    event = models.CharField(max_length=40, db_index=True)
    actor = models.CharField(max_length=150, blank=True)
    subject = models.CharField(max_length=120, db_index=True)
    at = models.DateTimeField()
    data = models.TextField(default="{}")
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)


class JournalHead(models.Model):
    """The last entry's number and hash: tells when entries are missing at the end.

    There is one row. Whoever appends locks it, so that entries come one by one.
    """

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        constraints = [
            models.CheckConstraint(name="one_journal_head", condition=Q(pk=1))
        ]
