"""What a campaign is to reach, and what its teams say of that."""

from decimal import Decimal

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from content.fields import KeysField
from content.models.people import Team
from content.models.shared_lists import Metric

_UNIT = "Only the number: its unit stands with the metric."


def teams_offered() -> list[tuple[str, str]]:
    return list(Team.objects.values_list("key", "name"))


class Objective(Orderable):
    """What a campaign is to reach, shared by several teams."""

    campaign = ParentalKey(
        "content.CampaignPage", on_delete=models.CASCADE, related_name="objectives"
    )
    outcome = models.CharField(
        max_length=200, help_text="What will be different, in one sentence."
    )
    metric = models.ForeignKey(Metric, on_delete=models.PROTECT, related_name="+")
    baseline = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True
    )
    target = models.DecimalField(max_digits=14, decimal_places=2)
    due_on = models.DateField("by", null=True, blank=True)
    share_of_effort = models.PositiveSmallIntegerField(
        "share of effort (%)", default=0, validators=[MaxValueValidator(100)]
    )
    teams = KeysField(offered=teams_offered, help_text="Who shares it.")

    panels = [
        FieldPanel("outcome"),
        FieldRowPanel([FieldPanel("metric"), FieldPanel("due_on")]),
        FieldRowPanel(
            [
                FieldPanel("baseline", help_text=f"Where it stands today. {_UNIT}"),
                FieldPanel("target", help_text=_UNIT),
                FieldPanel("share_of_effort"),
            ]
        ),
        FieldPanel("teams"),
    ]

    @property
    def agreed_terms(self) -> list[object]:
        return [
            self.outcome,
            self.metric.key,
            _written(self.baseline),
            _written(self.target),
            self.due_on,
            self.share_of_effort,
            sorted(self.teams),
        ]


def _written(number: Decimal | None) -> str:
    return "" if number is None else f"{Decimal(number):.2f}"


class SignOff(models.Model):
    """What a team says of a campaign's objectives.

    objectives_digest: what it agreed to. It has no say over what was changed since.
    """

    class State(models.TextChoices):
        AGREED = "agreed", "Agreed"
        NOT_INVOLVED = "not-involved", "Not involved"
        NOT_YET = "not-yet", "Not yet"

    campaign = models.ForeignKey(
        "content.CampaignPage", on_delete=models.CASCADE, related_name="sign_offs"
    )
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="sign_offs")
    state = models.CharField(
        max_length=12, choices=State.choices, default=State.NOT_YET
    )
    asked_on = models.DateField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)
    objectives_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("team__sort_order", "team__name")
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "team"], name="one_sign_off_per_team"
            )
        ]
