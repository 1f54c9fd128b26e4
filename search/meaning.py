"""Documents and questions as vectors, by the same model as everything in the hub."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from content.embedding import Embedder, VectorStore
from search.chunks import chunks
from search.documents import Document

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A text from which on the model no longer reads; questions are never so long.
_LONGEST_QUESTION = 1000
# A cosine. Of questions and the sentences that answer them in other words, nearly all
# lie above it; of questions about something else, nearly none.
CLOSE_FROM = 0.25


class Meaner:
    """Turns documents and questions into vectors; what it has seen it remembers."""

    def __init__(self, embedder: Embedder, store: VectorStore) -> None:
        self._embedder, self._store = embedder, store

    @property
    def dimensions(self) -> int:
        return self._embedder.dimensions

    @property
    def close_from(self) -> float:
        """Return the cosine from which a text has to do with a question. Sentences that
        say the same are nearer: the embedder's own thresholds are about those.
        """
        return CLOSE_FROM

    def of_question(self, text: str) -> tuple[float, ...]:
        """Return the vector of a question; () of a blank one. Runs the model."""
        asked = text.strip()[:_LONGEST_QUESTION]
        if not asked:
            return ()
        return tuple(map(float, self._embedder.embed([asked])[0]))

    def of_documents(
        self, documents: Sequence[Document]
    ) -> "list[tuple[NDArray[np.int8], list[int]]]":
        """Return of each document the vectors of its chunks (127 is 1), and the
        position of each one's first passage. Runs the model.
        """
        # Importing it takes a tenth of a second that words alone do not owe.
        import numpy as np

        from content.embedding.vectors import vectors_for

        cut = [chunks(document) for document in documents]
        texts = [chunk.text for each in cut for chunk in each]
        rows = np.rint(vectors_for(texts, self._embedder, self._store) * 127)
        whole, meanings = rows.astype(np.int8), []
        for each in cut:
            mine, whole = whole[: len(each)], whole[len(each) :]
            meanings.append((mine, [chunk.place for chunk in each]))
        return meanings
