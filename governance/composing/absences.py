"""Messages of a programme that an item does not tell, as findings."""

from collections.abc import Iterable, Iterator

from content.items import Role
from content.story_parts import Message
from governance.case import Case
from governance.composing.messages import evidence_of
from governance.findings import Certainty, Finding, Fix, FixKind
from governance.matching.telling import MessageState

# After these a reader has left the text.
_CLOSING = (Role.BOILERPLATE, Role.LEGAL, Role.CTA, Role.CODE, Role.CAPTION)


def missing_messages(
    check: str, case: Case, keys: Iterable[str], says: str
) -> Iterator[Finding]:
    """Yield a finding for each message that is not told; {label} in `says` is filled.

    Unknown keys are left to the reading of the roll-down.
    """
    for key in keys:
        compiled = case.story.message.get(key)
        if compiled is None or not is_asked_for(case, compiled.message):
            continue
        state = case.carriage.state(key)
        if state in (MessageState.ABSENT, MessageState.UNSURE):
            yield _missing(check, case, key, says)


def is_asked_for(case: Case, message: Message) -> bool:
    """Say whether the message is valid and proven on the day of the audit."""
    today = case.facts.today
    begun = message.valid_from_on is None or message.valid_from_on <= today
    ended = message.valid_until_on is not None and message.valid_until_on < today
    return begun and not ended and not case.story.is_suspended(message, today)


def _missing(check: str, case: Case, key: str, says: str) -> Finding:
    evidence = evidence_of(case, key)
    maybe = next(iter(case.carriage.of(key)), None)
    if maybe is not None:
        says = "Does this sentence say {label}? It does not quite."
    return Finding(
        check=check,
        subject=f"message:{key}",
        says=says.format(label=evidence.label),
        place=maybe.place if maybe else None,
        evidence=(evidence,),
        fix=Fix(FixKind.INSERT, _last_of_the_text(case), text=evidence.text),
        certainty=Certainty.LOOK if maybe else Certainty.CLEARLY,
    )


def _last_of_the_text(case: Case) -> str:
    passages = case.item.passages
    text = [p.path for p in passages if p.role not in _CLOSING]
    return text[-1] if text else ""
