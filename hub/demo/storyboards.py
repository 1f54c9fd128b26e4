"""Kelvane's two storyboards and the roll-downs of its programmes."""

from datetime import date
from typing import Any

from content.story import Story
from content.story_history import with_history
from content.story_parts import RollDown
from content.yaml_tree import YamlTree
from hub.demo.data_files import data_names, data_text


def storyboards(day: date) -> tuple[Story, Story]:
    """Return releases 1 and 2 for a loading day; release 2 remembers release 1."""
    first, second = drafts(day)
    return first, with_history(second, [first])


def drafts(day: date) -> tuple[Story, Story]:
    """Return both as they were written, before anybody let them out.

    The first is kept as what it says otherwise than the second.
    """
    now, then = "storyboard-2.yaml", "storyboard-1.yaml"
    second = Story.from_yaml(data_text(now, day), now)
    values = YamlTree(data_text(now, day), now).value
    changes = YamlTree(data_text(then, day), then).value
    return Story.from_payload(merged(values, changes)), second


def programmes(day: date, story: Story) -> dict[str, RollDown]:
    """Return the roll-downs of the programmes from `story`, by key."""
    known = {message.key for message in story.messages}
    rolls = (
        RollDown.from_yaml(data_text(name, day), name, known)
        for name in data_names("programmes")
    )
    return {roll.key: roll for roll in rolls}


def merged(base: Any, changes: Any) -> Any:
    """Return `base` with the values of `changes`, matching dicts in lists by "key".

    Lists without keys are replaced. Raises KeyError for a key that `base` lacks.
    """
    if isinstance(base, dict) and isinstance(changes, dict):
        return base | {k: merged(base.get(k), v) for k, v in changes.items()}
    if not (_is_keyed(base) and _is_keyed(changes)):
        return changes
    entries = {entry["key"]: entry for entry in base}
    for change in changes:
        entries[change["key"]] = merged(entries[change["key"]], change)
    return list(entries.values())


def _is_keyed(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(entry, dict) and "key" in entry for entry in value)
    )
