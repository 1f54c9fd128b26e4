"""Words of the status page."""

from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone

from content.permissions import may
from content.roles import Action
from hub.background.heartbeat import background_stopped
from hub.times import age_words, moment_words

register = template.Library()


@register.inclusion_tag("hub/background_banner.html", takes_context=True)
def background_banner(context: Any) -> dict[str, bool]:
    """Say that nobody works in the background, to all; to some also where to look."""
    stopped = background_stopped(timezone.now())
    reader = context["request"].user
    return {"stopped": stopped, "leads": stopped and may(reader, Action.SEE_STATUS)}


@register.filter
def ago(then: datetime | None, now: datetime) -> str:
    """Return "just now", "5 minutes ago", "never"."""
    if then is None:
        return "never"
    words = age_words(then, now)
    return words if words == "just now" else f"{words} ago"


@register.simple_tag(takes_context=True)
def clock(context: Any, moment: datetime | None) -> str:
    """Return "today 16:00" by the clocks of whoever reads; "at the next start"."""
    if moment is None:
        return "at the next start"
    return moment_words(moment, context["now"], context["request"].user)
