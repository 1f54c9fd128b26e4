"""Links by which people without an account check a file."""

from django.conf import settings
from django.db import models


class GuestLink(models.Model):
    """Opens "Check a file" until a moment. Only the token's sha256 is kept."""

    token_sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120, help_text="Whom it is for.")
    programme = models.ForeignKey(
        "content.ProgrammePage", null=True, blank=True, on_delete=models.CASCADE
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True, blank=True)
    checks = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.name
