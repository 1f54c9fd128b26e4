"""SQLite files that several processes share."""

import sqlite3
from time import monotonic, sleep

_PAUSE_SECONDS = 0.02


def let_share(connection: sqlite3.Connection, seconds: float) -> None:
    """Let readers not wait for the writer (WAL). A power cut loses rows, not the file.

    A new file is changed to this once, and SQLite waits for nobody while it is: whoever
    comes at that moment tries again, for so many seconds. Raises
    sqlite3.OperationalError when it stays locked, or cannot be written.
    """
    until = monotonic() + seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
        sleep(_PAUSE_SECONDS)
