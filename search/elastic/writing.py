"""Writes documents in bulk, unless somebody wrote them meanwhile."""

from collections.abc import Iterable
from typing import Any

from elasticsearch import Elasticsearch

from content.items import Version
from search.documents import Document, document_id
from search.elastic.mapping import source_of
from search.engine import EngineAway


class Taken(EngineAway):
    """Somebody else wrote the same document meanwhile: try again."""


class Held:
    """What is to be written of some items, in every index that is to hold it.

    It notes how each document stands before anything is read of the hub: a document
    that has changed since is not written over.
    """

    def __init__(
        self, client: Elasticsearch, indices: list[str], keys: Iterable[str]
    ) -> None:
        ids = [document_id(key, version) for key in keys for version in Version]
        self._client, self._indices = client, indices
        self._stood = {index: self._read(index, ids) for index in indices}
        self._operations: list[dict[str, Any]] = []

    def put(self, document: Document) -> None:
        source = source_of(document)
        for index in self._indices:
            stood = self._stood[index].get(document.id)
            where = {"_index": index, "_id": document.id}
            if stood is None:
                self._operations += [{"create": where}, source]
            elif stood["_source"]["text_digest"] == document.text_digest:
                # Its meaning is known already, and stays.
                self._operations += [{"update": where | _as(stood)}, {"doc": source}]
            else:
                self._operations += [{"index": where | _as(stood)}, source]

    def remove(self, ids: Iterable[str]) -> None:
        for id in ids:
            for index in self._indices:
                if stood := self._stood[index].get(id):
                    where = {"_index": index, "_id": id}
                    self._operations.append({"delete": where | _as(stood)})

    def send(self, refresh: str) -> None:
        """Write all of it. Raises Taken when somebody was faster."""
        if not self._operations:
            return
        answer = self._client.bulk(operations=self._operations, refresh=refresh)
        refused = [
            outcome
            for item in answer["items"]
            for outcome in item.values()
            if outcome["status"] >= 300 and outcome["status"] != 404
        ]
        if any(outcome["status"] == 409 for outcome in refused):
            raise Taken("Somebody else wrote the same document meanwhile.")
        if refused:
            reason = refused[0]["error"].get("reason", "it did not say why")
            raise EngineAway(f"Elasticsearch refused a document: {reason}.")

    def _read(self, index: str, ids: list[str]) -> dict[str, Any]:
        if not ids:
            return {}
        found = self._client.mget(index=index, ids=ids, source_includes=["text_digest"])
        return {each["_id"]: each for each in found["docs"] if each.get("found")}


def _as(stood: dict[str, Any]) -> dict[str, int]:
    return {
        "if_seq_no": stood["_seq_no"],
        "if_primary_term": stood["_primary_term"],
    }
