"""YAML into frozen dataclasses and back: every error at once, with line and key."""

import pathlib
import re
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import reduce
from operator import getitem
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from content.canonical import canonical_json, plain
from content.yaml_tree import BadFile, Path, Problem, YamlTree

T = TypeVar("T")

# pydantic's error types in the words of somebody who writes YAML; the rest keep
# pydantic's own words.
_WORDS = {
    "missing": "is missing",
    "unexpected_keyword_argument": "is not a key of this file",
    "extra_forbidden": "is not a key of this file",
    "string_type": "should be text",
    "tuple_type": "should be a list",
    "dict_type": "should be keys with values",
    "dataclass_type": "should be keys with values",
    "date_type": "should be a date such as 2026-03-31",
    "date_parsing": "should be a date such as 2026-03-31",
    "date_from_datetime_parsing": "should be a date such as 2026-03-31",
    "int_type": "should be a whole number",
    "bool_type": "should be true or false",
}
# Parts that hold others, to which something else may refer: never set aside.
_WHOLES = ("tuple_type", "dict_type", "dataclass_type")
_UNKNOWN = ("unexpected_keyword_argument", "extra_forbidden")


def read_yaml(
    cls: type[T],
    text: str,
    name: str,
    check: Callable[[T], Iterable[tuple[Path, str]]] = lambda value: (),
) -> T:
    """Return `text` as a `cls`, a frozen dataclass.

    `name` is the file's name for its errors; `check` yields what is wrong between
    the parts, as (path, sentence). Raises BadFile with all that is wrong; nothing is
    half read. Touches no file.

    Where a whole list or part cannot be read, `check` has to wait until it can.
    """
    problems: list[Problem] = []
    tree = YamlTree(text, name, problems)
    refused = {problem.key for problem in problems}
    value, errors = _attempt(cls, tree.value)
    for error in errors:
        problem = tree.problem(error["loc"], _says(error))
        if error["input"] is not None or problem.key not in refused:
            problems.append(problem)
    if errors:
        value, _ = _attempt(cls, _mended(tree, errors))
    if value is not None:
        known = _around(error["loc"] for error in errors)
        for path, says in check(value):
            if not known(path):
                problems.append(tree.problem(path, says))
    if problems or value is None:
        raise BadFile(name, problems)
    return value


def text_of(path: pathlib.Path) -> str:
    """Return the text of a YAML file. Raises BadFile when it cannot be had."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        says = "is not text in UTF-8"
    except OSError as error:
        says = f"cannot be opened: {error.strerror}"
    raise BadFile(path.name, [Problem(1, "", says)])


def read_payload(cls: type[T], payload: Any) -> T:
    """Return a `cls` from what `content.canonical.plain` made of one.

    Raises pydantic.ValidationError when it is not one.
    """
    value: T = _adapter(cls).validate_python(payload)
    return value


def json_schema(cls: type[Any]) -> dict[str, Any]:
    """Return the JSON Schema of `cls`'s files and payloads."""
    return _adapter(cls).json_schema()


def write_yaml(value: Any) -> str:
    """Return a dataclass as YAML that `read_yaml` reads back to an equal value.

    Keys stand in the order of the fields; what equals its default is left out.
    """
    return yaml.dump(
        _sparse(value),
        Dumper=_PlainDumper,
        sort_keys=False,
        allow_unicode=True,
        width=88,
    )


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def _adapter(cls: Any) -> TypeAdapter[Any]:
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]


def _attempt(cls: type[T], values: Any) -> tuple[T | None, list[ErrorDetails]]:
    # As JSON, which can be read strictly: else 0 would be a date and 1 would be true.
    written = canonical_json(values)
    try:
        return _adapter(cls).validate_json(written, strict=True), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _says(error: ErrorDetails) -> str:
    kind, given = error["type"], error["input"]
    if given is None:
        return "is empty: give it a value, or leave it out"
    if kind == "enum":
        return f"should be {error['ctx']['expected'].replace(chr(39), '')}"
    if kind == "string_type" and not isinstance(given, list | dict):
        return "should be text: put it in quotation marks"
    return _WORDS.get(kind, error["msg"])


def _mended(tree: YamlTree, errors: Iterable[ErrorDetails]) -> Any:
    """Return the values without what is wrong, to see what else is."""
    values = deepcopy(tree.value)
    for error in errors:
        kind, loc = error["type"], error["loc"]
        known = loc[:-1] if kind == "missing" else loc
        if kind in _WHOLES or _is_list_misspelt(error) or known not in tree.lines:
            continue
        part = reduce(getitem, loc[:-1], values)
        if kind == "missing":
            part[loc[-1]] = ""
        elif kind == "string_type":
            part[loc[-1]] = str(error["input"] or "")
        else:
            del part[loc[-1]]
    return values


def _is_list_misspelt(error: ErrorDetails) -> bool:
    """Say whether a list of the file stands under a name that is none: what refers to
    its entries would be wrong for no other reason.
    """
    is_list = isinstance(error["input"], list | dict)
    return error["type"] in _UNKNOWN and is_list and len(error["loc"]) == 1


def _around(paths: Iterable[Path]) -> Callable[[Path], bool]:
    """Return what says whether a path leads to one of `paths`, or one of them to it."""
    ends = set(paths)
    leading = {end[:length] for end in ends for length in range(len(end))}

    def known(path: Path) -> bool:
        starts = (path[:length] for length in range(len(path) + 1))
        return path in leading or not ends.isdisjoint(starts)

    return known


def _sparse(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _sparse(v) for f, v in pairs if v != _default(f)}
    if isinstance(value, tuple | list):
        return [_sparse(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _sparse(inner) for key, inner in value.items()}
    # A date stays a date, so that it is written without quotation marks.
    return value if hasattr(value, "isoformat") else plain(value)


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


class _PlainDumper(yaml.SafeDumper):
    """Quotes just what `YamlTree` would read as something else than text."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        del indentless  # list items are indented under their key
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        del data  # the same day stands written out at each key
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Write lines as lines, unless some sign of their ends would be lost."""
        style = None
        if _LINE_ENDS.search(text):
            style = '"'
        elif "\n" in text:
            style = "|"
        return self.represent_scalar("tag:yaml.org,2002:str", text, style)


# What YAML takes for the end of a line, or of a text.
_LINE_ENDS = re.compile("[\r\x85\u2028\u2029]|^\\s|\\s$")
_PlainDumper.add_representer(str, _PlainDumper.represent_text)
_PlainDumper.yaml_implicit_resolvers = YamlTree.resolvers()
