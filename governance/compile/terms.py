"""All terms of a storyboard as one automaton over folded text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick

from content.story_parts import Term, TermKind, Usage
from governance.compile.forms import inflections, joined_alike
from governance.text.normalise import normalise

WRONG = (Usage.FORBIDDEN, Usage.DEPRECATED, Usage.RETIRED)


@dataclass(frozen=True, slots=True)
class TermForm:
    """One spelling that is looked for.

    listed: the wording it is a form of, as the storyboard writes it.
    instead: what to write in its place, "" when nobody can say.
    variant: it differs from `listed` by hyphens or spaces only.
    """

    term: Term
    usage: Usage
    listed: str
    instead: str
    variant: bool = False


@dataclass(frozen=True, slots=True)
class TermUse:
    """A form at folded text [start:end]."""

    start: int
    end: int
    form: TermForm


class TermIndex:
    """Finds every use of every term; built once per storyboard."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        forms: dict[str, TermForm | None] = {}
        for term in terms:
            for spelling, form in _right_forms(term):
                forms.setdefault(spelling, form)
            for phrase in term.unless:
                forms.setdefault(_folded(phrase), None)
        # A spelling that is right somewhere is nowhere a wrong one.
        for term in terms:
            for spelling, form in _wrong_forms(term):
                forms.setdefault(spelling, form)
        self._automaton = ahocorasick.Automaton()
        for spelling, found in forms.items():
            if spelling:
                self._automaton.add_word(spelling, (len(spelling), found))
        self._empty = not len(self._automaton)
        if not self._empty:
            self._automaton.make_automaton()

    def uses(self, folded: str) -> list[TermUse]:
        """Return the uses in a folded text, in order, the longest where they overlap.

        A use inside a phrase that makes it right is left out.
        """
        if self._empty:
            return []
        found = [
            (end + 1 - length, end + 1, form)
            for end, (length, form) in self._automaton.iter(folded)
            if _is_whole(folded, end + 1 - length, end + 1)
        ]
        found.sort(key=lambda hit: (hit[0], -hit[1]))
        uses: list[TermUse] = []
        reached = 0
        for start, end, form in found:
            if start >= reached:
                reached = end
                if form is not None:
                    uses.append(TermUse(start, end, form))
        return uses


def _folded(text: str) -> str:
    return normalise(text).text.strip()


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return not (
        (before.isalnum() and text[start].isalnum())
        or (after.isalnum() and text[end - 1].isalnum())
    )


def _right_forms(term: Term) -> Iterator[tuple[str, TermForm]]:
    for usage, wordings in (
        (Usage.PREFERRED, (term.preferred,) if term.preferred else ()),
        (Usage.ADMITTED, term.admitted),
    ):
        for wording in wordings:
            form = TermForm(term, usage, wording, wording)
            folded = _folded(wording)
            yield folded, form
            if term.inflect:
                for inflected, _ in inflections(folded, ""):
                    yield inflected, form
    # Only a hyphen or a name has one right spelling: "cold chain" is rightly
    # "cold-chain" before a noun.
    if term.preferred and ("-" in term.preferred or term.kind is not TermKind.WORD):
        for spelling in joined_alike(_folded(term.preferred)):
            yield (
                spelling,
                TermForm(term, Usage.PREFERRED, term.preferred, term.preferred, True),
            )


def _wrong_forms(term: Term) -> Iterator[tuple[str, TermForm]]:
    for usage in WRONG:
        for wording in getattr(term, usage.value):
            folded = _folded(wording)
            form = TermForm(term, usage, wording, term.preferred)
            for spelling in (folded, *joined_alike(folded)):
                yield spelling, form
                if term.inflect:
                    for inflected, instead in inflections(spelling, term.preferred):
                        yield inflected, TermForm(term, usage, wording, instead)


_LETTERS = re.compile(r"[^\W\d_]")


def in_the_case_of(quote: str, instead: str, keep: bool) -> str:
    """Return `instead` with the capitals that `quote` has at its place.

    keep: it is a name, or spelled just so, and only capitals all over change it.
    """
    letters = _LETTERS.findall(quote)
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return instead.upper()
    if keep or not letters or not letters[0].isupper():
        return instead
    words = quote.split()
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        return " ".join(word[:1].upper() + word[1:] for word in instead.split())
    return instead[:1].upper() + instead[1:]
