"""Words of folded text: where they stand, their stems, and which carry meaning."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import Stemmer

from governance.text.characters import MARKS


def _stop_words() -> frozenset[str]:
    lines = Path(__file__).with_name("stopwords.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


STOP_WORDS = _stop_words()

# Marks count as letters: without them the words of Hindi and Thai fall apart.
_WORD = re.compile(
    rf"[^\W_]+(?:[{MARKS}]+[^\W_]*|['-][^\W_]+|(?<=[0-9])[.,](?=[0-9])[0-9]+)*"
)
_ENGLISH = Stemmer.Stemmer("english")


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word of folded text, from left to right.

    A word is letters and digits with hyphens and apostrophes inside ("tamper-proof",
    "customer's"); a number keeps its inner points and commas ("1,000.5").
    """
    return (word.span() for word in _WORD.finditer(text))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Give the English (Snowball) stem of one folded word: "proofs" → "proof".

    A word of another language, or no word at all, comes back with at most an
    English ending taken off.
    """
    stemmed: str = _ENGLISH.stemWord(word)
    return stemmed


def content_stems(text: str) -> tuple[str, ...]:
    """Give the stems of folded text in order, function words left out.

    Negations and comparisons stay in; the stop words are in `stopwords.txt`.
    """
    found = (word[0] for word in _WORD.finditer(text))
    return tuple(stem(word) for word in found if word not in STOP_WORDS)
