"""What has to be mended in the draft before it can be published, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from content.releasing import Part, name_of
from content.releasing.parts import LISTS
from content.story import Story, problems
from content.yaml_tree import Path
from hub.storyboard.labels import FIELDS, PARTS

# What the sentences of `content.story.problems` say of a file, in words for a screen.
_WORDS = {
    **{f"is not among {name}": "is not in the draft" for name in LISTS.values()},
    "valid_from_on": "the day it begins",
    "as_of_on": "the day it was measured",
}

_HOLDERS = (Part.STORYBOARD, Part.PILLAR)


@dataclass(frozen=True)
class ToMend:
    """One thing that is wrong: in which part and field, and a sentence about it."""

    part: Part
    key: str
    name: str
    field: str
    says: str


def to_mend(story: Story) -> list[ToMend]:
    """Return all that keeps `story` from being published, in its order."""
    return list(_found(story))


def _found(story: Story) -> Iterator[ToMend]:
    for path, says in problems(story):
        part, value, rest = _part_at(story, path)
        names = [FIELDS[name] for name in rest if name in FIELDS]
        for word, instead in _WORDS.items():
            says = says.replace(word, instead)
        key = "" if part is Part.STORYBOARD else value.key
        name = f"{PARTS[part]} {name_of(part, value)}"
        yield ToMend(part, key, name, names[-1] if names else "", says)


def _part_at(story: Story, path: Path) -> tuple[Part, Any, Path]:
    """Return the part that a path leads into, and the rest of the path."""
    lists = {name: part for part, name in LISTS.items()}
    part, value, rest = Part.STORYBOARD, story, path
    # A message's own lists hold keys.
    while len(rest) > 1 and rest[0] in lists and part in _HOLDERS:
        part, value = lists[str(rest[0])], getattr(value, str(rest[0]))[rest[1]]
        rest = rest[2:]
    return part, value, rest
