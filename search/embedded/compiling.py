"""A query as SQL: what matches, who may see it, what was chosen."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Self

from search.queries import Match, Query
from search.words import Words, least


@dataclass(frozen=True)
class Clause:
    """A condition in SQL, and its parameters in order."""

    sql: str = "1"
    values: tuple[Any, ...] = ()

    def __and__(self, other: Self) -> "Clause":
        return Clause(f"({self.sql}) AND ({other.sql})", (*self.values, *other.values))


def match_of(words: Words) -> str:
    """Return what full-text search matches; "" when nothing positive is asked."""
    parts = (
        [" OR ".join(map(_quoted, dict.fromkeys(words.terms)))] if words.terms else []
    )
    parts += [_quoted(" ".join(phrase)) for phrase in words.phrases]
    return " AND ".join(f"({part})" for part in parts)


def visible(connection: sqlite3.Connection, query: Query) -> Clause:
    """Return that whoever asks may see a row of `document`, alias `d`, at that moment,
    and that it is the version of its item that is to be found.
    """
    sets = _sets(connection, query)
    if not sets:
        return Clause("0")
    now = query.now.timestamp()
    marks = _marks(len(sets))
    mine = Clause(
        f"d.readers IN ({marks}) AND ifnull(d.opens_at <= ?, 1) "
        "AND ifnull(? < d.closes_at, 1)",
        (*sets, now, now),
    )
    alone = Clause(
        f"d.version = ? OR d.other_readers NOT IN ({marks}) "
        "OR ifnull(? < d.other_opens_at, 0) OR ifnull(d.other_closes_at <= ?, 0)",
        (str(query.preferred), *sets, now, now),
    )
    others = Clause(f"d.key NOT IN ({_marks(len(query.but))})", query.but)
    return mine & alone & others


def enough(query: Query) -> Clause:
    """Return that as many of the words are there as the query wants, and none of those
    that must not be.
    """
    clause, words = Clause(), query.words
    terms = tuple(dict.fromkeys(words.terms))
    wanted = {Match.ANY: 1, Match.MOST: least(len(terms)), Match.ALL: len(terms)}
    if terms and wanted[query.match] > 1:
        each = " UNION ALL ".join([f"SELECT rowid FROM {_MATCHING}"] * len(terms))
        clause = Clause(
            f"d.number IN (SELECT rowid FROM ({each}) GROUP BY rowid "
            "HAVING count(*) >= ?)",
            (*map(_quoted, terms), wanted[query.match]),
        )
    for phrase in words.excluded:
        without = f"d.number NOT IN (SELECT rowid FROM {_MATCHING})"
        clause &= Clause(without, (_quoted(" ".join(phrase)),))
    return clause


def chosen(query: Query, but: str = "") -> Clause:
    """Return that a row of `found`, alias `f`, has what was chosen of each facet, `but`
    one of them.
    """
    clause = Clause()
    for name, values in query.filters.items():
        if name != but and values:
            clause &= Clause(
                "f.number IN (SELECT number FROM facet WHERE name = ? "
                f"AND value IN ({_marks(len(values))}))",
                (name, *values),
            )
    return clause


_MATCHING = "words WHERE words MATCH ?"


def _sets(connection: sqlite3.Connection, query: Query) -> tuple[int, ...]:
    """Return the numbers of the reader sets that one of the tokens is in."""
    tokens = sorted(query.readers)
    rows = connection.execute(
        f"SELECT DISTINCT readers FROM reader WHERE token IN ({_marks(len(tokens))})",
        tokens,
    )
    return tuple(number for (number,) in rows)


def _quoted(words: str) -> str:
    """Return words as one phrase: nothing in them is an operator."""
    return '"' + words.replace('"', '""') + '"'


def _marks(count: int) -> str:
    return ", ".join("?" * count)
