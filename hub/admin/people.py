"""The screens of teams, review areas and guest authors."""

from typing import Any

from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.viewsets.model import ModelViewSet

from content.models import GuestAuthor, ReviewArea, Team
from hub.people.forms import AreaForm, GuestForm, TeamForm
from hub.people.recording import save_area, save_guest, save_team


class TeamSaved:
    request: Any
    form: Any

    def save_instance(self) -> Team:
        user, now = self.request.user, timezone.now()
        return save_team(self.form.instance, self.form.save, user, now)


class AreaSaved(TeamSaved):
    def save_instance(self) -> Any:
        user, now = self.request.user, timezone.now()
        return save_area(self.form.instance, self.form.save, user, now)


class GuestSaved(TeamSaved):
    def save_instance(self) -> Any:
        return save_guest(self.form.save, self.request.user, timezone.now())


class AddTeamView(TeamSaved, CreateView):
    pass


class EditTeamView(TeamSaved, EditView):
    pass


class AddAreaView(AreaSaved, CreateView):
    pass


class EditAreaView(AreaSaved, EditView):
    pass


class AddGuestView(GuestSaved, CreateView):
    pass


class EditGuestView(GuestSaved, EditView):
    pass


class TeamViewSet(ModelViewSet):
    model = Team
    icon = "group"
    add_view_class = AddTeamView
    edit_view_class = EditTeamView
    copy_view_enabled = False
    add_to_reference_index = False
    list_display = (
        "name",
        Column("level", accessor=lambda team: team.get_level_display().split(":")[0]),
        Column("lead", accessor=lambda team: team.lead and team.lead.name),
        Column("signer", accessor=lambda team: team.signer and team.signer.name),
    )
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("members"),
            FieldRowPanel([FieldPanel("lead"), FieldPanel("signer")]),
            FieldPanel("level"),
            FieldRowPanel(
                [FieldPanel("next_level"), FieldPanel("next_level_on")],
                help_text="The members are told when you save.",
            ),
            FieldPanel("outside_marketing"),
            FieldPanel("key"),
        ],
        base_form_class=TeamForm,
    )


class AreaViewSet(ModelViewSet):
    model = ReviewArea
    icon = "check"
    add_view_class = AddAreaView
    edit_view_class = EditAreaView
    copy_view_enabled = False
    add_to_reference_index = False
    list_display = (
        "name",
        Column("duty", accessor=lambda area: area.duty and area.duty.name),
        "working_hours",
    )
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("members"),
            FieldPanel("duty"),
            FieldPanel("working_hours"),
            FieldPanel("key"),
        ],
        base_form_class=AreaForm,
    )


class GuestViewSet(ModelViewSet):
    model = GuestAuthor
    icon = "user"
    menu_label = "Guest authors"
    add_view_class = AddGuestView
    edit_view_class = EditGuestView
    copy_view_enabled = False
    add_to_reference_index = False
    list_display = (
        Column("person", accessor=lambda guest: guest.user.name),
        "programme",
        "ends_on",
    )

    def get_form_class(self, for_update: bool = False) -> type[GuestForm]:
        del for_update
        return GuestForm


# The hub's page "Teams" leads to them.
people_viewsets = (TeamViewSet(), AreaViewSet(), GuestViewSet())
