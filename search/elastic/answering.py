"""What Elasticsearch answered, as a page of hits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from content.items import Version
from search.elastic.compiling import NEAR
from search.fusing import fused
from search.queries import Query, Sort
from search.quoting import BETWEEN, best_quote, cut
from search.results import Hit, Page, Quote

Answer = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Near:
    """How near the nearest chunk of a document is (a cosine), and its first passage."""

    closeness: float
    place: int


def near_of(found: Answer) -> dict[str, Near]:
    """Return the nearest documents by id. Elasticsearch scores (1 + cosine) / 2."""
    return {
        hit["_id"]: Near(2 * hit["_score"] - 1, _first_place(hit))
        for hit in found["hits"]["hits"]
    }


def rows_of(
    found: Answer, query: Query, near: Mapping[str, Near]
) -> list[tuple[Answer, float]]:
    """Return the hits of the page that was asked for, the first first, with scores."""
    hits = found["hits"]["hits"]
    if query.sort is Sort.NEWEST:
        rows = [(hit, 0.0) for hit in hits]
    else:
        scores = fused([_signals(hit, near) for hit in hits])
        rows = sorted(zip(hits, scores, strict=True), key=lambda row: -row[1])
    if not near:
        return rows
    return rows[query.start : query.start + query.size]


def page_of(
    found: Answer,
    query: Query,
    rows: list[tuple[Answer, float]],
    near: Mapping[str, Near],
    marked: Mapping[str, Answer],
) -> Page:
    """Return the page; `marked` has the text with found words of each hit, by id."""
    return Page(
        hits=tuple(
            _hit(hit, score, near.get(hit["_id"]), marked.get(hit["_id"], hit))
            for hit, score in rows
        ),
        total=found["hits"]["total"]["value"],
        facets={
            name: tuple(
                (bucket["key"], bucket["doc_count"])
                for bucket in found["aggregations"][name]["values"]["buckets"]
            )
            for name in query.facets
        },
    )


def _hit(hit: Answer, score: float, near: Near | None, marked: Answer) -> Hit:
    source = hit["_source"]
    return Hit(
        source["key"],
        Version(source["version"]),
        source["title"],
        score,
        _quote(marked, near),
        near.closeness if near else 0.0,
    )


def _quote(marked: Answer, near: Near | None) -> Quote | None:
    """Return the passage with the words, else the one that says it in other words."""
    places = [(path, role) for path, role in marked["_source"]["places"]]
    for text in marked.get("highlight", {}).get("body", ()):
        if quote := best_quote(text, places):
            return quote
    if near is None or near.place >= len(places):
        return None
    body = marked["_source"].get("body")
    return (
        cut(*places[near.place], body.split(BETWEEN)[near.place], []) if body else None
    )


def _signals(hit: Answer, near: Mapping[str, Near]) -> tuple[float, float]:
    close = near.get(hit["_id"])
    score = hit["_score"] or 0.0
    return (score - NEAR, close.closeness) if close else (score, 0.0)


def _first_place(hit: Answer) -> int:
    inner = hit["inner_hits"]["chunks"]["hits"]["hits"]
    return int(inner[0]["_source"]["place"]) if inner else 0
