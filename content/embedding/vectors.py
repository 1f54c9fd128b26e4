"""Vectors of many texts, of which only the unknown ones are computed."""

from collections.abc import Callable, Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from content.embedding.protocol import Embedder
from content.embedding.store import VectorStore

__all__ = ["VectorStore", "vectors_for"]

# Texts that are embedded between two writes: about three seconds of work to lose.
BATCH_SIZE = 256

# Components are multiples of 1 / _GRID. The product of two such vectors is then exact
# in 32-bit floats, in whatever order a machine adds it up: every partial sum is a
# multiple of 2**-22 below 4, which 24 bits hold.
_GRID = 2048


def vectors_for(
    texts: Sequence[str],
    embedder: Embedder,
    store: VectorStore,
    progress: Callable[[int, int], None] | None = None,
) -> NDArray[np.float32]:
    """Return one row per text, in order, as an array (texts, dimensions).

    Only what the store lacks is embedded, each different text once, and kept batch by
    batch, so that an interrupted run goes on where it stopped. `progress` is called
    after each batch with the number of texts embedded, and to embed.

    A row is the same whether kept or fresh. Its length is 1 to within .003, and
    `rows @ others.T` are exact cosines, the same on every machine for the same rows.
    Raises what the store raises.
    """
    digests = [_text_digest(text) for text in texts]
    text_of = dict(zip(digests, texts, strict=True))
    kept = store.get(embedder.sha256, list(text_of))
    missing = [digest for digest in text_of if digest not in kept]
    for start in range(0, len(missing), BATCH_SIZE):
        batch = missing[start : start + BATCH_SIZE]
        rows = _quantised(embedder.embed([text_of[digest] for digest in batch]))
        fresh = {d: row.tobytes() for d, row in zip(batch, rows, strict=True)}
        store.add(embedder.sha256, fresh)
        kept |= fresh
        if progress:
            progress(start + len(batch), len(missing))
    return _on_grid([kept[digest] for digest in digests], embedder.dimensions)


def _quantised(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    """Return unit vectors as bytes, round(127 x).

    It moves a cosine by .003 (standard deviation), and nearly always hides that
    processors differ in the last bits of a float.
    """
    return np.rint(vectors * 127).astype(np.int8)


def _on_grid(rows: list[bytes], dimensions: int) -> NDArray[np.float32]:
    """Return quantised rows as vectors of length 1 on the grid."""
    whole = np.frombuffer(b"".join(rows), np.int8).reshape(len(rows), dimensions)
    lengths = np.sqrt(np.einsum("ij,ij->i", whole, whole, dtype=np.int32))
    scales: NDArray[np.float32] = (_GRID / lengths).astype(np.float32)
    vectors = whole * scales[:, None]
    np.rint(vectors, out=vectors)
    vectors /= np.float32(_GRID)
    return vectors


def _text_digest(text: str) -> bytes:
    # Half a surrogate pair has no UTF-8 form, but may stand in a damaged file.
    return sha256(text.encode("utf-8", "surrogatepass")).digest()
