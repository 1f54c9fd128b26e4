"""One byte form for a value, so that equal values have equal digests anywhere."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any


def plain(value: Any) -> Any:
    """Return `value` as dicts, lists, strings, numbers, booleans and None.

    Dataclasses become dicts of their fields, sets become sorted lists, dates ISO
    strings, moments ISO strings in UTC. Raises TypeError for anything else, for keys
    that are no text, and for moments without a time zone.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return {_key(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(plain(inner) for inner in value)
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    if isinstance(value, datetime) and value.tzinfo:
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no canonical form")


def canonical_json(value: Any) -> bytes:
    """Return `value` as UTF-8 JSON: keys sorted, no spaces, no NaN."""
    return json.dumps(
        plain(value),
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    ).encode()


def digest(value: Any) -> str:
    """Return the sha256 of `value`'s canonical JSON, as 64 hexadecimal digits."""
    return sha256(canonical_json(value)).hexdigest()


def _key(key: Any) -> str:
    text = plain(key)
    # 1 and "1" would be one key.
    if not isinstance(text, str):
        raise TypeError(f"a key that is {type(key).__name__} has no canonical form")
    return text
