"""messages.required-absent: a message that the programme must tell."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.absences import missing_messages
from governance.findings import Finding, Tier


@check(
    id="messages.required-absent",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "roll-down", "facts.today", "facts.meaning"),
    source="The programme's messages",
)
def required_message_absent(case: Case) -> Iterator[Finding]:
    """Find messages that this piece must say and does not.

    Why: a campaign works when every channel says the same thing.
    Fix: say it in your own words with its figure, or insert the approved wording.

    A message whose proof has ended is not asked for. A sentence that may say it
    makes a question of the finding.
    """
    says = "The programme must say {label}, and this does not say it yet."
    keys = case.story.roll_down.must
    yield from missing_messages("messages.required-absent", case, keys, says)
