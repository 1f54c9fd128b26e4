"""One wrong wording as a finding: shared by the checks of terms."""

from content.story_parts import TermKind
from governance.case import Case, PlacedTerm
from governance.compile.terms import in_the_case_of
from governance.composing.articles import article_change
from governance.findings import Evidence, Finding, Fix, FixKind, Place


def wrong_wording(check: str, case: Case, term: PlacedTerm, says: str) -> Finding:
    """Return the finding that a term stands where another should.

    says: the sentence about it; {quote} and {instead} are filled in.
    """
    form = term.use.form
    place = term.prose.folded_place(term.use.start, term.use.end)
    instead = _instead(term, place)
    return Finding(
        check=check,
        subject=subject_of(place.quote),
        says=says.format(quote=place.quote, instead=instead),
        place=place,
        evidence=(
            Evidence(
                "term",
                form.term.key,
                form.term.preferred or form.listed,
                form.term.why,
                case.story.release,
            ),
        ),
        fix=_fix(term, place, instead),
    )


def subject_of(quote: str) -> str:
    """Return what words are about: the same words in one place are one thing."""
    return f"words:{' '.join(quote.lower().split())}"


def _instead(term: PlacedTerm, place: Place) -> str:
    form = term.use.form
    keep = form.term.exact_case or form.term.kind is not TermKind.WORD
    instead = in_the_case_of(place.quote, form.listed, form.instead, keep)
    if not keep and place.start == term.prose.sentence_at(place.start).start:
        return instead[:1].upper() + instead[1:]
    return instead


def _fix(term: PlacedTerm, place: Place, instead: str) -> Fix | None:
    if not instead:
        return None
    text = term.prose.passage.text
    start, article = article_change(text, place.start, instead) or (place.start, "")
    return Fix(FixKind.REPLACE, place.path, start, place.end, article + instead)
