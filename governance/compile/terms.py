"""All terms of a storyboard as one automaton over folded text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import ahocorasick

from content.story_parts import Term, TermKind, Usage, Where
from governance.compile.forms import inflections, joined_alike
from governance.text.normalise import normalise

WRONG = (Usage.FORBIDDEN, Usage.DEPRECATED, Usage.RETIRED)


@dataclass(frozen=True, slots=True)
class TermForm:
    """One spelling that is looked for.

    usage: None for a phrase inside which a wording is right.
    listed: the wording it is a form of, as the storyboard writes it.
    instead: what to write in its place, "" when nobody can say.
    variant: it differs from `listed` by hyphens or spaces only.
    """

    term: Term
    usage: Usage | None
    listed: str
    instead: str
    variant: bool = False

    @property
    def is_right(self) -> bool:
        return self.usage in (Usage.PREFERRED, Usage.ADMITTED) and not self.variant


@dataclass(frozen=True, slots=True)
class TermUse:
    """A form at folded text [start:end]."""

    start: int
    end: int
    form: TermForm


class TermIndex:
    """Finds every use of every term; built once per storyboard."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        forms: dict[str, list[TermForm]] = {}
        for kind in _KINDS:
            for term in terms:
                for spelling, form in kind(term):
                    forms.setdefault(spelling, []).append(form)
        forms.pop("", None)
        self._automaton = ahocorasick.Automaton()
        for spelling, found in forms.items():
            self._automaton.add_word(spelling, (len(spelling), tuple(found)))
        self._empty = not forms
        if forms:
            self._automaton.make_automaton()

    def uses(
        self, folded: str, fits: Callable[[Where], bool] = lambda where: True
    ) -> list[TermUse]:
        """Return the uses in a folded text, in order, but none inside a longer one.

        fits: says whether what is for a certain place holds here. A use inside a
        phrase that makes it right is left out.
        """
        if self._empty:
            return []
        found = self._found(folded, fits)
        uses: list[TermUse] = []
        reached = 0
        for use in sorted(found, key=lambda use: (use.start, -use.end)):
            if use.end > reached:
                reached = use.end
                if use.form.usage is not None:
                    uses.append(use)
        return uses

    def _found(self, folded: str, fits: Callable[[Where], bool]) -> Iterator[TermUse]:
        for last, (length, forms) in self._automaton.iter(folded):
            end = last + 1
            form = next((form for form in forms if fits(form.term.where)), None)
            if form and _is_whole(folded, end - length, end):
                yield TermUse(end - length, end, form)


def _folded(text: str) -> str:
    return normalise(text).text.strip()


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return not (
        (before.isalnum() and text[start].isalnum())
        or (after.isalnum() and text[end - 1].isalnum())
    )


_Spellings = Iterator[tuple[str, TermForm]]


def _right(term: Term) -> _Spellings:
    if term.preferred:
        yield (
            _folded(term.preferred),
            _right_form(term, Usage.PREFERRED, term.preferred),
        )
    for wording in term.admitted:
        yield _folded(wording), _right_form(term, Usage.ADMITTED, wording)


def _right_form(term: Term, usage: Usage, wording: str) -> TermForm:
    return TermForm(term, usage, wording, wording)


def _unless(term: Term) -> _Spellings:
    for phrase in term.unless:
        form = TermForm(term, None, phrase, phrase)
        folded = _folded(phrase)
        for spelling in (
            folded,
            *(plural for plural, _ in inflections(folded, "", False)),
        ):
            yield spelling, form
            for joined in joined_alike(spelling):
                yield joined, form


def _wrong(term: Term) -> _Spellings:
    for usage in WRONG:
        for wording in getattr(term, usage.value):
            yield _folded(wording), TermForm(term, usage, wording, term.preferred)


def _right_inflected(term: Term) -> _Spellings:
    if term.inflect:
        for spelling, form in _right(term):
            for inflected, _ in inflections(spelling, "", term.verb):
                yield inflected, form


def _variants(term: Term) -> _Spellings:
    """Yield other spellings of the preferred wording."""
    # Only a hyphen or a name has one right spelling: "cold chain" is rightly
    # "cold-chain" before a noun.
    if "-" not in term.preferred and term.kind is TermKind.WORD:
        return
    listed = term.preferred
    for form, instead in _forms(_folded(listed), term):
        for spelling in joined_alike(form):
            yield spelling, TermForm(term, Usage.PREFERRED, listed, instead, True)


def _wrong_derived(term: Term) -> _Spellings:
    for listed, wrong in _wrong(term):
        forms = [*_forms(listed, term)]
        if wrong.usage is Usage.RETIRED and not term.inflect:
            # People say "the old Kelvane Clouds", whatever is listed.
            forms += inflections(listed, term.preferred, False)
        for form, instead in forms:
            found = TermForm(term, wrong.usage, wrong.listed, instead)
            yield form, found
            for spelling in joined_alike(form):
                yield spelling, found


def _forms(folded: str, term: Term) -> Iterator[tuple[str, str]]:
    """Yield each form of a wording with the same form of the preferred one."""
    yield folded, term.preferred
    if term.inflect:
        yield from inflections(folded, term.preferred, term.verb)


# Which form a spelling is when it could be several: the first of these that holds at
# the place. What the storyboard writes comes before what is made from it, and what is
# right before what is wrong.
_KINDS = (_right, _unless, _wrong, _right_inflected, _variants, _wrong_derived)


def in_the_case_of(quote: str, listed: str, instead: str, keep: bool) -> str:
    """Return `instead` with the capitals that `quote`, a form of `listed`, has.

    Capitals that `listed` has itself, as in "FAQ", say nothing of the place. keep: it
    is a name, or spelled just so, and only capitals all over change it.
    """
    if _is_in_capitals(quote) and not _is_in_capitals(listed):
        return instead.upper()
    if keep or not quote[:1].isupper() or listed[:1].isupper():
        return instead
    words = quote.split()
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        return " ".join(word[:1].upper() + word[1:] for word in instead.split())
    return instead[:1].upper() + instead[1:]


def _is_in_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 1
