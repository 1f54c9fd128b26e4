"""What changes between two storyboards, ready to be read side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from content.releasing import Change, ChangeKind, Part, difference
from content.story import Story
from hub.storyboard.labels import FIELDS, KINDS, PARTS
from hub.storyboard.names import Names
from hub.word_differences import Line, Segment, line_differences


@dataclass(frozen=True)
class ShownField:
    label: str
    before: list[Line]
    after: list[Line]


@dataclass(frozen=True)
class ShownChange:
    """One part that differs. sign: of its kind, for those who see no colours.

    says: a message's statement, where that is not what differs.
    """

    part: str
    name: str
    says: str
    kind: str
    sign: str
    anchor: str
    fields: list[ShownField]


@dataclass(frozen=True)
class Group:
    """The changes of one kind of part."""

    title: str
    changes: list[ShownChange]


_TITLES = {
    Part.STORYBOARD: "The whole",
    Part.PILLAR: "Pillars",
    Part.MESSAGE: "Messages",
    Part.PROOF: "Proof",
    Part.TERM: "Terms",
    Part.FIXED_TEXT: "Fixed texts",
    Part.PERSONA: "Personas",
    Part.STAGE: "Stages",
    Part.TEAM: "Teams",
}
_SIGNS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "−", ChangeKind.CHANGED: "±"}


def compared(old: Story | None, new: Story) -> list[Group]:
    """Return what `new` says otherwise than `old`, by kind of part."""
    names = Names(*(story for story in (old, new) if story))
    statements = {message.key: message.statement for message in new.messages}
    groups: dict[Part, list[ShownChange]] = {}
    for change in difference(old, new):
        says = statements.get(change.key, "") if change.part is Part.MESSAGE else ""
        groups.setdefault(change.part, []).append(_shown(change, names, says))
    return [Group(_TITLES[part], changes) for part, changes in groups.items()]


def count(groups: list[Group]) -> int:
    return sum(len(group.changes) for group in groups)


def anchor(part: Part, key: str) -> str:
    """Return the place of a part on a page, as after "#"."""
    return f"{part}-{key.replace('.', '-')}" if key else str(part)


def _shown(change: Change, names: Names, says: str) -> ShownChange:
    itself = {field.field for field in change.fields} & {"statement"}
    return ShownChange(
        part=PARTS[change.part],
        name=change.name,
        says="" if itself else says,
        kind=KINDS[change.kind],
        sign=_SIGNS[change.kind],
        anchor=anchor(change.part, change.key),
        fields=list(_fields(change, names)),
    )


# What every part says that says nothing else.
_USUAL: tuple[list[str], ...] = ([], ["Yes"], ["No"], ["Word"], ["Valid"])


def _fields(change: Change, names: Names) -> Iterator[ShownField]:
    for field in change.fields:
        before = names.lines(field.field, field.before)
        after = names.lines(field.field, field.after)
        label = FIELDS[field.field]
        if change.kind is ChangeKind.CHANGED:
            yield ShownField(label, *line_differences(before, after))
        elif (before or after) not in _USUAL:
            yield ShownField(label, _as_it_is(before), _as_it_is(after))


def _as_it_is(lines: list[str]) -> list[Line]:
    return [(Segment(line),) for line in lines]
