"""Elasticsearch as an engine."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import scan
from numpy.typing import NDArray

from search.elastic import spelling
from search.elastic.answering import Near, near_of, page_of, rows_of
from search.elastic.compiling import body_of, nearest, quoting
from search.elastic.indices import Indices
from search.elastic.likeness import mean_of, telling_words
from search.elastic.writing import Held
from search.engine import EngineAway
from search.queries import Feature, Query, lacking
from search.results import Page

logger = logging.getLogger(__name__)

# Documents that only meaning finds: the nearest few, or every question finds all.
MOST_NEAR = 50


class ElasticEngine:
    """An engine on a server, under a name of its own.

    dimensions: of the embedder's vectors; 0 where there is none. close_from: the cosine
    from which a document is found for its meaning. refresh: what Elasticsearch does
    about what was written: "false" shows it within a second, "wait_for" waits for that.
    """

    def __init__(
        self,
        client: Elasticsearch,
        name: str,
        dimensions: int = 0,
        close_from: float = 0.0,
        refresh: str = "false",
    ) -> None:
        self._client, self._refresh = client, refresh
        self._indices = Indices(client, name, dimensions)
        self._dimensions, self._close_from = dimensions, close_from
        meaning = {Feature.MEANING} if dimensions else set()
        self.features = frozenset({*Feature} - {Feature.MEANING} | meaning)

    def search(self, query: Query) -> Page:
        lost = lacking(query, self.features)
        if not query.readers:
            return Page((), 0, dict.fromkeys(query.facets, ()), lost)
        with _answering():
            near = self._near(query)
            found = self._ask(body_of(query, near))
            rows = rows_of(found, query, near)
            marked = (
                self._marked(query, [hit["_id"] for hit, _ in rows]) if near else {}
            )
            return replace(page_of(found, query, rows, near, marked), degraded=lost)

    def corrected(self, query: Query) -> str:
        with _answering():
            return spelling.corrected(self._client, self._indices.answers, query)

    def completions(self, query: Query, most: int = 8) -> list[str]:
        with _answering():
            return spelling.completions(
                self._client, self._indices.answers, query, most
            )

    def like(self, id: str, query: Query) -> Page:
        with _answering():
            found = self._ask({"query": {"ids": {"values": [id]}}})["hits"]["hits"]
            if not found:
                return Page((), 0)
            [hit] = found
        source = hit["_source"]
        words = telling_words(self._client, hit["_index"], id)
        about = mean_of([chunk["vector"] for chunk in source.get("chunks", ())])
        alike = replace(query, text=" ".join(words), vector=about, but=(source["key"],))
        return self.search(alike)

    @contextmanager
    def writing(self, keys: Iterable[str]) -> Iterator[Held]:
        with _answering():
            held = Held(self._client, self._indices.written(), keys)
            yield held
            held.send(self._refresh)

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        with _answering():
            self._indices.begin_rebuild()
            try:
                yield
            except BaseException:
                self._indices.abandon()
                raise
            self._indices.switch()

    def digests(self) -> Mapping[str, str]:
        with _answering():
            hits = scan(
                self._client,
                index=self._indices.answers,
                query={"_source": ["digest"]},
            )
            return {hit["_id"]: hit["_source"]["digest"] for hit in hits}

    def without_vectors(self, most: int) -> list[str]:
        if not self._dimensions:
            return []
        with _answering():
            query = {"bool": {"must_not": [{"term": {"has_meaning": True}}]}}
            found = self._ask({"query": query, "size": most, "_source": False})
            return [hit["_id"] for hit in found["hits"]["hits"]]

    def put_vectors(
        self, id: str, digest: str, rows: NDArray[np.int8], places: list[int]
    ) -> None:
        chunks = [
            {"vector": (row / 127).tolist(), "place": place}
            for row, place in zip(rows.astype(np.float32), places, strict=True)
        ]
        with _answering():
            for index in self._indices.written():
                self._put_vectors(index, id, digest, chunks)

    def drop(self) -> None:
        """Remove every index of this name."""
        with _answering():
            self._indices.drop()

    def _put_vectors(
        self, index: str, id: str, digest: str, chunks: list[dict[str, Any]]
    ) -> None:
        found = self._client.options(ignore_status=404).get(
            index=index, id=id, source_includes=["digest"]
        )
        if found.get("found") and found["_source"]["digest"] == digest:
            self._client.options(ignore_status=409).update(
                index=index,
                id=id,
                doc={"chunks": chunks, "has_meaning": True},
                if_seq_no=found["_seq_no"],
                if_primary_term=found["_primary_term"],
                refresh=self._refresh,
            )

    def _near(self, query: Query) -> Mapping[str, Near]:
        if not query.vector or not self._dimensions:
            return {}
        most = max(MOST_NEAR, query.start + query.size)
        return near_of(self._ask(nearest(query, self._close_from, most)))

    def _marked(self, query: Query, ids: list[str]) -> dict[str, Any]:
        found = self._ask(quoting(query, ids)) if ids else {"hits": {"hits": []}}
        return {hit["_id"]: hit for hit in found["hits"]["hits"]}

    def _ask(self, body: dict[str, Any]) -> Any:
        return self._client.search(index=self._indices.answers, body=body)


@contextmanager
def _answering() -> Iterator[None]:
    """Turn whatever goes wrong on the way into the one error that callers know."""
    try:
        yield
    except (ApiError, TransportError) as error:
        logger.warning("Elasticsearch: %s", error)
        raise EngineAway(
            f"Elasticsearch does not answer as it should: {error}."
        ) from error
