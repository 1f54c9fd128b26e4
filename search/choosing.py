"""Which engine this hub has, by its settings."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from content.embedding import EmbedderMissing, VectorStore, process_embedder
from search.embedded.engine import EmbeddedEngine
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


@lru_cache(maxsize=1)
def embedded_engine() -> EmbeddedEngine:
    """Return the engine in this hub's own files."""
    knows = meaner()
    folder = Path(settings.VAR_DIR) / "index"
    if knows is None:
        return EmbeddedEngine(folder)
    return EmbeddedEngine(folder, knows.dimensions, knows.close_from)


@lru_cache(maxsize=1)
def engine() -> Engine:
    """Return the engine that answers: Elasticsearch where ELASTICSEARCH_URL names one,
    else the embedded one.
    """
    address = settings.ELASTICSEARCH_URL
    if not address:
        return embedded_engine()
    # Only now: a hub without it need not have its packages.
    from search.elastic.connecting import connected

    return connected(address, settings.ELASTICSEARCH_INDEX, meaner())
