"""Published storyboards: the list, each one's text, and what it changed."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from content.models import Release
from content.roles import Action, Role
from hub.storyboard.comparing import compared, count
from hub.storyboard.screen import Screen
from hub.storyboard.showing import shown


class PublishedScreen(Screen):
    """All storyboards that were published, the latest first."""

    action = Action.SEE_STORYBOARD
    template_name = "hub/storyboard/published.html"
    page_title = "Published storyboards"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if Role.GUEST in self.rights.roles:
            raise PermissionDenied
        releases = Release.objects.select_related("released_by", "approved_by")
        return {
            **super().get_context_data(**kwargs),
            "releases": releases,
            "in_force": Release.in_force(self.now),
        }


class OneScreen(Screen):
    """A published storyboard. Guests see the one in force, and no other."""

    action = Action.SEE_STORYBOARD
    template_name = "hub/storyboard/one.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.release = get_object_or_404(Release, number=kwargs["number"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return str(self.release)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        in_force = Release.in_force(self.now)
        is_guest = Role.GUEST in self.rights.roles
        if is_guest and self.release != in_force:
            raise PermissionDenied
        return {
            **context,
            "release": self.release,
            "in_force": in_force,
            "is_guest": is_guest,
            **self.shows(),
        }

    def shows(self) -> dict[str, Any]:
        return {"story": shown(self.release.story, self.today)}


class OneChangesScreen(OneScreen):
    """What a storyboard said otherwise than the one before it."""

    template_name = "hub/storyboard/one_changes.html"

    def shows(self) -> dict[str, Any]:
        if Role.GUEST in self.rights.roles:
            raise PermissionDenied
        number = self.release.number - 1
        before = Release.objects.filter(number=number).first()
        groups = compared(before.story if before else None, self.release.story)
        return {
            "groups": groups,
            "count": count(groups),
            "before": str(before) if before else "Nothing yet",
            "after": str(self.release),
        }
