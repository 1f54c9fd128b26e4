"""Keeps vectors between runs: in a SQLite file, or in memory."""

import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Self, TypeVar
from zlib import crc32

from content.shared_sqlite import let_share

_LOCKED_SECONDS = 30.0
# Old SQLite builds take no more than 999 parameters in one statement.
_LOOKED_UP_AT_ONCE = 500

# What the bytes of a vector mean is fixed: another meaning needs another table name,
# so that old rows are never read as new ones.
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    embedder TEXT NOT NULL,
    text_digest BLOB NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (embedder, text_digest)
) WITHOUT ROWID
"""
_LOOK_UP = """
SELECT text_digest, vector FROM vectors WHERE embedder = ? AND text_digest IN
"""
_ADD = "INSERT OR IGNORE INTO vectors VALUES (?, ?, ?)"

logger = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class VectorStore:
    """Bytes of vectors, by embedder (its sha256) and digest of the text.

    Threads may share one; processes may share the file, each with a store that it
    opened itself, after any fork. A file that turns out damaged is moved aside (its
    name gets `.damaged`), begun anew, and a warning is logged. Every method raises
    sqlite3.OperationalError when the file cannot be opened or written, the disk is
    full, or another process holds the file for half a minute.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file, making it and its folder if need be; no path: in memory."""
        self._path = path
        self._lock = Lock()
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = _connect(path)
        self._run(_prepare)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def get(self, embedder: str, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the vectors that are kept of `digests`, by digest."""

        def look_up(connection: sqlite3.Connection) -> dict[bytes, bytes]:
            found: dict[bytes, bytes] = {}
            for start in range(0, len(digests), _LOOKED_UP_AT_ONCE):
                part = digests[start : start + _LOOKED_UP_AT_ONCE]
                marks = ", ".join("?" * len(part))
                rows = connection.execute(f"{_LOOK_UP} ({marks})", (embedder, *part))
                found.update((digest, _unsealed(vector)) for digest, vector in rows)
            return found

        return self._run(look_up)

    def add(self, embedder: str, vectors: Mapping[bytes, bytes]) -> None:
        """Keep vectors, given by digest, in one step; what is there already stays."""
        rows = [(embedder, digest, _sealed(v)) for digest, v in vectors.items()]

        def insert(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany(_ADD, rows)

        self._run(insert)

    def _run(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        with self._lock:
            try:
                return work(self._connection)
            except sqlite3.DatabaseError as error:
                self._begin_anew(error)
                return work(self._connection)

    def _begin_anew(self, error: sqlite3.DatabaseError) -> None:
        """Put a new, empty file in place of a damaged one; raise any other error."""
        # Damage is the one thing for which sqlite3 raises the plain class itself.
        if self._path is None or type(error) is not sqlite3.DatabaseError:
            raise error
        self._connection.close()
        logger.warning(
            "The vectors kept in %s are damaged (%s). They are computed anew; the "
            "damaged file is now %s.damaged.",
            self._path,
            error,
            self._path.name,
        )
        _move_aside(self._path)
        self._connection = _connect(self._path)
        _prepare(self._connection)


def _connect(path: Path | None) -> sqlite3.Connection:
    # The store's lock keeps threads apart.
    return sqlite3.connect(
        path or ":memory:", timeout=_LOCKED_SECONDS, check_same_thread=False
    )


def _prepare(connection: sqlite3.Connection) -> None:
    let_share(connection, _LOCKED_SECONDS)
    connection.execute(_TABLE)


def _move_aside(path: Path) -> None:
    # Another process may have done it a moment ago.
    with suppress(FileNotFoundError):
        path.replace(f"{path}.damaged")
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def _sealed(vector: bytes) -> bytes:
    """Put a check sum behind: SQLite does not see a changed byte inside a blob."""
    return vector + crc32(vector).to_bytes(4)


def _unsealed(blob: bytes) -> bytes:
    vector = blob[:-4]
    if _sealed(vector) != blob:
        raise sqlite3.DatabaseError("a vector differs from its check sum")
    return vector
