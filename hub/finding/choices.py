"""The facets beside the results: names that people know, counts, and one click each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from content.items import FORMATS, Kind
from content.models import CampaignPage, Persona, Region, Release, Stage, Team
from governance.models import Standing
from hub.finding.asked import CHOICES, Asked
from search.results import Page

_KINDS = {
    Kind.PIECE: "Piece",
    Kind.IMAGE: "Image",
    Kind.FILE: "File",
    Kind.EXTERNAL: "Outside the hub",
}
# What is offered at once; the rest is behind "more".
SHOWN = 6


@dataclass(frozen=True)
class Value:
    """One value to choose, or to let go when it is chosen."""

    label: str
    count: int
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class Choice:
    title: str
    values: tuple[Value, ...]

    @property
    def first(self) -> tuple[Value, ...]:
        return self.values[:SHOWN]

    @property
    def rest(self) -> tuple[Value, ...]:
        return self.values[SHOWN:]


def choices(asked: Asked, page: Page) -> list[Choice]:
    """Return the facets that part what was found, chosen values first."""
    offered = []
    for name, title in CHOICES.items():
        counted = dict(page.facets.get(name, ()))
        chosen = asked.chosen.get(name, ())
        counted |= {value: 0 for value in chosen if value not in counted}
        if len(counted) > 1 or chosen:
            labels = _labels(name)
            values = (
                _value(asked, name, value, count, labels)
                for value, count in counted.items()
            )
            by_choice = sorted(values, key=lambda value: not value.is_chosen)
            offered.append(Choice(title, tuple(by_choice)))
    return offered


def _value(
    asked: Asked, name: str, value: str, count: int, labels: Mapping[str, str]
) -> Value:
    chosen = asked.chosen.get(name, ())
    others = [other for other in chosen if other != value]
    changed = others if value in chosen else [*chosen, value]
    label = labels.get(value, value)
    return Value(label, count, asked.address(**{name: changed}), value in chosen)


def _labels(name: str) -> Mapping[str, str]:
    """Return what people call the values of a facet."""
    if name == "format":
        return FORMATS
    if name == "kind":
        return {str(kind): label for kind, label in _KINDS.items()}
    if name == "state":
        return {**dict(Standing.State.choices), "draft": "Draft"}
    if name == "campaign":
        return dict(CampaignPage.objects.values_list("key", "title"))
    if name == "message":
        release = Release.objects.order_by("number").last()
        told = release.story.messages if release else ()
        return {each.key: f"{each.number} {each.statement}" for each in told}
    named: dict[str, Any] = {
        "team": Team.objects,
        "persona": Persona.objects,
        "stage": Stage.objects,
        "region": Region.objects,
    }
    return dict(named[name].values_list("key", "name")) if name in named else {}
