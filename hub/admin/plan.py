"""The editor of campaigns and programmes: what is saved is in force at once.

Nothing is saved while somebody types: half an objective is nobody's agreement.
"""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages as wagtail_messages
from wagtail.admin.action_menu import ActionMenuItem, PageActionMenu
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from content.models import CampaignPage, ProgrammePage, Team
from content.planning import Saved
from hub.plan.recording import put_in_force


class Save(ActionMenuItem):
    """The one thing to do with a page of the plan."""

    name = "action-save"
    label = "Save"
    template_name = "hub/plan/admin/save.html"


class PlanActionMenu(PageActionMenu):
    """One button: there is nothing to publish, submit or approve."""

    def __init__(self, request: Any, **context: Any) -> None:
        self.request = request
        self.context = {**context, "request": request}
        self.default_item = Save()
        self.menu_items: list[ActionMenuItem] = []


class SavedAtOnce:
    """What the views of adding, editing and going back have in common."""

    request: Any
    page: Any
    parent_page: Any
    form: Any
    next_url: str
    expects_json_response: bool
    # Wagtail takes what is saved as a draft for something else.
    action_name_and_method: Any = property(
        lambda self: ("save in force", self.save_in_force)
    )

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.expects_json_response:
            says = "This page is saved when you press Save."
            refused: HttpResponse = self.json_error_response("blocked_by_hook", says)  # type: ignore[attr-defined]
            return refused
        answer: HttpResponse = super().post(*args, **kwargs)  # type: ignore[misc]
        return answer

    def get_side_panels(self) -> MediaContainer:
        return MediaContainer([])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        leave = self.next_url or self._shown_before()
        menu = PlanActionMenu(self.request, **{**context, "leave": leave})
        return {
            **context,
            "autosave_enabled": False,
            "action_menu": menu,
            "way_here": list(self._way_here()),
        }

    def _shown_before(self) -> str:
        """Return where it is read, or what it will stand in."""
        page = self.page if self.page.pk else self.parent_page
        is_planned = isinstance(page.specific, CampaignPage | ProgrammePage)
        return shown_at(page.specific) if is_planned else reverse("plan")

    def _way_here(self) -> Iterator[dict[str, str]]:
        yield {"url": reverse("plan"), "label": "Plan"}
        page = self.page
        if isinstance(page, ProgrammePage):
            campaign = page.campaign if page.pk else self.parent_page.specific
            yield {"url": shown_at(campaign), "label": campaign.title}
        title = page.team.name if isinstance(page, ProgrammePage) and page.pk else ""
        new = f"New {page._meta.verbose_name}"
        yield {"label": (title or page.title) if page.pk else new}

    def _go_back(self, saved: Saved) -> HttpResponse:
        messages.success(self.request, f"“{self.page.title}” is saved. {_asked(saved)}")
        return redirect(self.next_url or shown_at(self.page))


class AddPlanPageView(SavedAtOnce, CreateView):
    """A new campaign, or a programme in one."""

    def save_in_force(self) -> HttpResponse:
        self.page = self.form.save(commit=False)
        user, now = self.request.user, timezone.now()
        saved = put_in_force(self.page, user, now, parent=self.parent_page)
        # What comes next is done on its own page.
        self.next_url = ""
        return self._go_back(saved)


class EditPlanPageView(SavedAtOnce, EditView):
    """A campaign or programme. Of two who change it, the later one is told."""

    def save_in_force(self) -> HttpResponse:
        with transaction.atomic():
            stored = Page.objects.select_for_update().get(pk=self.page.pk)
            seen = self.latest_revision.pk if self.latest_revision else None
            if not self.is_out_of_date and stored.latest_revision_id == seen:
                self.page = self.form.save(commit=False)
                user, now = self.request.user, timezone.now()
                earlier = self.previous_revision
                return self._go_back(
                    put_in_force(self.page, user, now, earlier=earlier)
                )
        return self._show_both()

    def _show_both(self) -> HttpResponse:
        """Show what this person wrote again, now against the newer version."""
        latest = self.real_page_record.get_latest_revision()
        who = latest.user.name if latest and latest.user else "Somebody"
        says = (
            f"{who} saved this page while you were writing. What you wrote is below "
            "and not saved yet. Save again to put it in place of theirs."
        )
        wagtail_messages.error(self.request, says, buttons=self._compared_with(latest))
        self.latest_revision = latest
        self.page.latest_revision = latest
        self.has_unsaved_changes = True
        self.__dict__.pop("latest_revision_created_at", None)
        shown: HttpResponse = self.render_to_response(self.get_context_data())
        return shown

    def _compared_with(self, latest: Any) -> list[Any]:
        seen = self.request.POST.get("loaded_revision_id", "")
        if latest is None or not seen.isdigit():
            return []
        pages = [self.page.pk, seen, latest.pk]
        address = reverse("wagtailadmin_pages:revisions_compare", args=pages)
        return [wagtail_messages.button(address, "See what changed", new_window=True)]


class GoBackPlanPageView(SavedAtOnce, RevisionsRevertView):
    """An earlier version of a page of the plan, to be put in force again."""

    save_in_force = EditPlanPageView.save_in_force
    _show_both = EditPlanPageView._show_both
    _compared_with = EditPlanPageView._compared_with


class CampaignViewSet(PageViewSet):
    model = CampaignPage
    add_view_class = AddPlanPageView
    edit_view_class = EditPlanPageView
    revisions_revert_view_class = GoBackPlanPageView


class ProgrammeViewSet(CampaignViewSet):
    model = ProgrammePage


def _asked(saved: Saved) -> str:
    """Say whose answer is waited for because of what was saved."""
    again = Team.objects.filter(key__in=saved.asked_again)
    lists = (("Asked to agree", saved.asked), ("Asked again", again))
    return " ".join(
        f"{words}: {', '.join(team.name for team in teams)}."
        for words, teams in lists
        if teams
    )


def shown_at(page: CampaignPage | ProgrammePage) -> str:
    """Return the address at which the hub shows a page of the plan."""
    if isinstance(page, ProgrammePage):
        return reverse("programme", args=[page.campaign.key, page.key])
    return reverse("campaign", args=[page.key])


plan_viewsets = (CampaignViewSet(), ProgrammeViewSet())
