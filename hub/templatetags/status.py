"""Words of the status page."""

from datetime import datetime
from typing import Any

from django import template

from hub.times import age_words, moment_words

register = template.Library()


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
