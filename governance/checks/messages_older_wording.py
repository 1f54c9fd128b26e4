"""messages.older-wording: what an earlier storyboard said."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.messages import figure_finding, is_ours, sentence_finding
from governance.findings import Finding, Tier
from governance.matching.figures import FigureState
from governance.matching.telling import Telling

ID = "messages.older-wording"


@check(
    id=ID,
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "story.earlier", "facts.meaning"),
    source="The company's own storyboard",
)
def older_wording(case: Case) -> Iterator[Finding]:
    """Find words and figures that an earlier storyboard approved.

    Why: copy outlives the story it was made for, and nobody reads it again.
    Fix: use what the storyboard says now.

    The same words approved again are not older.
    """
    for telling in case.carriage.tellings:
        if is_ours(telling):
            yield from _older(case, telling)


def _older(case: Case, telling: Telling) -> Iterator[Finding]:
    if telling.verdict.state is FigureState.OLDER:
        release, older = telling.verdict.older_release, telling.verdict.older
        said = older.text if older else ""
        says = f"Storyboard {release} said {said}; {{label}} now says {{approved}}."
        yield figure_finding(ID, case, telling, says)
    elif telling.earlier_release:
        says = f"This is how storyboard {telling.earlier_release} said {{label}}."
        yield sentence_finding(ID, case, telling, says)
