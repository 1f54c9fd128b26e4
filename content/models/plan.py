"""The pages of the plan: campaigns, and each team's programme in them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.functional import cached_property
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.models import GroupPagePermission, Page

from content.canonical import digest
from content.models import admin_rights
from content.models.keyed import Keyed, KeyField
from content.models.people import Team
from content.models.plan_forms import CampaignForm, ProgrammeForm
from content.models.plan_rights import PlanPermissionTester, ProgrammePermissionTester
from content.models.roll_downs import RollDownLine
from content.story_parts import RollDown


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

    @cached_property
    def campaign(self) -> CampaignPage:
        found: CampaignPage = CampaignPage.objects.get(path=self.path[: -self.steplen])
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
