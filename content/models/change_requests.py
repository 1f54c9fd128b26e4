"""What people who may not change the storyboard ask to be changed in it."""

from django.conf import settings
from django.db import models


class ChangeRequest(models.Model):
    """A request about one part of the draft, answered by somebody who may change it.

    part: a `content.releasing.Part`; key: of that part. taken: None while it waits.
    """

    part = models.CharField(max_length=12)
    key = models.CharField(max_length=80)
    text = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()
    taken = models.BooleanField(null=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return self.text
