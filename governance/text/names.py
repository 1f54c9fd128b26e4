"""Finds the names of companies, products and customers, however they are disguised."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from governance.text.normalise import Normal, normalise
from governance.text.spans import Mask, MaskKind


class NameFinder:
    """A compiled list of names; making it is the slow part, so make it once.

    A name is found as a whole word or words, in any disguise that normalising
    undoes; of two names at one place the longer one counts. A name that starts with
    a capital is only found with one, so that the customer "Target" does not hide the
    noun; the rest may be in any case.
    """

    def __init__(self, names: Iterable[str]) -> None:
        by_word: dict[str, set[_Name]] = defaultdict(set)
        for name in names:
            folded = normalise(name.strip()).text
            if first := _WORD.search(folded):
                by_word[first[0]].add(_Name(folded, first.start(), _is_capital(name)))
        self._by_word = {
            word: sorted(forms, key=lambda name: (-len(name.folded), name))
            for word, forms in by_word.items()
        }

    def find(self, normal: Normal) -> tuple[Mask, ...]:
        """Give the names in a text as masks over its source, in order and apart."""
        spans = (normal.span(start, end) for start, end in self._places(normal))
        return tuple(Mask(start, end, MaskKind.NAME) for start, end in spans)

    def _places(self, normal: Normal) -> Iterator[tuple[int, int]]:
        done = 0
        for word in _WORD.finditer(normal.text):
            for name in self._by_word.get(word[0], ()):
                start = word.start() - name.lead
                if start >= done and name.stands_at(normal, start):
                    done = start + len(name.folded)
                    yield start, done
                    break


class _Name(NamedTuple):
    """A folded name, where its first word starts, and whether that has a capital."""

    folded: str
    lead: int
    capital: bool

    def stands_at(self, normal: Normal, start: int) -> bool:
        """Tell whether the name stands at an offset of the text, as whole words."""
        end = start + len(self.folded)
        if not normal.text.startswith(self.folded, start):
            return False
        if self.folded[-1].isalnum() and normal.text[end : end + 1].isalnum():
            return False
        first, _ = normal.span(start + self.lead, start + self.lead + 1)
        return not (self.capital and normal.source[first].islower())


_WORD = re.compile(r"[^\W_]+")


def _is_capital(name: str) -> bool:
    return next(c for c in name if c.isalnum()).isupper()


def find_names(source: str, names: Iterable[str]) -> tuple[Mask, ...]:
    """Give the names in a passage as masks, in order; for a list used only once."""
    return NameFinder(names).find(normalise(source))
