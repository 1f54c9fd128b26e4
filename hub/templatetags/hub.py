"""What every page of the hub shows around its own content."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils import timezone

from content.permissions import rights_of
from hub.menus import bar_for, menu_for
from hub.times import age_words, day_words, moment_words

register = template.Library()


@register.simple_tag(takes_context=True)
def ways(context: Any) -> list[Any]:
    """Return the menu of whoever looks at the page."""
    return list(menu_for(_rights(context)))


@register.simple_tag(takes_context=True)
def bar(context: Any) -> list[Any]:
    """Return the bar of three on a phone."""
    return bar_for(_rights(context))


@register.filter
def icon(name: str) -> str:
    """Return the file that draws an icon, for `{% include %}`."""
    return f"hub/icons/{name}.svg"


@register.simple_tag(takes_context=True)
def when(context: Any, moment: Any) -> str:
    """Return a moment by the reader's clocks: "tomorrow 16:00"."""
    if moment is None:
        return ""
    return moment_words(moment, timezone.now(), _reader(context))


@register.filter
def age(moment: Any) -> str:
    """Return how long ago it was: "3 days"."""
    return age_words(moment, timezone.now()) if moment else ""


@register.filter
def day(value: Any) -> str:
    """Return a day: "tomorrow", "12 March"."""
    return day_words(value, timezone.localdate()) if value else ""


@register.filter
def under(found: Mapping[str, Any] | None, key: str) -> Any:
    """Return what is found under a key, None for nothing, and where nothing is kept."""
    return found.get(key) if found else None


def _reader(context: Any) -> Any:
    request = context.get("request")
    return getattr(request, "user", None)


def _rights(context: Any) -> Any:
    request = context.get("request")
    user = getattr(request, "user", None)
    if request is None:
        return rights_of(user, timezone.now().date())
    if not hasattr(request, "hub_rights"):
        request.hub_rights = rights_of(user, timezone.now().date())
    return request.hub_rights
