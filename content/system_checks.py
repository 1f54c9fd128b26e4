"""Django's own checks at the start: what would make the hub let nothing out."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from content import publishing


@register()
def somebody_decides_what_goes_live(**_: Any) -> list[CheckMessage]:
    if publishing.somebody_decides():
        return []
    return [
        Error(
            "Nobody decides what may go live, so nothing can.",
            hint="hub.wiring calls content.publishing.let_decide.",
            id="content.E001",
        )
    ]
