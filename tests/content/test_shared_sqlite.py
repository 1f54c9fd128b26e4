"""A file that is being changed to be shared is waited for."""

import sqlite3
from contextlib import closing
from threading import Timer

import pytest

from content.shared_sqlite import let_share


@pytest.fixture
def path(tmp_path):
    return tmp_path / "shared.sqlite3"


def opened(path):
    """A connection that waits for nothing by itself."""
    return closing(sqlite3.connect(path, timeout=0, check_same_thread=False))


def mode(connection):
    return connection.execute("PRAGMA journal_mode").fetchone()[0]


def test_readers_do_not_wait_for_the_writer(path):
    with opened(path) as writer, opened(path) as reader:
        for connection in (writer, reader):
            let_share(connection, 0)
        writer.execute("CREATE TABLE notes (text)")
        writer.execute("INSERT INTO notes VALUES ('not yet')")
        assert reader.execute("SELECT count(*) FROM notes").fetchone() == (0,)


def test_what_is_locked_is_waited_for(path):
    with opened(path) as holder, opened(path) as other:
        holder.execute("BEGIN EXCLUSIVE")
        Timer(0.2, holder.rollback).start()
        let_share(other, 20)
        assert mode(other) == "wal"


def test_what_stays_locked_is_an_error(path):
    with opened(path) as holder, opened(path) as other:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            let_share(other, 0.05)


def test_what_is_no_database_is_an_error(path):
    path.write_text("A letter, and no database at all. " * 100)
    with opened(path) as connection, pytest.raises(sqlite3.DatabaseError):
        let_share(connection, 20)
