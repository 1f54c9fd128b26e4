"""How Elasticsearch keeps documents."""

from typing import Any

from search.documents import FACETS, Document
from search.quoting import joined

# In the index's name: an index of another number is made anew.
SCHEMA = 1

# As the embedded engine reads words: accents off, English stems, stop words kept, so
# that phrases match as they stand; queries leave them out.
_ANALYSIS = {
    "filter": {"possessive": {"type": "stemmer", "language": "possessive_english"}},
    "analyzer": {
        "words": {
            "tokenizer": "standard",
            "filter": ["lowercase", "possessive", "asciifolding", "porter_stem"],
        },
        "spelt": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding"]},
    },
}


def index_body(dimensions: int) -> dict[str, Any]:
    """Return settings and mappings of an empty index. One shard: facets are exact."""
    return {
        "settings": {
            "number_of_shards": 1,
            "number_of_replicas": 0,
            "auto_expand_replicas": "0-1",
            "analysis": _ANALYSIS,
        },
        "mappings": {"dynamic": False, "properties": _properties(dimensions)},
    }


def source_of(document: Document) -> dict[str, Any]:
    """Return what is stored of a document, but for its meaning."""
    return {
        "key": document.key,
        "version": str(document.version),
        "title": document.title,
        "lead": document.lead,
        "body": joined(document.places),
        "names": "\n".join(document.names),
        "places": [[place.path, place.role] for place in document.places],
        "readers": sorted(document.visible.readers),
        "opens_at": document.visible.opens_at,
        "closes_at": document.visible.closes_at,
        "other_readers": sorted(document.other.readers),
        "other_opens_at": document.other.opens_at,
        "other_closes_at": document.other.closes_at,
        "dated": document.dated,
        "facets": {name: list(values) for name, values in document.facets.items()},
        "digest": document.digest,
        "text_digest": document.text_digest,
    }


def _properties(dimensions: int) -> dict[str, Any]:
    keyword, moment = {"type": "keyword"}, {"type": "date"}
    names = ("key", "version", "readers", "other_readers", "digest", "text_digest")
    moments = ("opens_at", "closes_at", "other_opens_at", "other_closes_at", "dated")
    return {
        **dict.fromkeys(names, keyword),
        **dict.fromkeys(moments, moment),
        **{name: _text(name) for name in ("title", "lead", "body", "names")},
        "places": {"type": "object", "enabled": False},
        "facets": {"properties": dict.fromkeys(FACETS, keyword)},
        "has_meaning": {"type": "boolean"},
        **(_meaning(dimensions) if dimensions else {}),
    }


def _text(name: str) -> dict[str, Any]:
    spelt = {"type": "text", "analyzer": "spelt", "norms": False}
    if name in ("title", "names"):
        spelt["index_prefixes"] = {"min_chars": 2, "max_chars": 8}
    # Offsets let a highlighter find words without reading the text again.
    return {
        "type": "text",
        "analyzer": "words",
        "index_options": "offsets",
        "fields": {"spelt": spelt},
    }


def _meaning(dimensions: int) -> dict[str, Any]:
    vector = {
        "type": "dense_vector",
        "dims": dimensions,
        "similarity": "cosine",
        "index_options": {"type": "int8_hnsw"},
    }
    place = {"type": "integer", "index": False}
    return {
        "chunks": {"type": "nested", "properties": {"vector": vector, "place": place}}
    }
