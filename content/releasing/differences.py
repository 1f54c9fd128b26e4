"""What one storyboard says otherwise than another."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from content.canonical import plain
from content.releasing.parts import Part, all_parts, name_of
from content.story import Story
from content.story_parts import Where


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class FieldChange:
    """One field before and after: plain values, None where the part was not there."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Change:
    """One part that differs.

    key: "" for the storyboard itself. name: what people call it, in the newer story.
    """

    part: Part
    key: str
    name: str
    kind: ChangeKind
    fields: tuple[FieldChange, ...]


Facts = dict[str, Any]


@dataclass(frozen=True)
class _Entry:
    name: str
    facts: Facts


_OF_STORY = ("title", "language", "umbrella", "positioning", "tone")
_ORDERED = ("pillars", "personas", "stages")
# Of the others: what says who it is, what follows from the rest, what stands alone.
_LEFT_OUT = frozenset({"key", "earlier", "messages"})
# Of these the order says nothing.
_SETS = frozenset(
    "personas stages proof notes products formats regions languages".split()
)


def difference(old: Story | None, new: Story) -> list[Change]:
    """Return what `new` says otherwise than `old`; all of it when there is no `old`.

    Parts are matched by kind and key. Numbers, days of release and what earlier
    storyboards said do not count. A message that stands elsewhere has another
    "pillar"; where pillars, messages, personas or stages stand in another order, a
    field such as "order of pillars" holds the keys that both have.
    `content.canonical.plain` of the result is what a release keeps.
    """
    before = _entries(old) if old else {}
    after = _entries(new)
    everything = [*after, *(at for at in before if at not in after)]
    changes = [_change(at, before.get(at), after.get(at)) for at in everything]
    kinds = list(Part)
    return sorted(
        (change for change in changes if change.fields),
        key=lambda change: kinds.index(change.part),
    )


def _change(
    at: tuple[Part, str], before: _Entry | None, after: _Entry | None
) -> Change:
    if before is None:
        kind = ChangeKind.ADDED
    else:
        kind = ChangeKind.REMOVED if after is None else ChangeKind.CHANGED
    name = next(entry.name for entry in (after, before) if entry)
    return Change(*at, name, kind, tuple(_fields(before, after)))


def _fields(before: _Entry | None, after: _Entry | None) -> Iterator[FieldChange]:
    whole = next(entry.facts for entry in (after, before) if entry)
    for name in whole:
        was = before and before.facts[name]
        now = after and after.facts[name]
        if name.startswith("order of "):
            if before and after:
                yield from _moved(name, was or [], now or [])
        elif was != now if before and after else was or now:
            yield FieldChange(name, was, now)


def _moved(name: str, was: list[str], now: list[str]) -> Iterator[FieldChange]:
    """Yield the order of what was there before and is there still, if it changed."""
    before = [key for key in was if key in now]
    after = [key for key in now if key in was]
    if before != after:
        yield FieldChange(name, before, after)


def _entries(story: Story) -> dict[tuple[Part, str], _Entry]:
    entries = {
        (part, _key(part, value)): _Entry(name_of(part, value), _facts(part, value))
        for part, value in all_parts(story)
    }
    for pillar in story.pillars:
        for message in pillar.messages:
            entries[Part.MESSAGE, message.key].facts["pillar"] = pillar.key
    return entries


def _key(part: Part, value: Any) -> str:
    return "" if part is Part.STORYBOARD else value.key


def _facts(part: Part, value: Any) -> Facts:
    if part is Part.STORYBOARD:
        texts = {name: plain(getattr(value, name)) for name in _OF_STORY}
        orders = {f"order of {n}": _keys(getattr(value, n)) for n in _ORDERED}
        return texts | orders
    facts = dict(_pairs(value))
    if part is Part.PILLAR:
        facts["order of messages"] = _keys(value.messages)
    return facts


def _keys(values: Any) -> list[str]:
    return [value.key for value in values]


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(value):
        inner = getattr(value, field.name)
        if isinstance(inner, Where):
            yield from _pairs(inner)
        elif field.name in _SETS:
            yield field.name, sorted(inner)
        elif field.name not in _LEFT_OUT:
            # A day that is not set is an empty text: None says that there is no part.
            yield field.name, "" if inner is None else plain(inner)
