"""Keeps the index in step with the hub, and makes it anew."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from content.items import Version
from content.models import ItemRecord
from search.choosing import engine, meaner
from search.documents import Document, document_id
from search.engine import Engine
from search.making import documents_of

# Items that are held for writing at once: others wait for that long.
AT_ONCE = 50
# Documents whose meaning one round finds out: about half a minute of a processor.
MEANT_AT_ONCE = 200

Progress = Callable[[int, int], None]


def index_item(key: str, _now: datetime) -> None:
    """Let the index hold an item as it stands, or not at all. Raises EngineAway."""
    index_items(engine(), [key])


def index_items(into: Engine, keys: Iterable[str]) -> None:
    """Let an engine hold items as they stand. What is read here is read while the index
    is held: who comes later writes what is newer.
    """
    held = list(keys)
    with into.writing(held) as index:
        for key in held:
            documents = documents_of(key)
            ids = {document_id(key, version) for version in Version}
            index.remove(sorted(ids - {document.id for document in documents}))
            for document in documents:
                index.put(document)


def reindex(into: Engine, progress: Progress | None = None) -> int:
    """Make the index anew beside the one that answers; return how many items it has.

    What changes meanwhile is in both. An interrupted run changes nothing.
    """
    keys = sorted(set(ItemRecord.objects.values_list("key", flat=True)))
    done = 0
    with into.rebuilding():
        for some in _batches(keys):
            index_items(into, some)
            done += len(some)
            if progress:
                progress(done, len(keys))
    return len(keys)


def find_meaning(_now: datetime) -> int:
    """Find out what documents mean of which nobody knows it yet; return of how many."""
    answers, knows = engine(), meaner()
    if knows is None:
        return 0
    documents = list(_documents(answers.without_vectors(MEANT_AT_ONCE)))
    for document, (rows, places) in zip(
        documents, knows.of_documents(documents), strict=True
    ):
        answers.put_vectors(document.id, document.digest, rows, places)
    return len(documents)


def _documents(ids: Iterable[str]) -> Iterator[Document]:
    wanted = set(ids)
    for key in sorted({id.partition("@")[0] for id in wanted}):
        yield from (each for each in documents_of(key) if each.id in wanted)


def _batches(keys: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), AT_ONCE):
        yield keys[start : start + AT_ONCE]
