"""What a document is about, in the words that tell it from others."""

import re
import sqlite3
from collections import Counter
from math import log

from search.words import STOP

# As many as tell a document apart; more find no better and take longer.
MOST_TERMS = 12
_WORD = re.compile(r"[^\W\d_]{3,}")


def telling_words(connection: sqlite3.Connection, number: int) -> list[str]:
    """Return the words of a document that are frequent in it and rare elsewhere."""
    [text] = connection.execute(
        "SELECT title || ' ' || title || ' ' || lead || ' ' || body FROM text "
        "WHERE number = ?",
        [number],
    ).fetchone()
    counted = Counter(
        word for word in _WORD.findall(text.casefold()) if word not in STOP
    )
    [all_of_them] = connection.execute("SELECT count(*) FROM document").fetchone()
    weights = {
        word: count * log(all_of_them / in_documents)
        for word, count in counted.most_common(200)
        if (in_documents := _documents_with(connection, word))
    }
    return sorted(weights, key=lambda word: (-weights[word], word))[:MOST_TERMS]


def _documents_with(connection: sqlite3.Connection, word: str) -> int:
    query = "SELECT doc FROM vocabulary WHERE term = ?"
    found = connection.execute(query, [word]).fetchone()
    return int(found[0]) if found else 0
