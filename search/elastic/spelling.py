"""Words that the index knows: what a misspelt one may have been, how one goes on."""

from typing import Any

from elasticsearch import Elasticsearch

from search.elastic.compiling import Clause, visible
from search.queries import Query
from search.rewording import edits_of, reworded, title_order

_FIELDS = ("title.spelt", "lead.spelt", "body.spelt", "names.spelt")
# Elasticsearch corrects in one field: where the text is, then where the names are.
_SUGGESTED_FROM = ("body.spelt", "title.spelt", "names.spelt")


def corrected(client: Elasticsearch, index: str, query: Query) -> str:
    """Return the text with words that nothing has put right, or ""; see the embedded
    engine's.
    """
    words = [word for word in dict.fromkeys(query.words.wanted) if edits_of(word)]
    found = _which_are_found(client, index, query, words)
    unknown = [
        word for word, is_found in zip(words, found, strict=True) if not is_found
    ]
    changes = {}
    for word, candidates in _candidates(client, index, unknown).items():
        seen = _which_are_found(client, index, query, candidates)
        better = (c for c, is_seen in zip(candidates, seen, strict=True) if is_seen)
        if right := next(better, ""):
            changes[word] = right
    return reworded(query.text, changes)


def completions(
    client: Elasticsearch, index: str, query: Query, most: int
) -> list[str]:
    """Return titles that begin with, or hold, what is being typed."""
    words = query.words.wanted
    if not words:
        return []
    *whole, start = words
    fields = ["title.spelt", "names.spelt"]
    must: list[Clause] = [
        {"multi_match": {"query": word, "fields": fields}} for word in whole
    ]
    prefixes = [{"prefix": {field: {"value": start}}} for field in fields]
    must.append({"bool": {"should": prefixes}})
    found = client.search(
        index=index,
        query={"bool": {"filter": [*visible(query), *must]}},
        size=50,
        source_includes=["title"],
    )
    titles = {hit["_source"]["title"] for hit in found["hits"]["hits"]}
    return sorted(titles, key=title_order(query.text))[:most]


def _candidates(
    client: Elasticsearch, index: str, words: list[str]
) -> dict[str, list[str]]:
    """Return what each unknown word may have been, the likeliest first."""
    if not words:
        return {}
    suggest: dict[str, Any] = {
        f"{number} {field}": {
            "text": word,
            "term": {
                "field": field,
                "suggest_mode": "always",
                "max_edits": edits_of(word),
                "prefix_length": 0,
                "size": 10,
                "string_distance": "damerau_levenshtein",
            },
        }
        for number, word in enumerate(words)
        for field in _SUGGESTED_FROM
    }
    answer = client.search(index=index, suggest=suggest, size=0)["suggest"]
    return {
        word: _ranked(
            option
            for field in _SUGGESTED_FROM
            for part in answer[f"{number} {field}"]
            for option in part["options"]
        )
        for number, word in enumerate(words)
    }


def _ranked(options: Any) -> list[str]:
    order = sorted(options, key=lambda o: (-o["score"], -o["freq"], o["text"]))
    return list(dict.fromkeys(option["text"] for option in order))


def _which_are_found(
    client: Elasticsearch, index: str, query: Query, words: list[str]
) -> list[bool]:
    """Say of each word whether the asker may find it."""
    if not words:
        return []
    searches: list[dict[str, Any]] = []
    for word in words:
        match = {"multi_match": {"query": word, "fields": list(_FIELDS)}}
        searches += [
            {"index": index},
            {
                "query": {"bool": {"filter": [*visible(query), match]}},
                "size": 0,
                "terminate_after": 1,
            },
        ]
    answers = client.msearch(searches=searches)["responses"]
    return [answer["hits"]["total"]["value"] > 0 for answer in answers]
