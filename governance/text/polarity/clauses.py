"""Takes a sentence apart into words and clauses, with their places in it."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from governance.text.quantities.folding import fold
from governance.text.words import STOP_WORDS, stem


def read_pairs(name: str) -> list[tuple[str, str]]:
    """Read the two words of each line of a data file of this package."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return [(first, second) for first, second in rows]


IRREGULAR = dict(read_pairs("irregular_verbs.txt"))
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[.,;:!?()\[\]\"—]| - ")
_BREAKS = frozenset("but however although though because so while whereas".split())
_CONDITIONS = frozenset(
    "if unless whether when whenever until where wherever suppose provided".split()
)
# These change what a sentence claims, and are looked for by themselves.
_NO_CONTENT = STOP_WORDS | frozenset(
    "not no never cannot without none nor nobody nothing every each all both any always"
    " everyone everybody everything".split()
)


def lemma(word: str) -> str:
    """Give the stem of a folded word, of an irregular form that of its verb."""
    return stem(IRREGULAR.get(word, word))


@dataclass(frozen=True, slots=True)
class Word:
    """A word at [start:end]; `stem` is "" where it says nothing of the subject."""

    start: int
    end: int
    text: str
    stem: str


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two breaks; a condition says only what might be."""

    words: tuple[Word, ...]
    is_condition: bool

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the content words."""
        return frozenset(word.stem for word in self.words if word.stem)

    def before(self, place: int) -> list[Word]:
        """Give the words of the clause that end before `place`."""
        return [word for word in self.words if word.end <= place]

    def after(self, place: int) -> list[Word]:
        """Give the words of the clause that begin at `place` or behind it."""
        return [word for word in self.words if word.start >= place]


@dataclass(frozen=True, slots=True)
class Cue:
    """What may turn a claim into its opposite, at sentence [start:end]."""

    start: int
    end: int
    clause: Clause


class Parsed:
    """A sentence in words and clauses; offsets count its code points."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.folded = fold(text)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in text order; none is empty."""
        clauses: list[Clause] = []
        words: list[Word] = []
        is_condition = False
        for token in _TOKEN.finditer(self.folded):
            text = token[0]
            breaks = not text[0].isalnum() or text in _BREAKS or text in _CONDITIONS
            if breaks and words:
                clauses.append(Clause(tuple(words), is_condition))
                words = []
            if breaks:
                is_condition = text in _CONDITIONS
            else:
                words.append(_word(token))
        if words:
            clauses.append(Clause(tuple(words), is_condition))
        return tuple(clauses)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The words that say something of the subject, in text order."""
        return tuple(w for clause in self.clauses for w in clause.words if w.stem)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the content words."""
        return frozenset(word.stem for word in self.content)

    def near(self, clause: Clause) -> frozenset[str]:
        """Give the stems of a clause and of the ones beside it."""
        place = self.clauses.index(clause)
        around = self.clauses[max(0, place - 1) : place + 2]
        return frozenset(stem for beside in around for stem in beside.stems)

    def clause_at(self, place: int) -> Clause | None:
        """Give the clause that holds `place`."""
        for clause in self.clauses:
            if clause.words[0].start <= place < clause.words[-1].end:
                return clause
        return None


def _word(token: re.Match[str]) -> Word:
    text = token[0]
    empty = text in _NO_CONTENT or text.endswith("n't") or text[0].isdigit()
    plain = text.removesuffix("'s")
    return Word(token.start(), token.end(), text, "" if empty else lemma(plain))
