"""What every screen of the storyboard has: a right that opens it, and its moment."""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView

from content.models import Release
from content.permissions import Rights, rights_of
from content.roles import Action
from hub.times import local


class Screen(LoginRequiredMixin, TemplateView):
    """A page of the hub. action: what opens it; to others it is not there."""

    action = Action.SEE_STORYBOARD_DRAFT
    rights: Rights

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.now: datetime = timezone.now()
        self.today: date = local(self.now, request.user).date()
        self.rights = rights_of(request.user, self.now.date())

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if request.user.is_authenticated and not self.rights.may(self.action):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            "now": self.now,
            "last": Release.objects.first(),
            "may_see_draft": self.rights.may(Action.SEE_STORYBOARD_DRAFT),
            "may_edit": self.rights.may(Action.EDIT_STORYBOARD),
            "may_edit_terms": self.rights.may(Action.EDIT_TERMS),
            "may_ask": self.rights.may(Action.ASK_STORYBOARD),
            **super().get_context_data(**kwargs),
        }

    def told(self, says: str, name: str, *args: Any) -> HttpResponse:
        """Say that it was done, on the page that comes next."""
        messages.success(self.request, says)
        return redirect(name, *args)

    def refused(self, error: Exception, name: str, *args: Any) -> HttpResponse:
        """Say why nothing was done, on the page that comes next."""
        messages.error(self.request, str(error))
        return redirect(name, *args)
