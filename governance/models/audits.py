"""Audits that somebody decided on or that tell how a piece stands."""

from django.db import models


class AuditRecord(models.Model):
    """One audit. Its digests name it; equal ones give an equal audit.

    text_digest: a file may be read better than before, the content being the same.
    payload: canonical JSON of the `Audit`. to_fix and so on count its findings.
    """

    key = models.CharField(max_length=80)
    content_digest = models.CharField(max_length=64)
    text_digest = models.CharField(max_length=64)
    story_digest = models.CharField(max_length=64)
    profile_digest = models.CharField(max_length=64)
    facts_digest = models.CharField(max_length=64)
    payload = models.TextField()
    to_fix = models.PositiveIntegerField(default=0)
    suggestions = models.PositiveIntegerField(default=0)
    questions = models.PositiveIntegerField(default=0)
    stops = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "key",
                    "content_digest",
                    "text_digest",
                    "story_digest",
                    "profile_digest",
                    "facts_digest",
                ],
                name="one_audit_per_digests",
            )
        ]
