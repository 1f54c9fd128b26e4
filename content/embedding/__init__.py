"""Texts as vectors, so that sentences that say the same in other words can be found.

Importing this package is cheap: numpy and onnxruntime are imported by
`load_embedder`, and by `content.embedding.vectors`, which needs a loaded one.
"""

from content.embedding.loading import (
    load_embedder,
    missing_package,
    process_embedder,
)
from content.embedding.protocol import (
    Embedder,
    EmbedderAltered,
    EmbedderMissing,
    Thresholds,
    Tokens,
)
from content.embedding.store import VectorStore

__all__ = [
    "Embedder",
    "EmbedderAltered",
    "EmbedderMissing",
    "Thresholds",
    "Tokens",
    "VectorStore",
    "load_embedder",
    "missing_package",
    "process_embedder",
]
