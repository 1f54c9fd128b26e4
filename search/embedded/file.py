"""The index file in use, and the one that is being made beside it."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import local

from search.embedded.schema import SCHEMA, create

# Somebody else's writing is waited for; a rebuild writes in short turns.
_WAIT_SECONDS = 30.0
_POINTER = "current.json"


class IndexFolder:
    """A folder of index files; `current.json` names the one that answers, and the one
    that a rebuild is filling. Threads and processes may share it.

    Every method raises sqlite3.Error or OSError when the disk is full or a file is not
    what it should be.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mine = local()

    def reading(self) -> sqlite3.Connection:
        """Return this thread's connection to the file that answers."""
        return self._connection(self._named()["answers"])

    @contextmanager
    def writing(self) -> Iterator[list[sqlite3.Connection]]:
        """Give every file that is to hold what is written, within one transaction of
        each. Who reads a state to write it reads inside: then the last one wins.
        """
        names = [name for name in self._named().values() if name]
        connections = [self._connection(name) for name in names]
        begun: list[sqlite3.Connection] = []
        try:
            for connection in connections:
                connection.execute("BEGIN IMMEDIATE")
                begun.append(connection)
            yield connections
            for connection in connections:
                connection.execute("COMMIT")
        except BaseException:
            for connection in begun:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise

    def begin_rebuild(self) -> None:
        """Make an empty file beside the one that answers; an unfinished one is left
        alone: what it lacks nobody knows.
        """
        named = self._named()
        number = max(map(_number, self._files()), default=0) + 1
        self._make(f"{SCHEMA}-{number}.sqlite3")
        self._name(named["answers"], f"{SCHEMA}-{number}.sqlite3")

    def switch(self) -> None:
        """Let the file that was being made answer from now on."""
        self._name(self._named()["building"], "")
        self._clear()

    def abandon(self) -> None:
        """Let go of the index that was being made."""
        self._name(self._named()["answers"], "")
        self._clear()

    def _named(self) -> dict[str, str]:
        """Return the names of the file that answers and the one being made, or ""."""
        with suppress(FileNotFoundError, ValueError):
            named = json.loads((self.folder / _POINTER).read_text())
            if str(named["answers"]).startswith(f"{SCHEMA}-"):
                return dict(named)
        first = f"{SCHEMA}-1.sqlite3"
        self._make(first)
        self._name(first, "")
        return {"answers": first, "building": ""}

    def _name(self, answers: str, building: str) -> None:
        new = self.folder / f"{_POINTER}.{os.getpid()}"
        new.write_text(json.dumps({"answers": answers, "building": building}))
        new.replace(self.folder / _POINTER)

    def _make(self, name: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        connection = self._open(name)
        try:
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                create(connection)
        finally:
            connection.close()

    def _connection(self, name: str) -> sqlite3.Connection:
        held: dict[str, sqlite3.Connection] = self._mine.__dict__
        if name not in held:
            for other in [other for other in held if other not in self._files()]:
                held.pop(other).close()
            held[name] = self._open(name)
        return held[name]

    def _open(self, name: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.folder / name,
            timeout=_WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        for setting in ("journal_mode = WAL", "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("PRAGMA temp_store = MEMORY")
        return connection

    def _files(self) -> list[str]:
        return [path.name for path in self.folder.glob("*.sqlite3")]

    def _clear(self) -> None:
        """Remove files that nobody is sent to any more. Who still reads one goes on."""
        named = set(self._named().values())
        for name in self._files():
            if name not in named:
                path = self.folder / name
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(f"{name}{suffix}").unlink(missing_ok=True)
                path.with_suffix(".vectors").unlink(missing_ok=True)


def _number(name: str) -> int:
    number = name.rpartition("-")[2].partition(".")[0]
    return int(number) if number.isdecimal() else 0
