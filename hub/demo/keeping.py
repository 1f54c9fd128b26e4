"""The demo as it was when it was loaded: kept for the rest of that day."""

import logging
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from governance.journal import Event, append
from search.choosing import engine
from search.doctor import differences, mend
from search.engine import EngineAway
from search.indexing import find_meaning

logger = logging.getLogger(__name__)

# Seconds to wait for whoever writes at the moment.
_PATIENCE = 30


def restore(now: datetime) -> bool:
    """Put today's demo in place again if it is kept; say whether it was."""
    if not settings.DEBUG or not is_kept(now):
        return False
    put_in_place(now)
    append(Event.DEMO_RESET, "demo", now=now)
    return True


def put_in_place(now: datetime) -> None:
    """Let the demo that is kept take the place of all that is in the database."""
    connection.close()
    copy_database(kept_file(now), live_file())
    _let_it_be_found(now)


def _let_it_be_found(now: datetime) -> None:
    """What was made since the demo was kept is not found any more; what it has is
    found at once, in other words, too.
    """
    try:
        mend(engine(), differences(engine()))
        while find_meaning(now):
            pass
    except EngineAway:
        logger.warning("The search index holds another demo: manage.py search_doctor")


def is_kept(now: datetime) -> bool:
    """Say whether the demo of this day is kept, with the tables that there are now."""
    if connection.vendor != "sqlite" or not kept_file(now).exists():
        return False
    return _tables(kept_file(now)) == _tables(live_file())


def _tables(file: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(file, timeout=_PATIENCE)) as read:
        return read.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()


def kept_file(now: datetime) -> Path:
    """Return where a day's demo is kept: its dates count from that day."""
    folder = Path(settings.VAR_DIR) / "demo"
    return folder / f"company-{now.astimezone(UTC).date().isoformat()}.sqlite3"


def live_file() -> Path:
    return Path(connection.settings_dict["NAME"])


def copy_database(source: Path, target: Path) -> None:
    """Copy a database into another that may be in use: all of it or nothing.

    SQLite does it page by page in one transaction of the target.
    """
    with (
        closing(sqlite3.connect(source, timeout=_PATIENCE)) as read,
        closing(sqlite3.connect(target, timeout=_PATIENCE)) as written,
    ):
        read.backup(written)
