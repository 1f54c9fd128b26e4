"""Which engine this hub has, by its settings."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from content.embedding import EmbedderMissing, VectorStore, process_embedder
from search.engine import Engine
from search.meaning import Meaner


@lru_cache(maxsize=1)
def meaner() -> Meaner | None:
    """Return what knows meaning, None without a model; loaded once in a process."""
    try:
        embedder = process_embedder()
    except EmbedderMissing:
        return None
    return Meaner(embedder, VectorStore(Path(settings.VAR_DIR) / "vectors.sqlite3"))


def engine() -> Engine:
    """Return the engine that answers: Elasticsearch where ELASTICSEARCH_URL names one,
    else the embedded one in INDEX_DIR. One for each process.
    """
    return _engine(
        settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX, settings.INDEX_DIR
    )


@lru_cache(maxsize=2)
def _engine(address: str, name: str, folder: Path) -> Engine:
    knows = meaner()
    # Only now: engines import numpy, a tenth of a second that most commands do not owe.
    if address:
        from search.elastic.connecting import connected

        return connected(address, name, knows)
    from search.embedded.engine import EmbeddedEngine

    if knows is None:
        return EmbeddedEngine(folder)
    return EmbeddedEngine(folder, knows.dimensions, knows.close_from)
