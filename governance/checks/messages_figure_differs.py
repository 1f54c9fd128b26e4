"""messages.figure-differs: a figure that no proof point holds up."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.messages import figure_finding, is_ours, is_sure
from governance.findings import Finding, Tier
from governance.matching.figures import FigureState
from governance.matching.telling import Telling

_WRONG = (FigureState.DIFFERS, FigureState.OLDER)


@check(
    id="messages.figure-differs",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "story.proof", "facts.meaning"),
    source="The company's own storyboard",
)
def figure_differs(case: Case) -> Iterator[Finding]:
    """Find figures that differ from the message's and from its proof.

    Why: two figures for one fact cost the trust in both.
    Fix: write the approved figure.

    Compared by value: 41 days are six weeks, "more than 30%" is true of 38%.
    """
    for telling in case.carriage.tellings:
        if telling.verdict.state in _WRONG and is_ours(telling) and _counts(telling):
            says = "The storyboard's figure for {label} is {approved}, not {stated}."
            yield figure_finding("messages.figure-differs", case, telling, says)


def _counts(telling: Telling) -> bool:
    """Say whether a person would want to know: where it is not even sure that the
    message is meant, only a figure that an earlier storyboard had says so.
    """
    return is_sure(telling) or telling.verdict.state is FigureState.OLDER
