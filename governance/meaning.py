"""Gathers the fact of meaning: how near each sentence is to each approved wording."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from content.embedding import Embedder
from content.items import ContentItem
from governance.compile import CompiledStory
from governance.compile.messages import MIN_STEMS, Way
from governance.coverage import Coverage
from governance.facts import Meaning, Similarity
from governance.matching.prose import Prose, Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from content.embedding.store import VectorStore

# A sentence that shares less of the words of every message is about something else:
# of judged sentences that tell a message, 19 in 20 share more than .28.
MIN_OVERLAP = 0.2


@dataclass(frozen=True)
class _Wanted:
    """One approved text to compare with."""

    message: str
    number: int
    way: Way


class MeaningSource:
    """Compares items with one story. The story's own texts are embedded once."""

    def __init__(
        self, story: CompiledStory, embedder: Embedder, store: "VectorStore"
    ) -> None:
        """`store` keeps the vectors, in memory or in a file. Runs the model."""
        # Importing it takes a tenth of a second that runs without meaning do not owe.
        from content.embedding.vectors import vectors_for

        self._vectors_for = vectors_for
        self._story = story
        self._embedder = embedder
        self._store = store
        self._wanted = [
            _Wanted(message.key, number, way)
            for message in story.messages
            for number, way in message.compared_ways
        ]
        texts = [wanted.way.plain for wanted in self._wanted]
        self._approved = self._vectors(texts)
        self._coverage = Coverage(embedder, texts)

    def knows(self, language: str) -> bool:
        """Say whether the model knows a language (BCP 47)."""
        return language.split("-")[0].lower() in self._embedder.languages

    def known_of(self, item: ContentItem) -> tuple[Meaning | None, str]:
        """Return what `of` does and "", or None and why `item` is not compared."""
        if self.knows(item.language):
            return self.of(item), ""
        says = f"The model knows no “{item.language}”: only words were compared."
        return None, says

    def of(self, item: ContentItem) -> Meaning:
        """Return how near each sentence of `item` is to each message.

        Only sentences that share words with a message are compared: comparing is
        what takes the time. Runs the model.
        """
        sentences = list(self._worth_comparing(item))
        cosines = self._vectors([s.plain for s in sentences]) @ self._approved.T
        near = (
            similarity
            for sentence, row in zip(sentences, cosines, strict=True)
            for similarity in self._near(sentence, row)
        )
        return Meaning(self._embedder.sha256, self._embedder.thresholds, tuple(near))

    def _vectors(self, texts: list[str]) -> "NDArray[np.float32]":
        return self._vectors_for(texts, self._embedder, self._store)

    def _worth_comparing(self, item: ContentItem) -> Iterator[Sentence]:
        for sentence in Prose(item, self._story).sentences():
            if len(sentence.stems) >= MIN_STEMS and any(
                wanted.way.overlap(sentence.stems) >= MIN_OVERLAP
                for wanted in self._wanted
            ):
                yield sentence

    def _near(
        self, sentence: Sentence, cosines: "NDArray[np.float32]"
    ) -> Iterator[Similarity]:
        """Yield the nearest way of each message that is not unrelated."""
        unrelated_below = self._embedder.thresholds.unrelated_below
        numbers = [n for n, cosine in enumerate(cosines) if cosine >= unrelated_below]
        if not numbers:
            return
        place = sentence.place
        best: dict[str, Similarity] = {}
        covered = self._coverage.of(sentence.plain, numbers)
        for number, coverage in zip(numbers, covered, strict=True):
            wanted = self._wanted[number]
            similarity = Similarity(
                place.path,
                place.start,
                place.end,
                wanted.message,
                wanted.number,
                # Rounded, so that no machine's last digit changes a digest.
                cosine=round(float(cosines[number]), 4),
                coverage=round(coverage, 4),
            )
            known = best.get(wanted.message)
            if known is None or known.closeness < similarity.closeness:
                best[wanted.message] = similarity
        yield from best.values()
