"""The one door to whatever engine answers."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from search.documents import Document
from search.queries import Feature, Query
from search.results import Page

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class EngineAway(Exception):
    """The engine does not answer, or cannot write; nothing of the hub is lost by it.
    The message says why, in a sentence.
    """


class Writer(Protocol):
    """What may be done to an index while it is held for writing."""

    def put(self, document: Document) -> None:
        """Store a document in the place of what has its id."""
        ...

    def remove(self, ids: Iterable[str]) -> None:
        """Take documents out, where they are in."""
        ...


class Engine(Protocol):
    """Keeps documents and answers queries. Every method raises EngineAway."""

    features: frozenset[Feature]

    def search(self, query: Query) -> Page:
        """Answer a query. Raises Unsupported for what it requires and is not there."""
        ...

    def corrected(self, query: Query) -> str:
        """Return the text with misspelt words put right; "" where nothing is."""
        ...

    def completions(self, query: Query, most: int = 8) -> list[str]:
        """Return titles that what is being typed may become."""
        ...

    def like(self, id: str, query: Query) -> Page:
        """Return what is most like a document, and fits the query."""
        ...

    def writing(self, keys: Iterable[str]) -> AbstractContextManager[Writer]:
        """Hold the index for writing what belongs to these items: what is read of the
        hub inside is newer than whatever the index holds, or the writing is refused.
        """
        ...

    def rebuilding(self) -> AbstractContextManager[None]:
        """Fill an empty index beside the one that answers, and let it answer at the
        end; what is written meanwhile goes into both.
        """
        ...

    def digests(self) -> Mapping[str, str]:
        """Return the digest of every document held, by id."""
        ...

    def without_vectors(self, most: int) -> list[str]:
        """Return ids of documents whose meaning is not known yet."""
        ...

    def put_vectors(
        self, id: str, digest: str, rows: "NDArray[np.int8]", places: list[int]
    ) -> None:
        """Keep the meaning of a document, unless it changed meanwhile."""
        ...
