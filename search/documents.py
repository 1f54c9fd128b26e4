"""What a search engine stores of one version of an item, and who may find it when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from content.canonical import digest
from content.items import Version

# The facets of every document, in the order in which people are offered them.
FACETS = (
    *("kind", "format", "team", "campaign", "persona", "stage", "message"),
    *("audience", "language", "region", "state", "rights", "source", "year"),
)


@dataclass(frozen=True, slots=True)
class Visible:
    """Who may find a version (reader tokens), from when until when (aware, exclusive).

    None: no such moment.
    """

    readers: frozenset[str]
    opens_at: datetime | None = None
    closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A passage as searched: where it stands, and what it is to its reader."""

    path: str
    role: str
    text: str


NOBODY = Visible(frozenset())


@dataclass(frozen=True, slots=True)
class Document:
    """One version of an item, as it is searched.

    lead: what its author says of it in short. names: other words that it is known by,
    as file names, tags and text alternatives. places: the text, in reading order.
    facets: values by name, see `FACETS`. dated: for "newest first". other: who may find
    the other version of the item; where both could be found, only one is.
    """

    key: str
    version: Version
    title: str
    places: tuple[Place, ...]
    visible: Visible
    lead: str = ""
    names: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dated: date | None = None
    other: Visible = NOBODY

    @property
    def id(self) -> str:
        return document_id(self.key, self.version)

    @property
    def digest(self) -> str:
        """Return what tells whether an index holds it as it is."""
        return digest(self)

    @property
    def text_digest(self) -> str:
        """Return what tells whether its words, and so its meaning, are the same."""
        return digest([self.title, self.lead, self.names, self.places])


def document_id(key: str, version: Version) -> str:
    return f"{key}@{version}"
