"""terms.variant: a right name or word, spelled another way."""

from collections.abc import Iterator

from content.story_parts import TermKind
from governance.case import Case, PlacedTerm
from governance.check import check
from governance.composing.terms import wrong_wording
from governance.findings import Finding, Tier
from governance.text.normalise import normalise

_JOINTS = frozenset("-./_@#")


@check(
    id="terms.variant",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.terms",),
    source="The company's own storyboard",
)
def term_variant(case: Case) -> Iterator[Finding]:
    """Find names and words with another hyphen, space or capital than approved.

    Why: search, trade marks and readers take two spellings for two things.
    Fix: spell it as the storyboard does.

    A name in capitals all over is right. Quotations, code and addresses are not read.
    """
    for term in case.terms:
        form = term.use.form
        if form.variant or (form.is_right and _is_other_case(term)):
            says = "The storyboard spells “{quote}” as “{instead}”."
            yield wrong_wording("terms.variant", case, term, says)


def _is_other_case(term: PlacedTerm) -> bool:
    form = term.use.form
    if not (form.term.exact_case or form.term.kind is not TermKind.WORD):
        return False
    quote = term.prose.folded_place(term.use.start, term.use.end).quote
    if len(normalise(quote).text) != len(form.listed) or quote.isupper():
        # Another length is an inflected form, whose capitals are not listed.
        return False
    if _is_identifier(term, quote):
        return False
    if form.listed.isupper() and quote.islower():
        # Programs and tags write abbreviations small: "the uswds package".
        return False
    pairs = zip(_letters(quote), _letters(form.listed), strict=True)
    if form.term.exact_case:
        return any(here != listed for here, listed in pairs)
    # A title gives capitals to every word; only a lost capital is a slip.
    return any(here.islower() and listed.isupper() for here, listed in pairs)


def _is_identifier(term: PlacedTerm, quote: str) -> bool:
    """Say whether it is part of a name that programs read: "uswds-core", "@uswds"."""
    text = term.prose.normal.text
    before, after = text[: term.use.start][-1:], text[term.use.end :][:2]
    joined = before in _JOINTS or (after[:1] in _JOINTS and after[1:].isalnum())
    return quote.islower() and joined


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
