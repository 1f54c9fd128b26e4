"""The plan: campaigns with their objectives, and each team's programme in them."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from modelcluster.fields import ParentalKey
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.models import GroupPagePermission, Orderable, Page

from content.canonical import digest
from content.fields import KeysField
from content.models import admin_rights
from content.models.keyed import Keyed, KeyField
from content.models.people import Team
from content.models.plan_forms import CampaignForm, ProgrammeForm
from content.models.plan_rights import PlanPermissionTester, ProgrammePermissionTester
from content.models.releases import Unchanging
from content.models.shared_lists import Metric
from content.models.story_choice import MessageKeyField
from content.story_parts import RollDown


def teams_offered() -> list[tuple[str, str]]:
    return list(Team.objects.values_list("key", "name"))


def one_tab(name: str, panels: list[Panel], form: type[WagtailAdminPageForm]) -> Panel:
    """Return an editor with these panels and none of Wagtail's other tabs."""
    return TabbedInterface([ObjectList(panels, heading=name)], base_form_class=form)


class PlanPage(Keyed, Page):
    """A page of the plan: what is saved is in force, there is nothing to publish.

    Saved by `content.planning.put_in_force`.
    """

    show_in_menus_default = False
    preview_modes: list[tuple[str, str]] = []
    # It goes through no workflow.
    has_workflow = False

    class Meta:
        abstract = True

    def get_workflow(self) -> None:
        return None

    def permissions_for_user(self, user: Any) -> PlanPermissionTester:
        return PlanPermissionTester(user, self)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        # Nobody sees its address in the tree: the key is as good as any.
        self.slug = self.key.replace(".", "-")
        super().full_clean(*args, **kwargs)


class CampaignPage(PlanPage):
    """What several teams do together, or, always on, each for itself."""

    key = KeyField(unique=True)
    brief = models.TextField(blank=True, help_text="What it is about, for whom, why.")
    always_on = models.BooleanField(
        default=False, help_text="Evergreen and reactive pieces; it has no end."
    )
    starts_on = models.DateField("starts", null=True, blank=True)
    ends_on = models.DateField("ends", null=True, blank=True)
    agree_by_on = models.DateField(
        "agree by",
        null=True,
        blank=True,
        help_text="Teams that come after this day have joined late.",
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["content.ProgrammePage"]

    edit_handler = one_tab(
        "Campaign",
        [
            FieldPanel("title", help_text="What people call it."),
            FieldPanel("brief"),
            FieldRowPanel(
                [
                    FieldPanel("starts_on"),
                    FieldPanel("ends_on"),
                    FieldPanel("agree_by_on"),
                ],
                heading="Days",
            ),
            InlinePanel("objectives", heading="Objectives", label="Objective"),
            FieldPanel("always_on"),
            FieldPanel(
                "key",
                help_text="Left empty, it is made from the title. It never changes.",
            ),
        ],
        CampaignForm,
    )

    class Meta:
        verbose_name = "campaign"

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "It ends before it starts."})

    @property
    def objectives_digest(self) -> str:
        """What teams agree to: when this changes, they are asked again."""
        return digest([objective.agreed_terms for objective in self.objectives.all()])


class Objective(Orderable):
    """What a campaign is to reach, shared by several teams."""

    campaign = ParentalKey(
        CampaignPage, on_delete=models.CASCADE, related_name="objectives"
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
                FieldPanel("baseline"),
                FieldPanel("target"),
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
        CampaignPage, on_delete=models.CASCADE, related_name="sign_offs"
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


class ProgrammePage(PlanPage):
    """One team's part of a campaign, and the messages that it takes from the story."""

    key = KeyField(unique=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="programmes")
    brief = models.TextField(blank=True)

    parent_page_types = ["content.CampaignPage"]

    edit_handler = one_tab(
        "Programme",
        [
            FieldPanel("team"),
            FieldPanel("brief"),
            InlinePanel(
                "messages",
                heading="Messages for this programme",
                label="Message",
                help_text="In the order in which they should be said.",
            ),
            FieldPanel(
                "key",
                help_text="Left empty, it is made from campaign and team. "
                "It never changes.",
            ),
        ],
        ProgrammeForm,
    )

    class Meta:
        verbose_name = "programme"

    def permissions_for_user(self, user: Any) -> ProgrammePermissionTester:
        return ProgrammePermissionTester(user, self)

    @property
    def campaign(self) -> CampaignPage:
        found: CampaignPage = self.get_parent().specific
        return found

    @property
    def roll_down(self) -> RollDown:
        """Return what it takes from the story, as it is in memory, saved or not."""
        taken = {line.message: line.need for line in self.messages.all()}
        return RollDown(
            key=self.key,
            title=self.title,
            team=self.team.key,
            campaign=self.campaign.key,
            **{
                str(level): tuple(key for key, need in taken.items() if need == level)
                for level in RollDownLine.Need
            },
        )

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self.give_rights()

    def give_rights(self) -> None:
        """Let its team, and no other, change it and add pieces."""
        rights = (admin_rights.ADD_PAGES, admin_rights.CHANGE_PAGES)
        admin_rights.set_page_rights(self.team.group, self, *rights)
        teams = Team.objects.exclude(pk=self.team_id).values("group")
        GroupPagePermission.objects.filter(page=self, group__in=teams).delete()


class RollDownLine(Orderable):
    """One message that a programme takes, in the order it wants it said."""

    class Need(models.TextChoices):
        MUST = "must", "Must be said"
        SHOULD = "should", "Should be said"
        MAY = "may", "May be said"

    programme = ParentalKey(
        ProgrammePage, on_delete=models.CASCADE, related_name="messages"
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
        ProgrammePage, on_delete=models.CASCADE, related_name="versions"
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
