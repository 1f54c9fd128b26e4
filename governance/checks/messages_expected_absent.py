"""messages.expected-absent: a message that the programme should tell."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.absences import missing_messages
from governance.findings import Finding, Tier


@check(
    id="messages.expected-absent",
    version=1,
    cap=Tier.ADVISORY,
    reads=("story.messages", "roll-down", "facts.today", "facts.meaning"),
    source="The programme's messages",
)
def expected_message_absent(case: Case) -> Iterator[Finding]:
    """Find messages that this piece should say and does not.

    Why: it is where the programme's story becomes richer than its headline.
    Fix: say it where it fits; leave it out where it does not.

    A message whose proof has ended is not asked for.
    """
    says = "The programme would like {label} said here."
    keys = case.story.roll_down.should
    yield from missing_messages("messages.expected-absent", case, keys, says)
