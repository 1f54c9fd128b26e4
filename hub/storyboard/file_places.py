"""Where in a storyboard's file something is wrong, in the words of its screens."""

import re
from typing import Any

from content.releasing.parts import LISTS, Part
from content.yaml_tree import BadFile, Problem, YamlTree
from hub.storyboard.labels import FIELDS, PARTS

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_PARTS = {name: PARTS[part] for part, name in LISTS.items()}
# What a part is called, by the first of these that it has.
_NAMES = ("number", "name", "title", "claim", "preferred", "statement", "key")
# Of a longer name the beginning is enough to find it.
_MOST = 60


def places(text: str, problems: tuple[Problem, ...]) -> list[str]:
    """Return where each problem is: "Message 1.2, For"; "" where the line says all."""
    try:
        value = YamlTree(text, "", []).value
    except BadFile:
        return [problem.key for problem in problems]
    return [_place(value, problem.key) for problem in problems]


def _place(value: Any, key: str) -> str:
    """Return the innermost part on the way that a key such as "terms[2].why" goes, and
    the field in it.
    """
    part, kind, field, kind_of_part = "", "", "", ""
    for number, name in _STEP.findall(key):
        value = _inner(value, int(number) if number else name)
        if name:
            # Within a part that holds no others such a name lists keys.
            holds_parts = kind_of_part in ("", PARTS[Part.PILLAR])
            field, kind = name, _PARTS.get(name, "") if holds_parts else ""
        elif kind:
            part, kind_of_part = f"{kind} {_name(value)}".strip(), kind
            kind, field = "", ""
    return ", ".join(text for text in (part, FIELDS.get(field, field)) if text)


def _inner(value: Any, step: int | str) -> Any:
    try:
        return value[step]
    except (IndexError, KeyError, TypeError):
        return None


def _name(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    name = next((str(value[name]) for name in _NAMES if value.get(name)), "")
    return name if len(name) <= _MOST else f"{name[:_MOST].rstrip()}…"
