"""The way to another person, where the hub is the demo."""

from typing import Any

from django import template

from hub.demo.offering import Offer, offers

register = template.Library()


@register.inclusion_tag("hub/demo_people.html", takes_context=True)
def demo_people(context: Any) -> dict[str, Any]:
    """Show who else can be tried; nothing where this is not the demo."""
    request = context.get("request")
    user = getattr(request, "user", None)
    others: list[Offer] = [offer for offer in offers() if offer.user != user]
    return {"others": others, "request": request}
