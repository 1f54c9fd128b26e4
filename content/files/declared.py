"""What the author of a file says of it, beside its text."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

from content.items import Audience

# An unknown key is an error; pydantic's own form.
CLOSED = {"extra": "forbid"}


@dataclass(frozen=True)
class Declared:
    """Each field as in `ContentItem`; None or () where the author says nothing.

    format: a key of `FORMATS`. programme: a roll-down's key, or the path of its file,
    as typed. A sidecar file has exactly these keys; front matter has them under
    `throughline`.
    """

    title: str | None = None
    format: str | None = None
    language: str | None = None
    region: str | None = None
    audience: Audience | None = None
    team: str | None = None
    campaign: str | None = None
    programme: str | None = None
    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    published_on: date | None = None
    review_by_on: date | None = None

    __pydantic_config__ = CLOSED

    def over(self, other: Self) -> Self:
        """Return this, with `other` where this says nothing."""
        return type(self)(**dict(other.said()) | dict(self.said()))

    def said(self) -> Iterator[tuple[str, Any]]:
        """Yield name and value of what is said."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value not in (None, ()):
                yield field.name, value
