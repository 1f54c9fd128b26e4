"""Puts the demo back to where it began, while the hub goes on running."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from content.models import User
from governance.journal import Event, append
from hub.demo.emptying import empty
from hub.demo.keeping import copy_database, is_kept, kept_file, live_file, put_in_place
from hub.demo.loading import load


def reset(now: datetime, *, anew: bool = False) -> None:
    """Put the demo back to where it began. Raises ImproperlyConfigured without DEBUG.

    On SQLite it is loaded aside and put in place at once; others wait for a moment and
    see the old demo before, the new one after. It is kept for the rest of the day, and
    taken from there unless `anew`. Elsewhere others wait until all is loaded. What does
    not come to its end changes nothing. Not for a process that serves others at the
    same time: call `restore` there.
    """
    if not settings.DEBUG:
        raise ImproperlyConfigured("The demo is only ever reset under DEBUG.")
    is_again = User.objects.exists()
    if connection.vendor == "sqlite":
        if anew or not is_kept(now):
            _load_aside(now)
        put_in_place(now)
    else:
        with transaction.atomic():
            empty()
            load(now)
    if is_again:
        append(Event.DEMO_RESET, "demo", now=now)


def _load_aside(now: datetime) -> None:
    kept = kept_file(now)
    kept.parent.mkdir(parents=True, exist_ok=True)
    for old in kept.parent.glob("company-*.sqlite3*"):
        old.unlink()
    halfway = kept.with_suffix(".sqlite3-halfway")
    copy_database(live_file(), halfway)
    with _database(halfway):
        empty()
        load(now)
    # The log has to be in the file before the file is moved.
    with closing(sqlite3.connect(halfway)) as loaded:
        loaded.execute("PRAGMA journal_mode=DELETE")
    halfway.rename(kept)


@contextmanager
def _database(file: Path) -> Iterator[None]:
    """Work in another SQLite file meanwhile."""
    connection.close()
    name, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], str(file)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name
