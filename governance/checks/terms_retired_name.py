"""terms.retired-name: what a product or company was once called."""

from collections.abc import Iterator

from content.story_parts import Usage
from governance.case import Case
from governance.check import check
from governance.composing.terms import wrong_wording
from governance.findings import Finding, Tier


@check(
    id="terms.retired-name",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.terms",),
    source="The company's own storyboard",
)
def retired_name(case: Case) -> Iterator[Finding]:
    """Find names that are no longer used.

    Why: two names for one product make two products in a buyer's mind.
    Fix: write today's name.

    Quotations, code, addresses and approved texts are not read.
    """
    for term in case.wrong_terms(Usage.RETIRED):
        instead = term.use.form.instead
        now = "is now called “{instead}”." if instead else "is no longer used."
        says = f"“{{quote}}” {now}"
        yield wrong_wording("terms.retired-name", case, term, says)
