"""A query as Elasticsearch takes it."""

from collections.abc import Iterable
from typing import Any

from search.queries import Match, Query, Sort
from search.quoting import CLOSES, OPENS

# As the embedded engine weighs them.
FIELDS = ("title^3", "lead^1.5", "body", "names")
# How many values of a facet are offered.
MOST_VALUES = 100
# Lifts what is near above all that only words find, so that it is among the answers;
# whoever fuses takes it off again.
NEAR = 1000.0

Clause = dict[str, Any]


def visible(query: Query) -> list[Clause]:
    """Return that whoever asks may see a document at that moment, and that it is the
    version of its item that is to be found.
    """
    now, readers = query.now.isoformat(), sorted(query.readers)
    the_other = {
        "bool": {
            "filter": [{"terms": {"other_readers": readers}}],
            "must_not": [
                {"term": {"version": str(query.preferred)}},
                {"range": {"other_opens_at": {"gt": now}}},
                {"range": {"other_closes_at": {"lte": now}}},
            ],
        }
    }
    hidden = [
        {"range": {"opens_at": {"gt": now}}},
        {"range": {"closes_at": {"lte": now}}},
        {"terms": {"key": list(query.but)}},
        the_other,
    ]
    return [{"terms": {"readers": readers}}, {"bool": {"must_not": hidden}}]


def wanted(query: Query) -> Clause:
    """Return what is to stand in a document."""
    words = query.words
    must: list[Clause] = [_phrase(phrase) for phrase in words.phrases]
    if words.terms:
        must.append(
            {
                "combined_fields": {
                    "query": " ".join(words.terms),
                    "fields": list(FIELDS),
                    "minimum_should_match": _LEAST[query.match],
                }
            }
        )
    if not must:
        anything = query.is_for_all or words.excluded
        must = [{"match_all": {"boost": 0}} if anything else {"match_none": {}}]
    return {
        "bool": {
            "must": must,
            "must_not": [_phrase(phrase) for phrase in words.excluded],
        }
    }


def body_of(query: Query, near: Iterable[str]) -> dict[str, Any]:
    """Return the request for what is wanted or `near` (ids), its total and facets."""
    ids = list(near)
    either: list[Clause] = [wanted(query)]
    if ids:
        either.append({"constant_score": {"filter": _ids(ids), "boost": NEAR}})
    return {
        "query": {
            "bool": {
                "filter": visible(query),
                "should": either,
                "minimum_should_match": 1,
            }
        },
        "post_filter": {"bool": {"filter": chosen(query)}},
        "aggs": {name: _counted(query, name) for name in query.facets},
        "sort": _ORDER[query.sort],
        "track_scores": True,
        "track_total_hits": True,
        "from": 0 if ids else query.start,
        "size": len(ids) + query.start + query.size if ids else query.size,
        "_source": ["key", "version", "title", "places"],
        **({} if ids else {"highlight": _highlight(query)}),
    }


def nearest(query: Query, close_from: float, most: int) -> dict[str, Any]:
    """Return the request for the documents whose meaning is nearest."""
    return {
        "knn": {
            "field": "chunks.vector",
            "query_vector": list(query.vector),
            "k": most,
            "num_candidates": 4 * most,
            "similarity": close_from,
            "filter": visible(query),
            "inner_hits": {"size": 1, "_source": ["chunks.place"]},
        },
        "size": most,
        "_source": False,
    }


def quoting(query: Query, ids: list[str]) -> dict[str, Any]:
    """Return the request for the marked text of these documents."""
    return {
        "query": {"bool": {"filter": [_ids(ids)]}},
        "highlight": _highlight(query),
        "size": len(ids),
        "_source": ["body", "places"],
    }


def chosen(query: Query, but: str = "") -> list[Clause]:
    """Return what was chosen of each facet, `but` one of them."""
    return [
        {"terms": {f"facets.{name}": list(values)}}
        for name, values in query.filters.items()
        if name != but and values
    ]


def _highlight(query: Query) -> dict[str, Any]:
    """Return that found words are marked in the whole text."""
    return {
        "pre_tags": [OPENS],
        "post_tags": [CLOSES],
        "number_of_fragments": 0,
        "max_analyzed_offset": 999_999,
        "highlight_query": wanted(query),
        "fields": {"body": {}},
    }


_LEAST = {Match.ANY: "1", Match.MOST: "3<75%", Match.ALL: "100%"}
_ORDER: dict[Sort, list[Clause]] = {
    Sort.RELEVANCE: [{"_score": "desc"}, {"_doc": "asc"}],
    Sort.NEWEST: [{"dated": {"order": "desc", "missing": "_last"}}, {"_doc": "asc"}],
}


def _phrase(words: tuple[str, ...]) -> Clause:
    fields = [field.partition("^")[0] for field in FIELDS]
    text = " ".join(words)
    return {"multi_match": {"query": text, "type": "phrase", "fields": fields}}


def _counted(query: Query, name: str) -> Clause:
    values = {"terms": {"field": f"facets.{name}", "size": MOST_VALUES}}
    return {
        "filter": {"bool": {"filter": chosen(query, but=name)}},
        "aggs": {"values": values},
    }


def _ids(ids: list[str]) -> Clause:
    return {"ids": {"values": ids}}
