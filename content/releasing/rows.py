"""The same values as a row's columns and as the fields of a story's part.

The names are the same in both; `where` is three columns. What stands in rows of its
own (wordings, variants), and who owns a part, is for the callers.
"""

from dataclasses import fields
from typing import Any, TypeVar

from django.db.models import Model

from content.fields import KeysField, LinesField, line_text, lines
from content.story_parts import Where

T = TypeVar("T")


def part_values(row: Model, cls: type[T], *without: str) -> dict[str, Any]:
    """Return the values of `row` for the fields of `cls`, but for `without`."""
    values: dict[str, Any] = {}
    for field in fields(cls):  # type: ignore[arg-type]
        if field.name == "where":
            values["where"] = Where(**part_values(row, Where))
        elif field.name not in without:
            values[field.name] = _as_field(row, field.name)
    return values


def column_values(part: Any, model: type[Model], *without: str) -> dict[str, Any]:
    """Return the values of `part`, a part of a story, for the columns of `model`."""
    values: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name == "where":
            values |= column_values(value, model)
        elif field.name not in without:
            values[field.name] = _as_column(model, field.name, value)
    return values


def _as_field(row: Model, name: str) -> Any:
    column, value = row._meta.get_field(name), getattr(row, name)
    if isinstance(column, LinesField):
        return lines(value)
    if isinstance(column, KeysField):
        return tuple(value)
    # Browsers send the ends of lines as Windows writes them.
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _as_column(model: type[Model], name: str, value: Any) -> Any:
    column = model._meta.get_field(name)
    if isinstance(column, LinesField):
        return line_text(value)
    return list(value) if isinstance(column, KeysField) else value
