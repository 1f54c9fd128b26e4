"""The YAML at the start of a Markdown file: ours strictly, all else leniently."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from content.files.declared import Declared
from content.files.declared_yaml import problems
from content.files.languages import language_of
from content.items import FORMATS
from content.yaml_reading import read_yaml
from content.yaml_tree import BadFile, Path, YamlTree

OURS = "throughline"
_DOUBLED = "stands here twice"  # in the words of YamlTree
_READ = (OURS, "title", "deck", "summary", "date", "lang", "language")
_OPEN = {"extra": "ignore"}  # pydantic's form: keys that are not ours pass

_YAML = re.compile(r"(?ms)---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?")
_TOML = re.compile(r"(?ms)\+\+\+[ \t]*\n.*?^\+\+\+[ \t]*$\n?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of front matter, and its line in the file."""

    text: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is used of it. `unread` is a sentence when it could not be read."""

    declared: Declared = field(default_factory=Declared)
    title: Text = Text()
    lead: Text = Text()
    unread: str = ""


def split_front_matter(text: str, name: str) -> tuple[FrontMatter, str, int]:
    """Return the front matter, the text below it, and the line on which that starts.

    Raises BadFile when it is not YAML, or when what stands under `throughline` cannot
    be used. A title, date or language of the usual kind that cannot be read is passed
    over, as is all else.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    yaml, toml = _YAML.match(text), _TOML.match(text)
    end = 0
    front = FrontMatter()
    if yaml:
        # The line of dashes stays, so that lines count as in the file.
        tree, used = _tree(f"---\n{yaml[1]}", name)
        # Text between two rules across the page is no front matter.
        if isinstance(tree.value, dict):
            front, end = _read(tree, used), yaml.end()
    elif toml:
        front = FrontMatter(unread="Front matter in TOML was not read.")
        end = toml.end()
    return front, text[end:], text.count("\n", 0, end) + 1


def _tree(text: str, name: str) -> tuple[YamlTree, str]:
    """Return the tree of `text` and the text it is made from.

    A key that stands twice is left out the second time, unless it is one that is read:
    site generators take such files.
    """
    try:
        return YamlTree(text, name), text
    except BadFile as error:
        for problem in error.problems:
            if problem.says != _DOUBLED or problem.key.split(".")[0] in _READ:
                raise
        used = _without(text, (problem.line for problem in error.problems))
    return YamlTree(used, name), used


def _without(text: str, starts: Iterable[int]) -> str:
    """Return YAML without the keys on these lines; no line moves."""
    lines = text.split("\n")
    for start in starts:
        deep = _depth(lines[start - 1])
        lines[start - 1] = ""
        for i in range(start, len(lines)):
            if lines[i].strip() and _depth(lines[i]) <= deep:
                break
            lines[i] = ""
    return "\n".join(lines)


def _depth(line: str) -> int:
    """Return the indent; an item of a list lies deeper than the key it stands under."""
    return len(line) - len(line.lstrip()) + line.lstrip().startswith("- ")


def _read(tree: YamlTree, text: str) -> FrontMatter:
    values: dict[str, Any] = tree.value
    declared = Declared(
        language=language_of(values.get("lang") or values.get("language") or ""),
        published_on=_day(values.get("date")),
    )
    if OURS in values:
        ours = read_yaml(_Ours, text, tree.name, check=_ours_problems).throughline
        declared = (ours or Declared()).over(declared)
    lead = "deck" if _words(values.get("deck")) else "summary"
    title = _text(tree, "title")
    return FrontMatter(declared, title, _text(tree, lead), _misplaced(values))


def _misplaced(values: dict[str, Any]) -> str:
    """Return a sentence about keys that look like ours where they do not count."""
    if OURS in values:
        return ""
    ours = {"format": _words(values.get("format")) in FORMATS, "programme": True}
    keys = [key for key, is_ours in ours.items() if key in values and is_ours]
    named = " and ".join(f"“{key}”" for key in keys)
    return f"Not below “{OURS}:”, so not used: {named}." if named else ""


@dataclass(frozen=True)
class _Ours:
    """The one part of front matter in which an unknown key is an error."""

    throughline: Declared | None = None

    __pydantic_config__ = _OPEN


def _ours_problems(ours: _Ours) -> Iterator[tuple[Path, str]]:
    for path, says in problems(ours.throughline or Declared()):
        yield (OURS, *path), says


def _text(tree: YamlTree, key: str) -> Text:
    return Text(_words(tree.value.get(key)), tree.lines.get((key,), 1))


def _words(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    """Return the day of "2026-03-31", also where a time of day follows."""
    if isinstance(value, date):
        return value
    day = _DAY.match(value) if isinstance(value, str) else None
    try:
        return date.fromisoformat(day[0]) if day else None
    except ValueError:
        return None
