"""What programmes take from the story: line by line, and version by version."""

from django.conf import settings
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from content.models.releases import Unchanging
from content.models.story_choice import MessageKeyField


class RollDownLine(Orderable):
    """One message that a programme takes, in the order it wants it said."""

    class Need(models.TextChoices):
        MUST = "must", "Must be said"
        SHOULD = "should", "Should be said"
        MAY = "may", "May be said"

    programme = ParentalKey(
        "content.ProgrammePage", on_delete=models.CASCADE, related_name="messages"
    )
    message = MessageKeyField()
    need = models.CharField(max_length=6, choices=Need.choices, default=Need.MUST)
    note = models.CharField(
        "local wording",
        max_length=300,
        blank=True,
        help_text="A hint for the team's writers: how it is said in this programme.",
    )

    panels = [FieldPanel("message"), FieldPanel("need"), FieldPanel("note")]


class RollDownVersion(Unchanging):
    """What a programme took from the story, as it was at one time.

    payload: canonical JSON of its `RollDown`.
    """

    programme = models.ForeignKey(
        "content.ProgrammePage", on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField()
    payload = models.TextField()
    digest = models.CharField(max_length=64)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("programme", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"], name="one_roll_down_per_number"
            )
        ]
