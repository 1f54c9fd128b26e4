"""What is kept of items: their records, texts that somebody relies on, what waits."""

from django.db import models

from content.models.releases import Unchanging


class ItemRecord(models.Model):
    """One version of one item, as it was last read: the only source of items.

    payload: canonical JSON of the `ContentItem`.
    """

    key = models.CharField(max_length=80)
    version = models.CharField(max_length=10)
    content_digest = models.CharField(max_length=64)
    text_digest = models.CharField(max_length=64)
    reader_version = models.PositiveIntegerField()
    payload = models.TextField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "version"], name="one_record_per_version"
            )
        ]


class StoredText(Unchanging):
    """An item's payload by its content digest, kept while somebody relies on it."""

    digest = models.CharField(max_length=64, primary_key=True)
    payload = models.TextField()


class FileReading(models.Model):
    """What was read in a file, by the sha256 of its bytes.

    payload: canonical JSON of an outside item; refused: why there is none.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    reader_version = models.PositiveIntegerField()
    payload = models.TextField(blank=True)
    refused = models.TextField(blank=True)


class Pending(models.Model):
    """An item that a consumer has not yet taken note of.

    Whoever changes an item adds to `marks` in the same transaction. The consumer
    reads the item's present state, works, and deletes the row if `marks` is as it was.
    due_at: when the consumer tries again after so many `failures`; None: at once.
    """

    consumer = models.CharField(max_length=40)
    key = models.CharField(max_length=80)
    marks = models.PositiveIntegerField(default=1)
    failures = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["consumer", "key"], name="one_pending_per_consumer"
            )
        ]
