"""What changes between two storyboards, ready to be read side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from content.releasing import Change, ChangeKind, Part, difference
from content.story import Story
from hub.storyboard.labels import FIELDS, KINDS, PARTS
from hub.storyboard.names import Names
from hub.storyboard.words import Line, line_differences


@dataclass(frozen=True)
class ShownField:
    label: str
    before: list[Line]
    after: list[Line]


@dataclass(frozen=True)
class ShownChange:
    """One part that differs. sign: of its kind, for those who see no colours."""

    part: str
    name: str
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
    groups: dict[Part, list[ShownChange]] = {}
    for change in difference(old, new):
        groups.setdefault(change.part, []).append(_shown(change, names))
    return [Group(_TITLES[part], changes) for part, changes in groups.items()]


def count(groups: list[Group]) -> int:
    return sum(len(group.changes) for group in groups)


def anchor(part: Part, key: str) -> str:
    """Return the place of a part on a page, as after "#"."""
    return f"{part}-{key.replace('.', '-')}" if key else str(part)


def _shown(change: Change, names: Names) -> ShownChange:
    return ShownChange(
        part=PARTS[change.part],
        name=change.name,
        kind=KINDS[change.kind],
        sign=_SIGNS[change.kind],
        anchor=anchor(change.part, change.key),
        fields=list(_fields(change, names)),
    )


def _fields(change: Change, names: Names) -> Iterator[ShownField]:
    for field in change.fields:
        before = names.lines(field.field, field.before)
        after = names.lines(field.field, field.after)
        # A new part shows what people would ask of it, not each of its switches.
        if change.kind is not ChangeKind.CHANGED and (before or after) == ["No"]:
            continue
        yield ShownField(FIELDS[field.field], *line_differences(before, after))
