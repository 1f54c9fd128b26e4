"""Joins lines whose last word may be cut by a hyphen, by the words of the same text."""

import re
from collections.abc import Iterable

_HYPHENS = "\u2010\u2011\u00ad-"
_COMPOUND = re.compile(r"\w+(?:[-\u2010\u2011]\w+)+")
_WORD = re.compile(r"\w+")
_CUT = re.compile(rf"([\w{_HYPHENS}]*\w)[{_HYPHENS}]$")
# Shorter halves are words by chance.
_MIN_HALF = 3


class Hyphens:
    """Knows which whole words and compounds a text holds."""

    def __init__(self, lines: Iterable[tuple[str, bool]]) -> None:
        """Take all lines in order, as text and whether a hyphen was taken from it."""
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        was_cut = False
        for text, is_split in lines:
            whole = text.casefold()
            found = _COMPOUND.findall(whole)
            self._compounds.update(_plain(compound) for compound in found)
            words = _WORD.findall(whole)
            is_cut = is_split or bool(_CUT.search(whole))
            self._words.update(words[was_cut : len(words) - is_cut])
            was_cut = is_cut

    def ended(self, before: str, after: str, is_split: bool = False) -> str:
        """Return the line `before` with what is between it and the line `after`.

        `is_split`: a hyphen was already taken from its end. A hyphen stays where the
        text has the compound elsewhere, or where both halves are words of it and the
        whole is none; else it cut a word.
        """
        cut = _CUT.search(f"{before}-" if is_split else before)
        right = _WORD.match(after)
        if not cut or not right:
            return f"{before}- " if is_split else f"{before} "
        stem = before if is_split else before[:-1]
        keeps = self._keeps(cut[1], right[0]) and not before.endswith("\u00ad")
        return f"{stem}-" if keeps else stem

    def _keeps(self, left: str, right: str) -> bool:
        left = _plain(left).casefold()
        half = left.rpartition("-")[2]
        if not right[0].islower() or half[-1].isdigit():
            return True
        # "state-of-the-" goes on as it began.
        if f"{left}-{right}" in self._compounds or left.count("-") > 1:
            return True
        if f"{half}{right}" in self._words:
            return False
        halves = (half, right)
        return all(len(h) >= _MIN_HALF and h in self._words for h in halves)


def _plain(word: str) -> str:
    return word.replace("\u2010", "-").replace("\u2011", "-").replace("\u00ad", "")
