"""The meaning of documents: a matrix in a file beside the index, read as it lies."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search.embedded.compiling import Clause

# Rows that are multiplied at once: what a processor keeps near.
_AT_ONCE = 4096
_SCALE = 127.0


@dataclass(frozen=True, slots=True)
class Near:
    """How near the nearest chunk of a document is (a cosine), and its first passage."""

    closeness: float
    place: int


class Matrix:
    """Rows of whole numbers (-127 … 127), one for each chunk, in `path`.

    Which row belongs to which document stands in the table `vector`. A row without an
    entry there is free: what a killed writer leaves behind means nothing.
    """

    def __init__(self, path: Path, dimensions: int) -> None:
        self._path, self._dimensions = path, dimensions
        self._known: tuple[int, NDArray[np.int64], NDArray[np.int64]] | None = None

    def put(
        self,
        connection: sqlite3.Connection,
        number: int,
        rows: NDArray[np.int8],
        places: Sequence[int],
    ) -> None:
        """Keep the chunks of a document, in the place of what it had. Call it in a
        transaction.
        """
        remove(connection, number)
        [last] = connection.execute("SELECT max(row) FROM vector").fetchone()
        first = 0 if last is None else last + 1
        with self._path.open("r+b" if self._path.exists() else "w+b") as file:
            file.seek(first * self._dimensions)
            file.write(rows.astype(np.int8).tobytes())
        connection.executemany(
            "INSERT INTO vector VALUES (?, ?, ?)",
            [(first + n, number, place) for n, place in enumerate(places)],
        )
        touch(connection)

    def near(
        self,
        connection: sqlite3.Connection,
        vector: Sequence[float],
        allowed: Clause,
        *,
        at_least: float,
        most: int,
    ) -> dict[int, Near]:
        """Return the nearest documents that fit `allowed` (of `document`, alias `d`),
        by number.
        """
        rows, numbers = self._rows(connection)
        may = connection.execute(
            f"SELECT d.number FROM document d WHERE {allowed.sql}", allowed.values
        )
        keep = np.isin(numbers, np.fromiter((n for (n,) in may), np.int64))
        rows, numbers = rows[keep], numbers[keep]
        if not len(rows):
            return {}
        closeness = self._products(rows, np.asarray(vector, np.float32))
        order = np.argsort(-closeness, kind="stable")
        best: dict[int, tuple[float, int]] = {}
        for at in order[closeness[order] >= at_least]:
            best.setdefault(int(numbers[at]), (float(closeness[at]), int(rows[at])))
            if len(best) == most:
                break
        return {
            number: Near(cosine, _place(connection, row))
            for number, (cosine, row) in best.items()
        }

    def mean(self, connection: sqlite3.Connection, number: int) -> tuple[float, ...]:
        """Return what a document is about as a whole; () when that is not known."""
        found = connection.execute("SELECT row FROM vector WHERE number = ?", [number])
        rows = [row for (row,) in found]
        if not rows:
            return ()
        whole = self._read()[rows].astype(np.float32).mean(axis=0)
        length = float(np.linalg.norm(whole))
        return tuple(map(float, whole / length)) if length else ()

    def _products(
        self, rows: NDArray[np.int64], vector: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        matrix = self._read()
        products = np.empty(len(rows), np.float32)
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            block = matrix[some].astype(np.float32)
            products[start : start + _AT_ONCE] = block @ vector
        products /= _SCALE
        return products

    def _read(self) -> NDArray[np.int8]:
        return np.memmap(self._path, np.int8, "r").reshape(-1, self._dimensions)

    def _rows(
        self, connection: sqlite3.Connection
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return all rows and their documents; read anew only when they changed."""
        [changes] = connection.execute("SELECT changes FROM vector_changes").fetchone()
        if self._known is None or self._known[0] != changes:
            pairs = connection.execute("SELECT row, number FROM vector").fetchall()
            table = np.array(pairs, np.int64).reshape(-1, 2)
            self._known = (changes, table[:, 0], table[:, 1])
        return self._known[1], self._known[2]


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Free the rows of a document. Call it in a transaction."""
    gone = connection.execute("DELETE FROM vector WHERE number = ?", [number])
    if gone.rowcount:
        touch(connection)


def touch(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE vector_changes SET changes = changes + 1")


def _place(connection: sqlite3.Connection, row: int) -> int:
    found = connection.execute("SELECT place FROM vector WHERE row = ?", [row])
    return int(found.fetchone()[0])
