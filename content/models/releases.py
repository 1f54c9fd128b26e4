"""Releases: immutable, numbered snapshots of the story; and what asks for the next."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from content.story import Story


class Unchanging(models.Model):
    """A row that is written once."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError(f"A {type(self).__name__} is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"A {type(self).__name__} is never deleted.")


class Release(Unchanging):
    """One storyboard as it was let out.

    payload: canonical JSON of its `Story`; digest: of the payload. difference: what
    changed since the one before, as `content.releasing.difference` gives it.
    effective_at: from this moment on pieces are held against it.
    """

    number = models.PositiveIntegerField(unique=True)
    payload = models.TextField()
    digest = models.CharField(max_length=64)
    difference = models.JSONField(default=list)
    note = models.TextField(blank=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    released_at = models.DateTimeField()
    effective_at = models.DateTimeField()

    class Meta:
        ordering = ("-number",)
        constraints = [
            models.CheckConstraint(
                name="release_has_four_eyes", condition=~Q(released_by=F("approved_by"))
            )
        ]

    def __str__(self) -> str:
        return f"Storyboard {self.number}"

    @property
    def story(self) -> Story:
        return _parsed(self.payload)

    @classmethod
    def in_force(cls, now: datetime) -> "Release | None":
        """Return the storyboard that pieces are held against at `now`."""
        return cls.objects.filter(effective_at__lte=now).first()


@lru_cache(maxsize=8)
def _parsed(payload: str) -> Story:
    return Story.from_payload(json.loads(payload))


class ReleaseProposal(models.Model):
    """A draft that has its first signature. Its text is what the second one signs.

    payload: canonical JSON of the `Story` to be let out, with its number and without
    the day from which it holds. effective_at: from when on, None as soon as it is out.
    """

    class State(models.TextChoices):
        OPEN = "open", "Waits for the second signature"
        RELEASED = "released", "Published"
        REFUSED = "refused", "Sent back"
        WITHDRAWN = "withdrawn", "Taken back"

    payload = models.TextField()
    digest = models.CharField(max_length=64)
    difference = models.JSONField(default=list)
    note = models.TextField(blank=True)
    effective_at = models.DateTimeField(null=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["state"],
                condition=Q(state="open"),
                name="one_open_release_proposal",
            ),
            models.CheckConstraint(
                name="release_proposal_has_four_eyes",
                condition=~Q(state="released") | ~Q(signed_by=F("decided_by")),
            ),
        ]

    @property
    def story(self) -> Story:
        return _parsed(self.payload)
