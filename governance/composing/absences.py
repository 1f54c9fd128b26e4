"""Messages of a programme that an item does not tell, as findings."""

from collections.abc import Iterable, Iterator

from content.items import Role
from content.story_parts import Message
from governance.case import Case
from governance.composing.messages import approved_text, evidence_of
from governance.findings import Certainty, Finding, Fix, FixKind
from governance.matching.carriage import LANGUAGES
from governance.matching.telling import MessageState

# After these, or instead of them, a reader has left the text.
_CLOSING = (
    Role.BOILERPLATE,
    Role.LEGAL,
    Role.CTA,
    Role.CODE,
    Role.CAPTION,
    Role.ALT,
)


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
    tellings = case.carriage.of(key)
    maybe = next((t for t in tellings if t.state is MessageState.UNSURE), None)
    compared = case.item.language.split("-")[0] in LANGUAGES
    if maybe is not None:
        says = "Does this sentence say {label}? It does not quite."
    elif not compared:
        says = "Is {label} said? In this language only approved wordings are found."
    return Finding(
        check=check,
        subject=f"message:{key}",
        says=says.format(label=evidence.label),
        place=maybe.place if maybe else None,
        evidence=(evidence,),
        fix=_insertion(case, case.story.message[key].message),
        certainty=Certainty.LOOK if maybe or not compared else Certainty.CLEARLY,
    )


def _insertion(case: Case, message: Message) -> Fix | None:
    text = approved_text(case, message)
    if not text:
        return None
    return Fix(FixKind.INSERT, _last_of_the_text(case), text=text)


def _last_of_the_text(case: Case) -> str:
    passages = case.item.passages
    text = [p.path for p in passages if p.role not in _CLOSING]
    return text[-1] if text else ""
