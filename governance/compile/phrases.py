"""Phrases looked for word for word in folded text, each standing for a value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import ahocorasick

from governance.text.normalise import normalise

V = TypeVar("V")

_EDGES = " .!?;:,"


@dataclass(frozen=True, slots=True)
class PhraseUse(Generic[V]):
    """A phrase at folded text [start:end]; `values` are all that it stands for."""

    start: int
    end: int
    values: tuple[V, ...]


class PhraseIndex(Generic[V]):
    """Finds whole phrases, whatever stop follows them. Line breaks in a phrase part it
    into paragraphs, each looked for by itself.
    """

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        values: dict[str, list[V]] = {}
        for text, value in phrases:
            for paragraph in text.split("\n\n"):
                folded = normalise(paragraph).text.strip(_EDGES)
                if folded:
                    values.setdefault(folded, []).append(value)
        self._automaton = ahocorasick.Automaton()
        for folded, stands_for in values.items():
            self._automaton.add_word(folded, (len(folded), tuple(stands_for)))
        self._empty = not values
        if values:
            self._automaton.make_automaton()

    def uses(self, folded: str) -> list[PhraseUse[V]]:
        """Return every whole phrase in a folded text, in order of its end."""
        if self._empty:
            return []
        return [
            PhraseUse(end + 1 - length, end + 1, values)
            for end, (length, values) in self._automaton.iter(folded)
            if not folded[end - length : end + 1 - length].isalnum()
            and not folded[end + 1 : end + 2].isalnum()
        ]
