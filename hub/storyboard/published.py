"""Published storyboards: the list, each one's text, and what it changed."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from content.models import Release
from content.roles import Action, Role
from hub.storyboard.comparing import compared, count
from hub.storyboard.screen import Screen
from hub.storyboard.showing import shown


class PublishedScreen(Screen):
    """All storyboards that were published, the latest first."""

    action = Action.SEE_STORYBOARD
    template_name = "hub/storyboard/published.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if Role.GUEST in self.rights.roles:
            raise Http404
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

    @cached_property
    def release(self) -> Release:
        return get_object_or_404(Release, number=self.kwargs["number"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        in_force = Release.in_force(self.now)
        is_guest = Role.GUEST in self.rights.roles
        if is_guest and self.release != in_force:
            raise Http404
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
            raise Http404
        number = self.release.number - 1
        before = Release.objects.filter(number=number).first()
        groups = compared(before.story if before else None, self.release.story)
        return {
            "groups": groups,
            "count": count(groups),
            "before": str(before) if before else "Nothing yet",
            "after": str(self.release),
        }
