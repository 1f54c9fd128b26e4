"""Words that the index knows: what a misspelt one may have been, how one goes on."""

import sqlite3

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from search.embedded.compiling import Clause, visible
from search.queries import Query
from search.rewording import edits_of, reworded, title_order


def corrected(connection: sqlite3.Connection, query: Query) -> str:
    """Return the text with words that nothing has put right, or "" when there are none.

    Only words of what the asker may find are offered.
    """
    may_see = visible(connection, query)
    changes = {}
    for word in dict.fromkeys(query.words.wanted):
        if not _is_found(connection, word, may_see):
            better = _nearest(connection, word, may_see)
            if better:
                changes[word] = better
    return reworded(query.text, changes)


def completions(
    connection: sqlite3.Connection, query: Query, most: int = 8
) -> list[str]:
    """Return titles that begin with, or hold, what is being typed, for who may see
    them; those it is the beginning of are first.
    """
    words = query.words.wanted
    if not words:
        return []
    start = " AND ".join([f'"{word}"' for word in words[:-1]] + [f'"{words[-1]}" *'])
    may_see = visible(connection, query)
    rows = connection.execute(
        "SELECT DISTINCT t.title FROM spelt s JOIN document d ON d.number = s.rowid "
        "JOIN text t ON t.number = d.number "
        f"WHERE spelt MATCH ? AND {may_see.sql} "
        "LIMIT 50",
        (f"{{title names}} : ({start})", *may_see.values),
    )
    titles = [title for (title,) in rows]
    return sorted(titles, key=title_order(query.text))[:most]


def _is_found(connection: sqlite3.Connection, word: str, may_see: Clause) -> bool:
    found = connection.execute(
        "SELECT 1 FROM words w JOIN document d ON d.number = w.rowid "
        f"WHERE words MATCH ? AND {may_see.sql} LIMIT 1",
        (f'"{word}"', *may_see.values),
    )
    return found.fetchone() is not None


def _nearest(connection: sqlite3.Connection, word: str, may_see: Clause) -> str:
    """Return the known word that fewest changes lead to, the most used of equals."""
    edits = edits_of(word)
    if not edits:
        return ""
    counted = dict(
        connection.execute(
            "SELECT term, doc FROM vocabulary "
            "WHERE length(term) BETWEEN ? AND ? AND term NOT GLOB '*[0-9]*'",
            (len(word) - edits, len(word) + edits),
        )
    )
    near = process.extract(
        word,
        counted.keys(),
        scorer=DamerauLevenshtein.distance,
        score_cutoff=edits,
        limit=20,
    )
    ranked = sorted(near, key=lambda found: (found[1], -counted[found[0]], found[0]))
    seen = (term for term, *_ in ranked if _is_found(connection, term, may_see))
    return next(seen, "")
