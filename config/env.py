"""Typed readers of the environment; nothing else in the house asks it anything.

An empty variable counts as unset. A bad value raises ImproperlyConfigured, which
names the variable and what it should be, but not its value: it may be a secret.
.env.example documents every variable read.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

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


def days(name: str) -> frozenset[date]:
    """Return the variable's comma-separated days, each as "2026-12-25"; often none."""
    parts = [part.strip() for part in _value(name).split(",") if part.strip()]
    try:
        return frozenset(date.fromisoformat(part) for part in parts)
    except ValueError:
        wanted = "days such as 2026-12-25, with commas between them"
        raise _bad(name, wanted) from None


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


def text(name: str, *, default: str) -> str:
    """Return the variable as it is."""
    return _value(name) or default


def address(name: str, *, default: str) -> str:
    """Return the variable, which is where a site is: "https://hub.example.com"."""
    value = _value(name).rstrip("/") or default
    parts = _split(name, value, wanted := "an address such as https://hub.example.com")
    if (
        parts.scheme not in ("http", "https")
        or value != f"{parts.scheme}://{parts.netloc}"
    ):
        raise _bad(name, wanted)
    return value


def database(name: str, file: Path) -> dict[str, Any]:
    """Return Django's settings of the database at the variable's address; without one,
    of SQLite in `file`.
    """
    value = _value(name)
    if not value:
        return _sqlite(file)
    wanted = "postgresql://NAME:PASSWORD@HOST:PORT/DATABASE or sqlite:////FOLDER/FILE"
    parts = _split(name, value, wanted)
    path = unquote(parts.path.removeprefix("/"))
    if parts.scheme == "sqlite" and not parts.netloc and path.startswith("/"):
        return _sqlite(Path(path))
    if parts.scheme not in ("postgres", "postgresql") or not path or "/" in path:
        raise _bad(name, wanted)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": path,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,  # seconds
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            # A transaction that reads first and writes later fails at once when
            # another writes in between; one that says so at its start waits its turn.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }


@dataclass(frozen=True)
class Mail:
    """Where mail is sent through.

    backend: the module of django.core.mail.backends. starttls: encrypted once
    connected; tls: from the start.
    """

    backend: str
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = False
    tls: bool = False


# By scheme: the usual port, and how the connection is kept from listeners.
_MAIL = {
    "smtp": Mail("smtp", port=587, starttls=True),
    "smtps": Mail("smtp", port=465, tls=True),
    "smtp+plain": Mail("smtp"),
}


def mail(name: str, *, without: str) -> Mail:
    """Return the mail server at the variable's address; when unset, the backend
    `without`, which sends nothing.
    """
    value = _value(name)
    if not value:
        return Mail(without)
    wanted = "smtp://NAME:PASSWORD@HOST:PORT, or smtps:// or smtp+plain://"
    parts = _split(name, value, wanted)
    if parts.scheme not in _MAIL or not parts.hostname or parts.path.strip("/"):
        raise _bad(name, wanted)
    usual = _MAIL[parts.scheme]
    return replace(
        usual,
        host=parts.hostname,
        port=parts.port or usual.port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _split(name: str, value: str, wanted: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        # Its message would quote the value.
        raise _bad(name, wanted) from None
    return parts


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
