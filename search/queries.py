"""What is asked of a search engine, as a frozen value that nobody can widen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from content.items import Version
from search.documents import FACETS
from search.words import Words, parse

# How far somebody may page. Beyond it one asks another question.
DEEPEST = 1000


class Match(StrEnum):
    """How many of the words must be there. MOST: all of up to three, else three in
    four.
    """

    ANY = "any"
    MOST = "most"
    ALL = "all"


class Sort(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"


class Feature(StrEnum):
    """What an engine may be able to do, and a query may ask for."""

    FACETS = "facets"
    HIGHLIGHTS = "highlights"
    MEANING = "meaning"
    TYPOS = "typos"
    COMPLETION = "completion"
    MORE_LIKE_THIS = "more-like-this"


@dataclass(frozen=True)
class Query:
    """A question, by somebody, at a moment.

    readers: the tokens of whoever asks; without any, nothing is found. vector: of the
    text, to find the same in other words (length 1, one of the index's embedder).
    filters: values by facet; of one facet any, of all facets each. preferred: which
    version of an item is found where both could be. but: keys of items that are not to
    be found. prefer: nice to have, and reported
    where the engine has it not. require: refused without.
    """

    readers: frozenset[str]
    now: datetime
    text: str = ""
    vector: tuple[float, ...] = ()
    match: Match = Match.ANY
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facets: tuple[str, ...] = ()
    sort: Sort = Sort.RELEVANCE
    preferred: Version = Version.LIVE
    but: tuple[str, ...] = ()
    start: int = 0
    size: int = 20
    prefer: frozenset[Feature] = frozenset()
    require: frozenset[Feature] = frozenset()

    def __post_init__(self) -> None:
        unknown = {*self.filters, *self.facets} - set(FACETS)
        if unknown:
            raise ValueError(f"There is no facet {', '.join(sorted(unknown))}.")
        if not 0 <= self.start <= DEEPEST or not 0 <= self.size <= DEEPEST:
            raise ValueError(f"A page lies between 0 and {DEEPEST}.")

    @property
    def words(self) -> Words:
        return parse(self.text)

    @property
    def is_for_all(self) -> bool:
        """Say whether nothing is looked for, so that everything is found."""
        return not self.text.strip() and not self.vector


class Unsupported(Exception):
    """The engine cannot do what the query requires; the message names it."""


def lacking(query: Query, features: frozenset[Feature]) -> frozenset[Feature]:
    """Return what the query would like and an engine of these features has not.

    Raises Unsupported for what it requires.
    """
    if missing := query.require - features:
        raise Unsupported(", ".join(sorted(missing)))
    return query.prefer - features
