"""messages.suspended: a message that is not asked for while its proof is out."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.messages import evidence_of
from governance.findings import Finding, Tier


@check(
    id="messages.suspended",
    version=1,
    cap=Tier.INFO,
    reads=("story.messages", "story.proof", "roll-down", "facts.today"),
    source="The company's own storyboard",
)
def message_suspended(case: Case) -> Iterator[Finding]:
    """Find messages of the programme that nothing proves on the day of the check.

    Why: one rule must not demand what another forbids.
    Fix: nothing to do here; the owner of the proof renews it.

    A message without any proof point is not suspended.
    """
    roll_down = case.story.roll_down
    for key in (*roll_down.must, *roll_down.should):
        compiled = case.story.message.get(key)
        if compiled and case.story.is_suspended(compiled.message, case.facts.today):
            evidence = evidence_of(case, key)
            yield Finding(
                check="messages.suspended",
                subject=f"message:{key}",
                says=f"{evidence.label} is not asked for: its proof is out of date.",
                evidence=(evidence,),
            )
