"""Typed readers of the environment; nothing else in the house asks it anything.

An empty variable counts as unset. A bad value raises ImproperlyConfigured, which
names the variable and what it should be, but not its value: it may be a secret.
.env.example documents every variable read.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

# What Django's own check security.W009 asks of a secret key.
SECRET_LENGTH = 50
SECRET_CHARACTERS = 5
INSECURE = "django-insecure-"

YES = ("true", "yes", "on", "1")
NO = ("false", "no", "off", "0")


def flag(name: str, *, default: bool) -> bool:
    """Return whether the variable says yes, in any case."""
    value = _value(name).lower()
    if value and value not in YES + NO:
        raise _bad(name, f"one of {', '.join(YES + NO)}")
    return value in YES if value else default


def number(name: str, *, default: int) -> int:
    """Return the variable as a whole number, 0 or more."""
    value = _value(name)
    if value and not (value.isascii() and value.isdigit()):
        raise _bad(name, "a whole number, 0 or more")
    return int(value) if value else default


def choice(name: str, allowed: Sequence[str], *, default: str) -> str:
    """Return the variable, which is one of `allowed`, written the same way."""
    value = _value(name) or default
    if value not in allowed:
        raise _bad(name, f"one of {', '.join(allowed)}")
    return value


def names(name: str) -> list[str]:
    """Return the variable's comma-separated parts, of which there is at least one."""
    parts = [part.strip() for part in _value(name).split(",") if part.strip()]
    if not parts:
        raise _bad(name, "set: names, with commas between them")
    return parts


def folder(name: str, default: Path) -> Path:
    """Return the folder that the variable names, and make it where it is missing."""
    path = Path(_value(name) or default)
    if not path.is_absolute():
        raise _bad(name, "an absolute path")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _bad(name, "a folder that exists or can be made") from error
    return path


def secret(name: str) -> str:
    """Return the variable, which must be long, varied and not a developer's."""
    value = _value(name)
    if len(value) < SECRET_LENGTH or len(set(value)) < SECRET_CHARACTERS:
        raise _bad(name, f"{SECRET_LENGTH} random characters or more")
    if value.startswith(INSECURE):
        raise _bad(name, f"a secret of this installation: {INSECURE}… is public")
    return value


def _value(name: str) -> str:
    return os.environ.get(name, "").strip()


def _bad(name: str, wanted: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"The environment variable {name} must be {wanted}.")
