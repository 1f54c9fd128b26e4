"""YAML into frozen dataclasses and back: every error at once, with line and key."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from content.canonical import plain
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
    "dataclass_exact_type": "should be keys with values",
    "date_type": "should be a date such as 2026-03-31",
    "date_from_datetime_parsing": "should be a date such as 2026-03-31",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
}


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
    """
    tree = YamlTree(text, name)
    try:
        value: T = _adapter(cls).validate_python(tree.value)
    except ValidationError as error:
        raise BadFile(name, _problems(tree, error.errors())) from None
    wrong = [tree.problem(path, says) for path, says in check(value)]
    if wrong:
        raise BadFile(name, wrong)
    return value


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


def _problems(tree: YamlTree, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    for error in errors:
        if error["type"] == "enum" or error["type"] == "literal_error":
            says = f"should be {error['ctx']['expected']}"
        else:
            says = _WORDS.get(error["type"]) or error["msg"]
        yield tree.problem(tuple(error["loc"]), says.removeprefix("Value error, "))


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


_PlainDumper.yaml_implicit_resolvers = YamlTree.resolvers()
