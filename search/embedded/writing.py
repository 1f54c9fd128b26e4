"""Puts documents into an index file, and takes them out."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from search.documents import Document
from search.embedded import vectors
from search.quoting import joined

_INDEXES = ("words", "spelt")
_COLUMNS = "title, lead, body, names"


def put(connection: sqlite3.Connection, document: Document) -> None:
    """Store a document, in the place of what has its id. Call it in a transaction.

    Where its words are the same they stay as they are, and so does their meaning.
    """
    number = _number_with(connection, document.id, document.text_digest)
    if number is None:
        remove(connection, [document.id])
    else:
        connection.execute("DELETE FROM document WHERE number = ?", [number])
        connection.execute("DELETE FROM facet WHERE number = ?", [number])
    added = connection.execute(
        "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, *_row(connection, document)),
    )
    assert added.lastrowid is not None
    connection.executemany(
        "INSERT INTO facet VALUES (?, ?, ?)",
        [
            (added.lastrowid, name, value)
            for name, values in document.facets.items()
            for value in dict.fromkeys(values)
        ],
    )
    if number is None:
        _put_text(connection, added.lastrowid, document)


def _row(connection: sqlite3.Connection, document: Document) -> tuple[Any, ...]:
    return (
        *(document.id, document.key, str(document.version)),
        _readers(connection, document.visible.readers),
        _seconds(document.visible.opens_at),
        _seconds(document.visible.closes_at),
        _readers(connection, document.other.readers),
        _seconds(document.other.opens_at),
        _seconds(document.other.closes_at),
        document.dated.isoformat() if document.dated else None,
        *(document.digest, document.text_digest),
    )


def _number_with(
    connection: sqlite3.Connection, id: str, text_digest: str
) -> int | None:
    row = connection.execute(
        "SELECT number FROM document WHERE id = ? AND text_digest = ?",
        [id, text_digest],
    ).fetchone()
    return int(row[0]) if row else None


def remove(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Take documents out, where they are in. Call it in a transaction."""
    for id in ids:
        row = connection.execute("SELECT number FROM document WHERE id = ?", [id])
        for (number,) in row.fetchall():
            _remove_text(connection, number)
            vectors.remove(connection, number)
            connection.execute("DELETE FROM facet WHERE number = ?", [number])
            connection.execute("DELETE FROM document WHERE number = ?", [number])


def _put_text(connection: sqlite3.Connection, number: int, document: Document) -> None:
    text = {
        "title": document.title,
        "lead": document.lead,
        "body": joined(document.places),
        "names": "\n".join(document.names),
    }
    places = json.dumps([(place.path, place.role) for place in document.places])
    connection.execute(
        "INSERT INTO text VALUES (?, ?, ?, ?, ?, ?)", (number, *text.values(), places)
    )
    for index in _INDEXES:
        connection.execute(
            f"INSERT INTO {index}(rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)",
            (number, *text.values()),
        )


def _remove_text(connection: sqlite3.Connection, number: int) -> None:
    """An index over a table is told what stood there, or it stays in it."""
    for index in _INDEXES:
        connection.execute(
            f"INSERT INTO {index}({index}, rowid, {_COLUMNS}) "
            f"SELECT 'delete', number, {_COLUMNS} FROM text WHERE number = ?",
            [number],
        )
    connection.execute("DELETE FROM text WHERE number = ?", [number])


def _readers(connection: sqlite3.Connection, tokens: frozenset[str]) -> int:
    """Return the number of a set of tokens; a new one is kept."""
    spelt = json.dumps(sorted(tokens))
    query = "SELECT number FROM reader_set WHERE tokens = ?"
    if row := connection.execute(query, [spelt]).fetchone():
        return int(row[0])
    added = connection.execute("INSERT INTO reader_set VALUES (NULL, ?)", [spelt])
    number = added.lastrowid
    assert number is not None
    rows = [(token, number) for token in tokens]
    connection.executemany("INSERT INTO reader VALUES (?, ?)", rows)
    return number


def _seconds(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None
