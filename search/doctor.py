"""Holds the index against the hub, and mends what differs."""

from dataclasses import dataclass

from content.models import ItemRecord
from search.engine import Engine
from search.indexing import AT_ONCE, index_items
from search.making import documents_of


@dataclass(frozen=True, slots=True)
class Differences:
    """Keys of items by what is wrong with them in the index."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.missing, *self.changed, *self.gone)


def differences(of: Engine) -> Differences:
    """Compare every item of the hub with what the engine holds. Changes nothing.

    What waits to be indexed is different, too: the hub's status says how much waits.
    """
    held = dict(of.digests())
    missing, changed = [], []
    for key in sorted(set(ItemRecord.objects.values_list("key", flat=True))):
        documents = documents_of(key)
        of_item = {document.id: document.digest for document in documents}
        stored = {id: held.pop(id) for id in of_item if id in held}
        if not stored and of_item:
            missing.append(key)
        elif stored != of_item:
            changed.append(key)
    gone = sorted({id.partition("@")[0] for id in held} - {*missing, *changed})
    return Differences(tuple(missing), tuple(changed), tuple(gone))


def mend(engine: Engine, found: Differences) -> None:
    """Index again what differs."""
    keys = found.all
    for start in range(0, len(keys), AT_ONCE):
        index_items(engine, keys[start : start + AT_ONCE])
