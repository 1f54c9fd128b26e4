"""What an item does with each message, with the sentence that shows it."""

from dataclasses import dataclass

from content.items import Role
from governance.case import Case
from governance.findings import Certainty, Place
from governance.matching.telling import MessageState, Telling

_SUREST_FIRST = list(Certainty)
_PROMINENCE = {Role.TITLE: "title", Role.LEAD: "opening", Role.HEADING: "heading"}


@dataclass(frozen=True, slots=True)
class MessageResult:
    """asked: must, should, may or "" by the programme. how, certainty, place and
    prominence are of the surest telling in that state, the first of equals; "" and
    None when absent.
    suspended: not asked for, since nothing proves it today.
    """

    key: str
    label: str
    statement: str
    asked: str
    state: MessageState
    how: str = ""
    certainty: Certainty | None = None
    place: Place | None = None
    prominence: str = ""
    suspended: bool = False


def message_results(case: Case) -> tuple[MessageResult, ...]:
    """Return one result per message of the story, in its order."""
    return tuple(_result(case, message.key) for message in case.story.messages)


def _result(case: Case, key: str) -> MessageResult:
    message = case.story.message[key].message
    state = case.carriage.state(key)
    telling = min(
        (t for t in case.carriage.of(key) if t.state is state),
        key=lambda t: _SUREST_FIRST.index(t.certainty),
        default=None,
    )
    return MessageResult(
        key=key,
        label=message.label,
        statement=message.statement,
        asked=_asked(case, key),
        state=state,
        how=telling.how if telling else "",
        certainty=telling.certainty if telling else None,
        place=telling.place if telling else None,
        prominence=_prominence(telling) if telling else "",
        suspended=case.story.is_suspended(message, case.facts.today),
    )


def _asked(case: Case, key: str) -> str:
    roll_down = case.story.roll_down
    for name in ("must", "should", "may"):
        if key in getattr(roll_down, name):
            return name
    return ""


def _prominence(telling: Telling) -> str:
    return _PROMINENCE.get(telling.sentence.prose.passage.role, "text")
