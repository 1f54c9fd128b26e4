"""Finds words of a sentence that are the opposite of a word of the statement."""

import re
from collections import defaultdict
from dataclasses import dataclass

from governance.text.polarity.clauses import (
    IRREGULAR,
    Cue,
    Parsed,
    Word,
    lemma,
    read_pairs,
)


@dataclass(frozen=True, slots=True)
class Opposite(Cue):
    """A word of the sentence, and the word of the statement it is the opposite of."""

    of: Word


def _table() -> dict[str, frozenset[str]]:
    opposites = defaultdict(set)
    for first, second in read_pairs("antonyms.txt"):
        for one in _forms(first):
            opposites[one].update(_forms(second))
        for other in _forms(second):
            opposites[other].update(_forms(first))
    return {word: frozenset(others) for word, others in opposites.items()}


def _forms(word: str) -> set[str]:
    """Give a word with its endings; some are no words, which does no harm.

    A stem would not do: "options" has the stem of "optional", "requirement" that of
    "required".
    """
    base = word.removesuffix("e")
    forms = {word, f"{word}s", f"{word}es", f"{base}ed", f"{base}ing"}
    forms |= {f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"}
    if word.endswith("y"):
        forms |= {f"{word[:-1]}ies", f"{word[:-1]}ied"}
    return forms | {form for form, verb in IRREGULAR.items() if verb == word}


_OPPOSITES = _table()
_NEGATING = re.compile(r"(?P<any>un|non|dis)|in|im|ir|il")
_SHORTEST = 4
# These begin with a negation and mean something of their own.
_OF_THEIR_OWN = frozenset({"disability", "disabilities", "invaluable", "inflammable"})
_REACH = 2


def opposites(sentence: Parsed, statement: Parsed) -> list[Opposite]:
    """Find the opposites that stand where the statement has their counterpart.

    On each side it has a neighbour of its counterpart ("data leaves the region",
    "data stays in the region"), which itself stands nowhere in the sentence.
    """
    found = []
    for place, word in enumerate(sentence.content):
        if word.stem not in statement.stems:
            of = _counterpart(sentence, place, statement)
            clause = sentence.clause_at(word.start)
            if of and clause:
                found.append(Opposite(word.start, word.end, clause, of))
    return found


def _counterpart(sentence: Parsed, place: int, statement: Parsed) -> Word | None:
    word = sentence.content[place]
    for other_place, other in enumerate(statement.content):
        if other.stem in sentence.stems or not _are_opposite(word, other):
            continue
        if _aligned(sentence.content, place, statement.content, other_place):
            return other
    return None


def _are_opposite(a: Word, b: Word) -> bool:
    return b.text in _OPPOSITES.get(a.text, ()) or _negates(a, b) or _negates(b, a)


def _negates(a: Word, b: Word) -> bool:
    """Tell whether `a` is `b` with a negating prefix, or with -less."""
    if len(b.text) < _SHORTEST:
        return False
    if a.text == f"{b.text}less":
        return True
    prefix = _NEGATING.match(a.text)
    if not prefix or a.text in _OF_THEIR_OWN:
        return False
    rest = a.text[prefix.end() :]
    # "Information" is "formats" with in-, to a stemmer.
    return rest == b.text or (prefix["any"] is not None and lemma(rest) == b.stem)


def _aligned(
    ones: tuple[Word, ...], one: int, others: tuple[Word, ...], other: int
) -> bool:
    """Tell whether two words have a neighbour in common, on each side that there is."""
    before = _near(ones[:one][-_REACH:]), _near(others[:other][-_REACH:])
    after = _near(ones[one + 1 :][:_REACH]), _near(others[other + 1 :][:_REACH])
    sides = [side for side in (before, after) if side[1]]
    return bool(sides) and all(here & there for here, there in sides)


def _near(words: tuple[Word, ...]) -> set[str]:
    return {word.stem for word in words}
