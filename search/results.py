"""What an engine answers: hits, each with the words that were found; counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from content.items import Version
from search.queries import Feature


@dataclass(frozen=True, slots=True)
class Quote:
    """The passage that fits best. marks: (start, end) of found words in `text`."""

    path: str
    role: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One item that was found. score: higher is better; means nothing between queries.
    closeness: how near its meaning is, a cosine; 0 where only words were found.
    """

    key: str
    version: Version
    title: str
    score: float
    quote: Quote | None = None
    closeness: float = 0.0


@dataclass(frozen=True)
class Page:
    """total: how many were found in all. facets: by name, (value, count), most first.
    degraded: what the query preferred and the engine could not do.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    degraded: frozenset[Feature] = frozenset()
