"""What every embedding model offers, and how it says that it cannot be had."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only the type is needed here, and importing numpy takes a tenth of a second.
    import numpy as np
    from numpy.typing import NDArray


class EmbedderMissing(Exception):
    """There is no embedder; the message says why, as a sentence for a person."""


class EmbedderAltered(EmbedderMissing):
    """A file of the model is not the one whose vectors were measured."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where to cut how close two sentences are, measured for one model.

    No other model's numbers may be held against them. Close means "says the same";
    a contradiction is as close as an agreement.
    """

    # A cosine, -1 … 1: below it two sentences have nothing to do with each other.
    unrelated_below: float
    # The rest cut the closeness of `governance.facts.Similarity`, which adds to the
    # cosine how well the words correspond. From here on a person should look.
    maybe_from: float
    # From here on one says what the other says.
    about_from: float
    # From here on it says so even where it leaves the other's figure out. Below, most
    # sentences without the figure are near misses.
    bare_from: float
    # From here on it says so in nearly the same words.
    same_from: float


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's words and parts of words ("##ing"), each with a vector of length 1.

    vectors: an array (tokens, dimensions). A word's vector depends on the words
    around it, so that "lead" the metal is not "lead" the verb.
    """

    words: tuple[str, ...]
    vectors: "NDArray[np.float32]"


class Embedder(Protocol):
    """A model that turns texts into vectors; equal texts always give equal vectors."""

    id: str
    # 64 hexadecimal digits over all that decides the vectors: weights, vocabulary and
    # how they are used. Vectors are kept, and compared, under it.
    sha256: str
    dimensions: int
    # ISO 639-1 codes of the languages that the model knows.
    languages: frozenset[str]
    # What a text has beyond this many tokens does not enter its vector.
    max_tokens: int
    thresholds: Thresholds

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one row per text, in order, as an array (texts, dimensions).

        Each row has length 1. A row depends on its own text only, never on the texts
        it was embedded with. An empty text has a vector too, without meaning.
        """
        ...

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """Return the words of each text with their vectors, in order."""
        ...
