"""The index file in use, and the one that is being made beside it."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import local

from content.shared_sqlite import let_share
from search.embedded.schema import SCHEMA, create

# Somebody else's writing is waited for; a rebuild writes in short turns.
_WAIT_SECONDS = 30.0
_POINTER = "current.json"


@dataclass(frozen=True, slots=True)
class Named:
    """The file that answers, the one being made ("" without), and the last number."""

    answers: str
    building: str
    number: int


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
        return self._connection(self._named().answers)

    @contextmanager
    def writing(self) -> Iterator[list[sqlite3.Connection]]:
        """Give every file that is to hold what is written, within one transaction of
        each. Who reads a state to write it reads inside: then the last one wins.
        """
        named = self._named()
        names = filter(None, (named.answers, named.building))
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
        # A number is never used again: somebody may have the old file open.
        number = named.number + 1
        self._make(_file(number))
        self._name(Named(named.answers, _file(number), number))

    def switch(self) -> None:
        """Let the file that was being made answer from now on."""
        named = self._named()
        self._name(Named(named.building, "", named.number))
        self._clear()

    def abandon(self) -> None:
        """Let go of the index that was being made."""
        self._name(replace(self._named(), building=""))
        self._clear()

    def _named(self) -> Named:
        with suppress(FileNotFoundError, ValueError, TypeError):
            named = Named(**json.loads((self.folder / _POINTER).read_text()))
            if named.answers.startswith(f"{SCHEMA}-"):
                return named
        first = Named(_file(1), "", 1)
        self._make(first.answers)
        self._name(first)
        return first

    def _name(self, named: Named) -> None:
        new = self.folder / f"{_POINTER}.{os.getpid()}"
        new.write_text(json.dumps(asdict(named)))
        new.replace(self.folder / _POINTER)

    def _make(self, name: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with closing(self._open(name)) as connection:
            try:
                create(connection)
            except sqlite3.OperationalError:
                # Another process was faster.
                if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                    raise

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
        let_share(connection, _WAIT_SECONDS)
        connection.execute("PRAGMA temp_store = MEMORY")
        return connection

    def _files(self) -> list[str]:
        return [path.name for path in self.folder.glob("*.sqlite3")]

    def _clear(self) -> None:
        """Remove files that nobody is sent to any more. Who still reads one goes on."""
        named = {self._named().answers, self._named().building}
        for name in self._files():
            if name not in named:
                path = self.folder / name
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(f"{name}{suffix}").unlink(missing_ok=True)
                path.with_suffix(".vectors").unlink(missing_ok=True)


def _file(number: int) -> str:
    return f"{SCHEMA}-{number}.sqlite3"
