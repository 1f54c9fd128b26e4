"""Editing, archiving and deleting parts of the storyboard and entries of lists."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import View
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.generic import (
    CreateView,
    DeleteView,
    EditView,
    WagtailAdminTemplateMixin,
)
from wagtail.admin.views.generic.base import BaseObjectMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import Button

from content.models.story_part import StoryPart
from content.releasing import (
    keep,
    last_kept,
    part_of,
    stamp,
    what_rests_in_draft,
    what_rests_on,
)
from hub.admin.overtaking import Difference, differences, mended
from hub.storyboard.comparing import anchor
from hub.times import moment_words


def place_of(row: Any, index_url: str) -> str:
    """Return where a row is read after it was saved: in the draft, or in its list."""
    if isinstance(row, StoryPart):
        return f"{reverse('storyboard')}#{anchor(part_of(row), row.key)}"
    return index_url


class Saved:
    """What is said when it is saved, and the page that comes next."""

    object: Any
    template_name = "hub/storyboard/part_form.html"

    def get_success_url(self) -> str:
        return place_of(self.object, super().get_success_url())  # type: ignore[misc]

    def get_success_message(self, *_: Any) -> str:
        return f"“{self.object}” is saved."

    def get_success_buttons(self) -> list[Any]:
        return []


class AddPart(Saved, CreateView):
    page_title = "New"


class EditPart(Saved, EditView):
    """Of two people who change the same, the later one is told, and loses nothing."""

    page_title = "Change"
    archive_url_name = ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def get_queryset(self) -> Any:
        rows = super().get_queryset()
        # Who saves at the same moment waits, and is told then.
        return rows.select_for_update() if self.request.method == "POST" else rows

    @cached_property
    def is_overtaken(self) -> bool:
        """Say whether somebody saved it after this form was opened."""
        if self.request.method != "POST":
            return False
        return bool(self.request.POST.get("stamp") != self.current_stamp)

    @cached_property
    def current_stamp(self) -> str:
        kept = self.model._default_manager.get(pk=self.object.pk)
        return stamp(kept)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_form_kwargs()
        if self.is_overtaken:
            kept = self.model._default_manager.get(pk=self.object.pk)
            kwargs["data"] = mended(kwargs["data"], kept, self.current_stamp)
        return kwargs

    def is_valid(self, form: Any) -> bool:
        if self.is_overtaken:
            form.full_clean()
            self.produced_error_message = None
            return False
        return bool(super().is_valid(form))

    def get_side_panels(self) -> MediaContainer:
        return MediaContainer([])

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = [*super().header_more_buttons]
        if self.archive_url_name:
            url = reverse(self.archive_url_name, args=[self.object.pk])
            label = "Bring back" if self.object.archived else "Archive"
            buttons.append(Button(label, url=url, icon_name="download", priority=15))
        if history := self.get_history_url():
            buttons.append(Button("History", url=history, icon_name="history"))
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if not self.is_overtaken:
            return context
        kept = self.model._default_manager.get(pk=self.object.pk)
        who, when = last_kept(kept)
        now, reader = timezone.now(), self.request.user
        return {
            **context,
            "has_unsaved_changes": True,
            "overtaken": True,
            "who": who.name if who else "Somebody",
            "when": moment_words(when, now, reader) if when else "",
            "both": self._both(kept),
        }

    def _both(self, kept: Model) -> list[Difference]:
        """Return what is saved now beside what this person wrote, where they differ."""
        if not self.form.is_valid():
            return []
        return list(differences(kept, self.form))


class DeletePart(DeleteView):
    """Deletes what nothing rests on; else says what does."""

    template_name = "hub/storyboard/delete.html"
    archive_url_name = ""

    @cached_property
    def reasons(self) -> list[str]:
        return what_rests_on(self.object)

    def form_valid(self, form: Any) -> HttpResponse:
        if self.reasons:
            raise PermissionDenied
        response: HttpResponse = super().form_valid(form)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        url = self.archive_url_name
        may_archive = url and not self.object.archived
        return {
            **context,
            "reasons": self.reasons,
            "archive_url": reverse(url, args=[self.object.pk]) if may_archive else "",
        }


class ArchivePart(
    BaseObjectMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, View
):
    """Leaves a part out of what comes next, or brings it back."""

    object: Any
    template_name = "hub/storyboard/archive.html"
    permission_required = "change"
    index_url_name = ""
    edit_url_name = ""
    header_icon = ""

    def get_page_title(self) -> str:
        return "Bring back" if self.object.archived else "Archive"

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return []

    @cached_property
    def reasons(self) -> list[str]:
        return [*self._reasons()]

    def _reasons(self) -> Iterator[str]:
        if not self.object.archived:
            yield from what_rests_in_draft(self.object)
        elif getattr(getattr(self.object, "pillar", None), "archived", False):
            pillar = self.object.pillar
            yield f"Its pillar “{pillar}” is archived: bring that back first."

    def get(self, *_: Any, **__: Any) -> HttpResponse:
        answer: HttpResponse = self.render_to_response(
            {
                **self.get_context_data(),
                "object": self.object,
                "reasons": self.reasons,
                "edit_url": reverse(self.edit_url_name, args=[self.object.pk]),
            }
        )
        return answer

    def post(self, request: Any, **__: Any) -> HttpResponse:
        with transaction.atomic():
            rows = self.model._default_manager.select_for_update()
            self.object = rows.get(pk=self.object.pk)
            if self.reasons:
                return self.get()
            self.object.archived = not self.object.archived
            keep(self.object, timezone.now(), request.user)
        done = "is archived" if self.object.archived else "is back"
        messages.success(request, f"“{self.object}” {done}.")
        return redirect(place_of(self.object, reverse(self.index_url_name)))
