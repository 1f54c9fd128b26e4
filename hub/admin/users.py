"""Wagtail's screens of users: with our fields; nobody is deleted, only deactivated."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.users.views.groups import GroupViewSet
from wagtail.users.views.users import CreateView, EditView, IndexView, UserViewSet

from content.models import User
from hub.people.forms import ChangePersonForm, NewPersonForm
from hub.people.recording import save_person


class PeopleView(IndexView):
    """The list; what is done to several at once would be recorded of none."""

    @cached_property
    def columns(self) -> list[Column]:
        # cached_property hides its function from super().
        columns: list[Column] = IndexView.columns.func(self)
        return [column for column in columns if column.name != "bulk_actions"]


@hooks.register("before_bulk_action")
def one_at_a_time(
    request: HttpRequest, action_type: str, objects: Any, action: Any
) -> HttpResponse | None:
    """Refuse to do anything to several people at once, deleting most of all."""
    del action_type, objects
    if action.model is not User:
        return None
    messages.error(request, "People are changed one at a time, and never deleted.")
    return redirect("wagtailusers_users:index")


class AddPersonView(CreateView):
    def save_instance(self) -> Any:
        user, now = self.request.user, timezone.now()
        return save_person(self.form.instance, super().save_instance, user, now)


class EditPersonView(EditView):
    def save_instance(self) -> Any:
        user, now = self.request.user, timezone.now()
        return save_person(self.form.instance, super().save_instance, user, now)


class PeopleViewSet(UserViewSet):
    menu_label = "Accounts"
    index_view_class = PeopleView
    add_view_class = AddPersonView
    edit_view_class = EditPersonView
    copy_view_enabled = False
    # One page with all fields in place of Wagtail's two tabs.
    create_template_name = "wagtailadmin/generic/create.html"
    edit_template_name = "wagtailadmin/generic/edit.html"

    def get_form_class(self, for_update: bool = False) -> Any:
        return ChangePersonForm if for_update else NewPersonForm


class MadeByCodeViewSet(GroupViewSet):
    """Groups are made with roles, teams and areas: there is no screen for them."""

    add_to_settings_menu = False
