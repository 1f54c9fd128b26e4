"""Old figures that a changed message has left behind in its wordings and proof."""

from collections.abc import Iterator
from dataclasses import dataclass

from content.story import Story
from content.story_parts import Message
from governance.text.quantities import (
    Quantity,
    agrees,
    comparable,
    read_quantities,
)


@dataclass(frozen=True)
class LeftBehind:
    """A text that says what its message says no longer.

    message: its number, or its statement. figure: as the message said it.
    """

    message: str
    figure: str
    where: str
    text: str


def left_behind(old: Story | None, new: Story) -> Iterator[LeftBehind]:
    """Yield the texts of `new` that still have a figure which their message has lost.

    A message and its proof may differ in other figures ("six weeks", "41 days"): only
    what the message itself said in `old` is looked for.
    """
    before = {message.key: message for message in old.messages} if old else {}
    for message in new.messages:
        was = before.get(message.key)
        if was is not None and was.statement != message.statement:
            yield from _left_by(was, message, new)


def _left_by(was: Message, message: Message, story: Story) -> Iterator[LeftBehind]:
    says = read_quantities(message.statement)
    lost = [one for one in read_quantities(was.statement) if not _among(one, says)]
    for where, text in _rests_on(message, story):
        found = read_quantities(text)
        for one in lost:
            if _among(one, found):
                yield LeftBehind(message.label, one.text, where, text)


def _among(one: Quantity, others: tuple[Quantity, ...]) -> bool:
    return any(comparable(one, other) and agrees(one, other) for other in others)


def _rests_on(message: Message, story: Story) -> Iterator[tuple[str, str]]:
    """Yield the other texts of a message: what each is, and what it says."""
    for wording in message.wordings:
        yield "another wording", wording.text
    for proof in story.proof_points:
        if proof.key in message.proof:
            yield "its proof", proof.claim
    for note in story.boilerplate:
        if note.key in message.notes:
            yield "its note", note.text
