"""terms.forbidden: words that the storyboard rules out."""

from collections.abc import Iterator

from content.story_parts import Usage
from governance.case import Case
from governance.check import check
from governance.composing.terms import wrong_wording
from governance.findings import Finding, Tier


@check(
    id="terms.forbidden",
    version=1,
    cap=Tier.HARD_BLOCK,
    reads=("story.terms",),
    source="The company's own storyboard",
)
def forbidden_term(case: Case) -> Iterator[Finding]:
    """Find words that the storyboard forbids, in any case, with any hyphen.

    Why: a word is forbidden when it promises what nobody can keep or the law denies.
    Fix: take it out, or write what the storyboard offers instead.

    Quotations, code, addresses and approved texts are not read.
    """
    for term in case.wrong_terms(Usage.FORBIDDEN):
        instead = term.use.form.instead
        advice = ": write “{instead}”." if instead else "."
        says = "The storyboard forbids “{quote}”" + advice
        yield wrong_wording("terms.forbidden", case, term, says)
