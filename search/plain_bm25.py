"""BM25 as a textbook has it, to hold the engines against: one field, plain words."""

import sqlite3

from search.embedded.compiling import match_of
from search.evaluating import DEPTH, Collection, Rankings
from search.words import parse


def plain_rankings(collection: Collection) -> Rankings:
    """Return the ids that each question finds without stems, weights or meaning."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(id UNINDEXED, text)")
    connection.executemany(
        "INSERT INTO words VALUES (?, ?)",
        ((id, " ".join(text)) for id, text in collection.documents.items()),
    )
    return {
        question: _found(connection, text)
        for question, text in collection.questions.items()
    }


def _found(connection: sqlite3.Connection, text: str) -> list[str]:
    match = match_of(parse(text))
    if not match:
        return []
    rows = connection.execute(
        "SELECT id FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?", [match, DEPTH]
    )
    return [id for (id,) in rows]
