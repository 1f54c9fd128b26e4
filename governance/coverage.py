"""How much of what an approved text says has its counterpart in a sentence."""

from collections import Counter
from collections.abc import Sequence
from math import log
from threading import Lock
from typing import TYPE_CHECKING

from content.embedding import Embedder, Tokens
from governance.text.words import STOP_WORDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Sentences whose coverage is kept: those of some hundred drafts, about ten megabytes.
MOST_KEPT = 20_000


class Coverage:
    """Aligns the words of approved texts with those of sentences, by meaning.

    A cosine of two sentences says that they are about one subject; a near miss and a
    paraphrase look alike to it. Here each word of the approved text looks for its
    nearest word in the sentence, in context, and words that few approved texts share
    count more (after BERTScore's recall, Zhang et al. 2020). On judged sentences of a
    real publisher this found 45% of the tellings at a precision of .82 where the
    cosine had .46 (docs/meaning.md).
    """

    def __init__(self, embedder: Embedder, approved: Sequence[str]) -> None:
        """Runs the model over the approved texts."""
        self._embedder = embedder
        self._approved = embedder.tokens(approved)
        spread = Counter(word for text in self._approved for word in set(text.words))
        many = 1 + len(approved)
        # An author changes one sentence at a time: the others need not be read anew.
        self._known: dict[tuple[str, tuple[int, ...]], list[float]] = {}
        self._lock = Lock()
        self._weights = [_weights(text, spread, many) for text in self._approved]

    def of(self, sentence: str, numbers: Sequence[int]) -> list[float]:
        """Return 0 … 1 for each approved text by its number. Threads may ask at once.
        Runs the model.
        """
        key = (sentence, tuple(numbers))
        with self._lock:
            known = self._known.get(key)
        return self._read(key) if known is None else known

    def _read(self, key: tuple[str, tuple[int, ...]]) -> list[float]:
        sentence, numbers = key
        (given,) = self._embedder.tokens([sentence])
        shares = [self._covered(number, given) for number in numbers]
        with self._lock:
            self._known[key] = shares
            if len(self._known) > MOST_KEPT:
                del self._known[next(iter(self._known))]
        return shares

    def _covered(self, number: int, given: Tokens) -> float:
        weights = self._weights[number]
        whole = float(weights.sum())
        if not whole or not given.words:
            return 0.0
        nearest = (self._approved[number].vectors @ given.vectors.T).max(axis=1)
        return max(0.0, float(nearest @ weights) / whole)


def _weights(text: Tokens, spread: Counter[str], many: int) -> "NDArray[np.float32]":
    import numpy as np

    return np.array(
        [log(many / spread[w]) if _tells(w) else 0.0 for w in text.words], np.float32
    )


def _tells(word: str) -> bool:
    piece = word.removeprefix("##")
    return piece[:1].isalnum() and word not in STOP_WORDS
