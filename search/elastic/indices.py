"""The index in use, and the one that is being made beside it: two aliases."""

from typing import Any

from elasticsearch import Elasticsearch

from search.elastic.mapping import SCHEMA, index_body


class Indices:
    """Indices "<name>-<schema>-<n>". The alias "<name>" is the one that answers,
    "<name>-building" the one that a rebuild is filling.
    """

    def __init__(self, client: Elasticsearch, name: str, dimensions: int) -> None:
        self._client, self._dimensions = client, dimensions
        self.answers, self._building = name, f"{name}-building"

    def written(self) -> list[str]:
        """Return the names of all indices that are to hold what is written; the one
        that answers is made where there is none.
        """
        held = self._held()
        if not any(self.answers in aliases for aliases in held.values()):
            self._make(self._next(held), self.answers)
            held = self._held()
        return sorted(name for name, aliases in held.items() if aliases)

    def begin_rebuild(self) -> None:
        """Make an empty index beside the one that answers; an unfinished one goes."""
        self.abandon()
        self._make(self._next(self._held()), self._building)

    def abandon(self) -> None:
        """Drop the index that was being made, if there is one."""
        held = self._held()
        unfinished = [name for name, names in held.items() if self._building in names]
        if unfinished:
            self._client.indices.delete(index=unfinished)

    def switch(self) -> None:
        """Let the index that was being made answer from now on."""
        held = self._held()
        [new] = [name for name, names in held.items() if self._building in names]
        old = [name for name, names in held.items() if self.answers in names]
        actions: list[dict[str, Any]] = [
            {"remove": {"index": new, "alias": self._building}},
            {"add": {"index": new, "alias": self.answers}},
            *({"remove_index": {"index": name}} for name in old),
        ]
        self._client.indices.update_aliases(actions=actions)

    def drop(self) -> None:
        if held := self._held():
            self._client.indices.delete(index=sorted(held))

    def _held(self) -> dict[str, set[str]]:
        """Return all indices of this schema with the aliases of each."""
        found = self._client.indices.get_alias(
            index=f"{self.answers}-{SCHEMA}-*", allow_no_indices=True
        )
        return {name: set(about["aliases"]) for name, about in found.items()}

    def _next(self, held: dict[str, set[str]]) -> str:
        numbers = (name.rpartition("-")[2] for name in held)
        last = max((int(number) for number in numbers if number.isdecimal()), default=0)
        return f"{self.answers}-{SCHEMA}-{last + 1}"

    def _make(self, name: str, alias: str) -> None:
        body = index_body(self._dimensions)
        self._client.indices.create(index=name, aliases={alias: {}}, **body)
