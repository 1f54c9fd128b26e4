"""Answers a query from an index file."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from content.items import Version
from search.embedded.compiling import chosen, enough, match_of, visible
from search.embedded.vectors import Near
from search.fusing import fused
from search.queries import Query, Sort
from search.quoting import BETWEEN, CLOSES, OPENS, best_quote, cut
from search.results import Hit, Page, Quote

# What was found is kept for this question only: hits, total and facets are read off it.
_FOUND = """
CREATE TEMP TABLE IF NOT EXISTS found (
    number INTEGER PRIMARY KEY, words REAL NOT NULL, closeness REAL NOT NULL
)
"""

# How many values of a facet are offered.
MOST_VALUES = 100


def answer(
    connection: sqlite3.Connection, query: Query, near: Mapping[int, Near]
) -> Page:
    """Return what is found, with the documents (by number) that are near among it."""
    connection.execute(_FOUND)
    connection.execute("DELETE FROM temp.found")
    match = match_of(query.words)
    _find(connection, query, match, near)
    where = chosen(query)
    [total] = connection.execute(
        f"SELECT count(*) FROM temp.found f WHERE {where.sql}", where.values
    ).fetchone()
    numbers = _ordered(connection, query)[query.start : query.start + query.size]
    return Page(
        hits=tuple(_hits(connection, numbers, match, near)),
        total=total,
        facets=dict(_facets(connection, query)),
    )


def _find(
    connection: sqlite3.Connection,
    query: Query,
    match: str,
    near: Mapping[int, Near],
) -> None:
    may_see = visible(connection, query)
    if match:
        wanted = may_see & enough(query)
        connection.execute(
            "INSERT INTO temp.found SELECT d.number, -w.rank, 0 FROM words w "
            "JOIN document d ON d.number = w.rowid "
            f"WHERE words MATCH ? AND {wanted.sql}",
            (match, *wanted.values),
        )
    elif query.is_for_all or query.words.excluded:
        wanted = may_see & enough(query)
        connection.execute(
            "INSERT INTO temp.found SELECT d.number, 0, 0 FROM document d "
            f"WHERE {wanted.sql}",
            wanted.values,
        )
    for number, found in near.items():
        connection.execute(
            "INSERT INTO temp.found SELECT d.number, 0, ? FROM document d "
            f"WHERE d.number = ? AND {may_see.sql} "
            "ON CONFLICT (number) DO UPDATE SET closeness = excluded.closeness",
            (found.closeness, number, *may_see.values),
        )


def _ordered(
    connection: sqlite3.Connection, query: Query
) -> list[tuple[int, str, str, float]]:
    """Return number, key, version and score of what was found, the first first."""
    where = chosen(query)
    order = {
        Sort.RELEVANCE: "f.words DESC, f.number",
        Sort.NEWEST: "d.dated IS NULL, d.dated DESC, f.number",
    }
    rows = connection.execute(
        "SELECT f.number, d.key, d.version, f.words, f.closeness FROM temp.found f "
        f"JOIN document d USING (number) WHERE {where.sql} "
        f"ORDER BY {order[query.sort]}",
        where.values,
    ).fetchall()
    if query.sort is Sort.NEWEST:
        return [(number, key, version, 0.0) for number, key, version, *_ in rows]
    scores = fused([(words, closeness) for *_, words, closeness in rows])
    scored = [
        (number, key, version, score)
        for (number, key, version, *_), score in zip(rows, scores, strict=True)
    ]
    return sorted(scored, key=lambda row: -row[3])


def _hits(
    connection: sqlite3.Connection,
    rows: list[tuple[int, str, str, float]],
    match: str,
    near: Mapping[int, Near],
) -> Iterable[Hit]:
    numbers = [number for number, *_ in rows]
    quotes, titles = _quotes(connection, numbers, match), _titles(connection, numbers)
    for number, key, version, score in rows:
        close = near.get(number)
        quote = quotes.get(number)
        if quote is None and close is not None:
            quote = _nearest(connection, number, close.place)
        closeness = close.closeness if close else 0.0
        title = titles[number]
        yield Hit(key, Version(version), title, score, quote, closeness)


def _titles(connection: sqlite3.Connection, numbers: list[int]) -> dict[int, str]:
    marks = ", ".join("?" * len(numbers))
    query = f"SELECT number, title FROM text WHERE number IN ({marks})"
    return dict(connection.execute(query, numbers).fetchall())


def _quotes(
    connection: sqlite3.Connection, numbers: list[int], match: str
) -> dict[int, Quote]:
    if not match or not numbers:
        return {}
    marks = ", ".join("?" * len(numbers))
    rows = connection.execute(
        "SELECT w.rowid, t.places, highlight(words, 2, ?, ?) FROM words w "
        "JOIN text t ON t.number = w.rowid "
        f"WHERE words MATCH ? AND w.rowid IN ({marks})",
        (OPENS, CLOSES, match, *numbers),
    )
    found = {
        number: best_quote(marked, json.loads(places))
        for number, places, marked in rows
    }
    return {number: quote for number, quote in found.items() if quote is not None}


def _nearest(connection: sqlite3.Connection, number: int, place: int) -> Quote | None:
    """Return the passage where the text says it in other words."""
    [body, places] = connection.execute(
        "SELECT body, places FROM text WHERE number = ?", [number]
    ).fetchone()
    read = json.loads(places)
    if place >= len(read):
        return None
    path, role = read[place]
    return cut(path, role, body.split(BETWEEN)[place], [])


def _facets(
    connection: sqlite3.Connection, query: Query
) -> Iterable[tuple[str, tuple[tuple[str, int], ...]]]:
    """Count each facet under what was chosen of all others."""
    for name in query.facets:
        where = chosen(query, but=name)
        rows = connection.execute(
            "SELECT value, count(*) FROM temp.found f "
            "CROSS JOIN facet USING (number) "
            f"WHERE facet.name = ? AND {where.sql} "
            f"GROUP BY value ORDER BY 2 DESC, value LIMIT {MOST_VALUES}",
            (name, *where.values),
        )
        yield name, tuple((value, count) for value, count in rows)
