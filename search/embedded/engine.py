"""The embedded engine: words, facets and meaning, from files of its own."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search.documents import Document
from search.embedded import likeness, spelling, vectors, writing
from search.embedded.compiling import visible
from search.embedded.file import IndexFolder
from search.embedded.searching import answer
from search.engine import EngineAway
from search.queries import Feature, Query, lacking
from search.results import Page

logger = logging.getLogger(__name__)

# Documents that only meaning finds: the nearest few, or every question finds all.
MOST_NEAR = 50


class EmbeddedEngine:
    """An engine in a folder; threads and processes share it.

    dimensions: of the embedder's vectors; 0 where there is none. close_from: the cosine
    from which a document is found for its meaning.
    """

    def __init__(
        self, folder: Path, dimensions: int = 0, close_from: float = 0.0
    ) -> None:
        self._folder = IndexFolder(folder)
        self._dimensions, self._close_from = dimensions, close_from
        self._matrices: dict[Path, vectors.Matrix] = {}
        meaning = {Feature.MEANING} if dimensions else set()
        self.features = frozenset({*Feature} - {Feature.MEANING} | meaning)

    def search(self, query: Query) -> Page:
        lost = lacking(query, self.features)
        with _answering():
            connection = self._folder.reading()
            near = self._near(connection, query)
            return replace(answer(connection, query, near), degraded=lost)

    def corrected(self, query: Query) -> str:
        with _answering():
            return spelling.corrected(self._folder.reading(), query)

    def completions(self, query: Query, most: int = 8) -> list[str]:
        with _answering():
            return spelling.completions(self._folder.reading(), query, most)

    def like(self, id: str, query: Query) -> Page:
        with _answering():
            connection = self._folder.reading()
            number = _number(connection, id)
            if number is None:
                return Page((), 0)
            words = likeness.telling_words(connection, number)
            about = self._matrix(connection).mean(connection, number)
        key = id.partition("@")[0]
        alike = replace(query, text=" ".join(words), vector=about, but=(key,))
        return self.search(alike)

    @contextmanager
    def writing(self, keys: Iterable[str]) -> Iterator["_Writer"]:
        # The whole file is held, whichever the keys.
        del keys
        with _answering(), self._folder.writing() as connections:
            yield _Writer(connections)

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        with _answering():
            self._folder.begin_rebuild()
            try:
                yield
            except BaseException:
                self._folder.abandon()
                raise
            self._folder.switch()

    def digests(self) -> Mapping[str, str]:
        with _answering():
            rows = self._folder.reading().execute("SELECT id, digest FROM document")
            return dict(rows)

    def without_vectors(self, most: int) -> list[str]:
        if not self._dimensions:
            return []
        with _answering():
            rows = self._folder.reading().execute(
                "SELECT id FROM document d WHERE NOT EXISTS "
                "(SELECT 1 FROM vector v WHERE v.number = d.number) LIMIT ?",
                [most],
            )
            return [id for (id,) in rows]

    def put_vectors(
        self, id: str, digest: str, rows: NDArray[np.int8], places: list[int]
    ) -> None:
        with _answering(), self._folder.writing() as connections:
            for connection in connections:
                found = connection.execute(
                    "SELECT number FROM document WHERE id = ? AND digest = ?",
                    [id, digest],
                ).fetchone()
                if found:
                    self._matrix(connection).put(connection, found[0], rows, places)

    def _near(
        self, connection: sqlite3.Connection, query: Query
    ) -> Mapping[int, vectors.Near]:
        if not query.vector or not self._dimensions:
            return {}
        return self._matrix(connection).near(
            connection,
            query.vector,
            visible(connection, query),
            at_least=self._close_from,
            most=max(MOST_NEAR, query.start + query.size),
        )

    def _matrix(self, connection: sqlite3.Connection) -> vectors.Matrix:
        path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
        if path not in self._matrices:
            matrix = vectors.Matrix(path.with_suffix(".vectors"), self._dimensions)
            self._matrices = {path: matrix, **self._matrices}
        return self._matrices[path]


class _Writer:
    """Writes into every file that is to hold it."""

    def __init__(self, connections: list[sqlite3.Connection]) -> None:
        self._connections = connections

    def put(self, document: Document) -> None:
        for connection in self._connections:
            writing.put(connection, document)

    def remove(self, ids: Iterable[str]) -> None:
        gone = list(ids)
        for connection in self._connections:
            writing.remove(connection, gone)


@contextmanager
def _answering() -> Iterator[None]:
    """Turn what goes wrong with files into the one error that callers know."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        logger.exception("The search index could not be used")
        raise EngineAway(f"The search index cannot be used: {error}.") from error


def _number(connection: sqlite3.Connection, id: str) -> int | None:
    row = connection.execute("SELECT number FROM document WHERE id = ?", [id])
    found = row.fetchone()
    return int(found[0]) if found else None
