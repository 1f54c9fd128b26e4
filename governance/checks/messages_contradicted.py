"""messages.contradicted: a sentence that denies what the storyboard says."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.messages import is_ours, is_sure, sentence_finding
from governance.findings import Finding, Tier


@check(
    id="messages.contradicted",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "facts.meaning"),
    source="The company's own storyboard",
    languages=("en",),
)
def message_contradicted(case: Case) -> Iterator[Finding]:
    """Find sentences that negate a message, or say what it lists as a denial.

    Why: a buyer who hears yes from one team and no from another believes neither.
    Fix: say what the storyboard says; where it is wrong, change the storyboard.

    Only where it is sure that the message is meant: "not" is in every second sentence.
    Customers' quoted words are exempt.
    """
    for telling in case.carriage.tellings:
        if telling.denied_by and is_ours(telling) and is_sure(telling):
            says = "This contradicts {label}."
            yield sentence_finding("messages.contradicted", case, telling, says)
