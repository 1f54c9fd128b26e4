"""The editor of a piece: Wagtail's own views with less on them, and our panel."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import PreviewSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView

from content.models import ProgrammePage
from content.refusing import Refused
from governance import review
from hub.editor.action_menu import PieceActionMenu
from hub.editor.opening import require_editor, require_writer
from hub.editor.settling import settle
from hub.editor.side_panel import StoryPanel
from hub.editor.starting import fill_shared_fields, open_body


class AddPieceView(CreateView):
    """A new piece below a programme; "Write something" is the usual way in."""

    def dispatch(self, request: Any, **kwargs: Any) -> Any:
        parent = ProgrammePage.objects.filter(pk=kwargs["parent_page_id"]).first()
        if parent is not None:
            require_writer(parent, request.user)
        return super().dispatch(request, **kwargs)

    def get(self, request: Any) -> Any:
        fill_shared_fields(self.page, self.parent_page, request.user, timezone.now())
        open_body(self.page)
        return super().get(request)

    @cached_property
    def action_name_and_method(self) -> tuple[str, Any]:
        return "save", self.save_action

    def get_side_panels(self) -> MediaContainer:
        preview = self.get_preview_url()
        return MediaContainer(
            [
                StoryPanel(self.page, self.request),
                PreviewSidePanel(self.page, self.request, preview_url=preview),
            ]
        )

    def redirect_and_remain(self) -> Any:
        if "action-send" in self.request.POST:
            return redirect("send-for-review", self.page.pk)
        return super().redirect_and_remain()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        menu = PieceActionMenu(
            self.request, view="create", parent_page=self.parent_page
        )
        way = way_here(self.page_content_type.name)
        return {**context, "action_menu": menu, "way_here": way}


def way_here(title: str) -> list[dict[str, str]]:
    """Return what stands on top of the editor: the way back, and where one is. The tree
    of pages is not for authors.
    """
    return [{"url": reverse("your-work"), "label": "Your work"}, {"label": title}]


class PieceEditing:
    """What editing a piece keeps of Wagtail's view: text, panel and three buttons.

    Publishing, submitting and approving have no way in here, whoever asks.
    """

    request: Any
    page: Any
    view_name = "edit"
    partials_template_name = "hub/editor/partials.html"

    def dispatch(self, request: Any, page_id: int, **kwargs: Any) -> Any:
        require_editor(page_id, request.user)
        return super().dispatch(request, page_id, **kwargs)  # type: ignore[misc]

    @cached_property
    def action_name_and_method(self) -> tuple[str, Any]:
        return "save", self.save_action  # type: ignore[attr-defined]

    def get_side_panels(self) -> MediaContainer:
        panels: list[Any] = [StoryPanel(self.page, self.request)]
        if not self.expects_json_response:  # type: ignore[attr-defined]
            address = reverse("wagtailadmin_pages:preview_on_edit", args=[self.page.pk])
            panels.append(
                PreviewSidePanel(self.page, self.request, preview_url=address)
            )
        return MediaContainer(panels)

    def get_action_menu(self) -> PieceActionMenu:
        return PieceActionMenu(
            self.request,
            view=self.view_name,
            page=self.page,
            lock=self.lock,  # type: ignore[attr-defined]
            locked_for_user=self.locked_for_user,  # type: ignore[attr-defined]
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        return {**context, "way_here": way_here(self.page.get_admin_display_title())}

    def get_history_url(self) -> str:
        return reverse("history", args=[self.page.pk])

    @property
    def header_more_buttons(self) -> list[Any]:
        return []


class EditPieceView(PieceEditing, EditView):
    """A piece's text and what was found in it."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.locked_for_user and review.open_round(self.page):
            return redirect("review", self.page.pk)
        return super().get(request, *args, **kwargs)

    @cached_property
    def action_name_and_method(self) -> tuple[str, Any]:
        # Who sends a piece wants to be told what is missing; who saves does not.
        if "action-send" in self.request.POST:
            return "send", self.send_action
        if {"action-accept", "action-decline"} & set(self.request.POST):
            return "save", self.settle_action
        return "save", self.save_action

    def send_action(self) -> HttpResponse:
        self.save_action()
        return redirect("send-for-review", self.page.pk)

    def settle_action(self) -> HttpResponse:
        """Save what was typed meanwhile, then take the words suggested, or do not."""
        self.save_action()
        try:
            says = settle(self.page, self.request.POST, self.request.user)
            messages.success(self.request, says)
        except Refused as refused:
            messages.error(self.request, str(refused))
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def add_save_confirmation_message(self) -> None:
        """Say nothing: that it is saved stands beside the title."""


class RevertPieceView(PieceEditing, RevisionsRevertView):
    """An earlier version of a piece, to go back to by saving it."""

    view_name = "revisions_revert"
