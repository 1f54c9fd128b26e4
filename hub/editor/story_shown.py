"""The messages that a piece is to tell, as the panel shows them."""

from dataclasses import dataclass, replace

from content.items import ContentItem
from content.story_parts import Message
from governance.audit import Audit
from governance.audit.messages import MessageResult
from governance.compile import CompiledStory
from governance.findings import Fix, FixKind
from governance.labels import HOW, STATES
from governance.matching.telling import How, MessageState
from hub.editor.edits import Edit, edit_of, mark_of
from hub.editor.places import passages_by_path, place_names, shortened

NEEDS = {"must": "Must", "should": "Should", "may": "May", "": "You chose"}
# Where somebody else than its author reads.
TOLD = {
    NEEDS["must"]: "Must say",
    NEEDS["should"]: "Should say",
    NEEDS["may"]: "May say",
    NEEDS[""]: "The author chose",
}
BESIDES = "Also says"
SAID, NOT_ASKED, WRONG = "✓", "–", "⚠"
# What is said without being asked for, the worst first; what is denied stands apart.
_BESIDES = (
    MessageState.OUTDATED,
    MessageState.FIGURE_MISSING,
    MessageState.SAID,
)
_SIGNS = {
    MessageState.SAID: SAID,
    MessageState.ABSENT: "○",
    MessageState.UNSURE: "○",
}
_OUT_OF_DATE = "Not asked for: its proof is out of date."


@dataclass(frozen=True, slots=True)
class MessageShown:
    """sign: ✓ said, ○ not yet, ⚠ said wrongly, – not asked for. quote: the sentence
    found, shortened. insert: None when it stands there already.
    """

    key: str
    label: str
    statement: str
    sign: str
    state: str
    how: str = ""
    where: str = ""
    quote: str = ""
    reason: str = ""
    show: Edit | None = None
    insert: Edit | None = None

    @property
    def is_denied(self) -> bool:
        return self.state == STATES[MessageState.CONTRADICTED]

    @property
    def is_wrong(self) -> bool:
        return self.sign == WRONG


@dataclass(frozen=True, slots=True)
class Need:
    """Messages that are asked for alike: must, should, may."""

    title: str
    messages: tuple[MessageShown, ...]

    @property
    def asked(self) -> int:
        return sum(message.sign != NOT_ASKED for message in self.messages)

    @property
    def told(self) -> int:
        return sum(message.sign == SAID for message in self.messages)

    @property
    def can_wait(self) -> bool:
        return self.title == NEEDS["may"]


def story_to_tell(
    item: ContentItem, audit: Audit, story: CompiledStory, with_warnings: bool = True
) -> tuple[Need, ...]:
    """Return what the programme asks for, then what the author chose besides.

    with_warnings: also say what is told wrongly; else it is only told or not.
    """
    shown: dict[str, list[MessageShown]] = {need: [] for need in NEEDS}
    for result in _in_order(audit, story):
        if result.asked or result.key in item.messages:
            one = _message(item, audit, story, result, with_warnings)
            shown[result.asked].append(one)
    return tuple(
        Need(title, tuple(shown[need])) for need, title in NEEDS.items() if shown[need]
    )


def story_told(
    item: ContentItem, audit: Audit, story: CompiledStory
) -> tuple[Need, ...]:
    """Return the same for who did not write the text, and what it says besides."""
    needs = [
        Need(TOLD[need.title], need.messages)
        for need in story_to_tell(item, audit, story)
    ]
    said = [
        result
        for result in audit.messages
        if not result.asked
        and result.key not in item.messages
        and result.state in _BESIDES
    ]
    said.sort(key=lambda result: _BESIDES.index(result.state))
    if said:
        messages = (_message(item, audit, story, one, True) for one in said)
        needs.append(Need(BESIDES, tuple(messages)))
    return tuple(needs)


def denials(
    item: ContentItem, audit: Audit, story: CompiledStory
) -> tuple[MessageShown, ...]:
    """Return each message that the text contradicts, with its whole sentence."""
    denied = [m for m in audit.messages if m.state is MessageState.CONTRADICTED]
    return tuple(
        replace(
            _message(item, audit, story, result, True),
            quote=result.place.quote if result.place else "",
        )
        for result in denied
    )


def _in_order(audit: Audit, story: CompiledStory) -> list[MessageResult]:
    """Return the messages in the order in which the programme wants them said."""
    roll_down = story.roll_down
    asked = [*roll_down.must, *roll_down.should, *roll_down.may]
    order = {key: number for number, key in enumerate(asked)}
    return sorted(audit.messages, key=lambda m: order.get(m.key, len(order)))


def _message(
    item: ContentItem,
    audit: Audit,
    story: CompiledStory,
    result: MessageResult,
    with_warnings: bool,
) -> MessageShown:
    state = result.state
    if not with_warnings and state not in _SIGNS:
        state = MessageState.SAID
    if result.suspended and state in (MessageState.ABSENT, MessageState.UNSURE):
        return MessageShown(
            result.key, result.label, result.statement, NOT_ASKED, _OUT_OF_DATE
        )
    passages, place = passages_by_path(item.passages), result.place
    absent = state in (MessageState.ABSENT, MessageState.UNSURE)
    insert = _insertion(item, audit, story, result.key) if absent else None
    return MessageShown(
        key=result.key,
        label=result.label,
        statement=result.statement,
        sign=_SIGNS.get(state, WRONG),
        state=STATES[state],
        how=HOW[How(result.how)] if result.how else "",
        where=place_names(item).get(place.path, "") if place else "",
        quote=shortened(place.quote, 120) if place else "",
        reason=_OUT_OF_DATE if result.suspended else "",
        show=mark_of(place, passages) if place and "/" not in place.path else None,
        insert=insert,
    )


def _insertion(
    item: ContentItem, audit: Audit, story: CompiledStory, key: str
) -> Edit | None:
    """Return the edit that says a message: the one that its finding offers, or, for
    what is not asked for, its approved words at the end of the text.
    """
    subject = f"message:{key}"
    for finding in audit.findings:
        fix = finding.fix
        if finding.subject == subject and fix and fix.kind is FixKind.INSERT:
            return edit_of(fix, passages_by_path(item.passages), ())
    text = _words(item, story.message[key].message)
    last = item.passages[-1].path if item.passages else ""
    if not text or "/" in last:
        return None
    return edit_of(Fix(FixKind.INSERT, last, text=text), {}, ())


def _words(item: ContentItem, message: Message) -> str:
    """Return the approved words for this kind of piece."""
    made_for_it = (
        wording.text
        for wording in message.wordings
        if item.format in wording.where.formats
    )
    return next(made_for_it, message.statement)
