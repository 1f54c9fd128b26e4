"""What somebody typed into a search box, as words, phrases, and what must not be."""

import re
from dataclasses import dataclass
from unicodedata import normalize

# Words that say nothing about what is looked for; from Lucene's English list.
STOP = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the "
    "their then there these they this to was will with".split()
)
_PART = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_WORD = re.compile(r"\w+")
# What nobody types, but pastes: an engine's time is everybody's.
MOST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Words:
    """terms: single words, in order, repeats kept: they weigh more. phrases: words in
    quotation marks, which must stand so. excluded: words and phrases after a minus,
    which must not be there.
    """

    terms: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.phrases or self.excluded)

    @property
    def wanted(self) -> tuple[str, ...]:
        """Return every word that is looked for."""
        inside = (word for phrase in self.phrases for word in phrase)
        return tuple(dict.fromkeys((*self.terms, *inside)))


def parse(text: str) -> Words:
    """Return the words of a search text. Nothing in it is an error.

    Stop words are left out, unless there is nothing else.
    """
    terms: list[str] = []
    phrases, excluded = [], []
    for minus, quoted, word in _PART.findall(normalize("NFKC", text)):
        words = tuple(_WORD.findall((quoted or word).casefold()))
        if not words:
            continue
        if minus:
            excluded.append(words)
        elif quoted and len(words) > 1:
            phrases.append(words)
        else:
            terms.extend(words)
    told = [word for word in terms if word not in STOP]
    kept = told or ([] if phrases else terms)
    return Words(
        tuple(kept)[:MOST_WORDS],
        tuple(phrases)[:MOST_WORDS],
        tuple(excluded)[:MOST_WORDS],
    )


def least(count: int) -> int:
    """Return how many of so many words are most of them."""
    return count if count <= 3 else (count * 3) // 4
