"""The lists that all teams share: personas, stages, regions and metrics."""

from typing import Self
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models

from content.models.keyed import Keyed, KeyField


class Entry(Keyed):
    """One entry of a shared list."""

    key = KeyField(unique=True)
    name = models.CharField(max_length=80)
    archived = models.BooleanField(default=False, help_text="Offered no more.")
    sort_order = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        ordering = ("sort_order", "name")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def in_use(cls) -> "models.QuerySet[Self]":
        """Return what may be chosen, in its order."""
        return cls._default_manager.filter(archived=False)

    @classmethod
    def offered(cls) -> list[tuple[str, str]]:
        """Return the (key, name) pairs to choose from, in their order."""
        return list(cls.in_use().values_list("key", "name"))


class Persona(Entry):
    """Whom we speak to."""

    goals = models.TextField(blank=True)
    worries = models.TextField(blank=True)


class Stage(Entry):
    """Where on their way they are."""


def known_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(f"“{name}” is not a time zone such as Europe/Amsterdam.")


class Region(Entry):
    """Where a piece is used. Its days end by its own clocks."""

    time_zone = models.CharField(
        max_length=60, default="UTC", validators=[known_time_zone]
    )


class Metric(Entry):
    """What objectives are measured in."""

    unit = models.CharField(
        max_length=40, blank=True, help_text="As written after a number: %, €, days."
    )

    def __str__(self) -> str:
        # Whoever chooses it writes numbers beside it.
        is_said = self.unit.casefold() in ("", self.name.casefold())
        return self.name if is_said else f"{self.name} ({self.unit})"
