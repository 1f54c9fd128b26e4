"""What every screen of the storyboard has: a right that opens it, and a way back."""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content.models import Release
from content.permissions import Rights, rights_of
from content.roles import Action
from hub.times import local


class Screen(WagtailAdminTemplateMixin, TemplateView):
    """A page in Wagtail's admin. action: what opens it."""

    action = Action.SEE_STORYBOARD_DRAFT
    header_icon = "openquote"
    rights: Rights

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.now: datetime = timezone.now()
        self.today: date = local(self.now, request.user).date()
        self.rights = rights_of(request.user, self.now.date())
        if not self.rights.may(self.action):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("storyboard"), "label": "Storyboard"}
        here = {"url": "", "label": self.get_page_title()}
        return [*self.breadcrumbs_items, above, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {
            **context,
            "now": self.now,
            "last": Release.objects.first(),
            "may_see_draft": self.rights.may(Action.SEE_STORYBOARD_DRAFT),
            "may_edit": self.rights.may(Action.EDIT_STORYBOARD),
            "may_edit_terms": self.rights.may(Action.EDIT_TERMS),
            "may_ask": self.rights.may(Action.ASK_STORYBOARD),
        }

    def told(self, says: str, name: str, *args: Any) -> HttpResponse:
        """Say that it was done, on the page that comes next."""
        messages.success(self.request, says)
        return redirect(name, *args)

    def refused(self, error: Exception, name: str, *args: Any) -> HttpResponse:
        """Say why nothing was done, on the page that comes next."""
        messages.error(self.request, str(error))
        return redirect(name, *args)
