"""terms.deprecated: words for which the company has a better one."""

from collections.abc import Iterator

from content.story_parts import Usage
from governance.case import Case
from governance.check import check
from governance.composing.terms import wrong_wording
from governance.findings import Finding, Tier


@check(
    id="terms.deprecated",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.terms",),
    source="The company's own storyboard",
)
def deprecated_term(case: Case) -> Iterator[Finding]:
    """Find words that the storyboard replaces by others.

    Why: one word for one thing, in every team, is how customers learn it.
    Fix: write the preferred word.

    Quotations, code, addresses and approved texts are not read.
    """
    for term in case.wrong_terms(Usage.DEPRECATED):
        instead = term.use.form.instead
        advice = ": write “{instead}”." if instead else "."
        says = "The storyboard does not say “{quote}”" + advice
        yield wrong_wording("terms.deprecated", case, term, says)
