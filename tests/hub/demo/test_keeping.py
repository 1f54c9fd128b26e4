"""A database takes the place of another one that is in use."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest

from hub.demo.keeping import copy_database, is_kept, kept_file, restore

NOW = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)


def made(path, word, journal_mode="DELETE"):
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA journal_mode={journal_mode}")
        database.execute("CREATE TABLE words (word)")
        database.execute("INSERT INTO words VALUES (?)", [word])
        database.commit()
    return path


def words(database):
    return [word for (word,) in database.execute("SELECT word FROM words")]


@pytest.fixture
def kept(tmp_path):
    return made(tmp_path / "kept.sqlite3", "kept")


@pytest.fixture
def live(tmp_path):
    path = made(tmp_path / "live.sqlite3", "live", "WAL")
    with closing(sqlite3.connect(path, timeout=20)) as database:
        yield database


def test_who_has_the_old_one_open_sees_the_new_one(kept, live, tmp_path):
    assert words(live) == ["live"]
    copy_database(kept, tmp_path / "live.sqlite3")
    assert words(live) == ["kept"]


def test_it_goes_on_being_written_to_as_before(kept, live, tmp_path):
    copy_database(kept, tmp_path / "live.sqlite3")
    live.execute("INSERT INTO words VALUES ('later')")
    live.commit()
    assert words(live) == ["kept", "later"]
    assert live.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_it_waits_for_whoever_is_writing(kept, live, tmp_path):
    live.isolation_level = None
    live.execute("BEGIN IMMEDIATE")
    live.execute("INSERT INTO words VALUES ('being written')")
    copying = Thread(target=copy_database, args=(kept, tmp_path / "live.sqlite3"))
    copying.start()
    assert words(live) == ["live", "being written"]
    live.execute("COMMIT")
    copying.join(30)
    assert words(live) == ["kept"]


@pytest.fixture
def demo(settings, tmp_path, db):
    """A kept demo that has other tables than the hub's database."""
    settings.DEBUG, settings.VAR_DIR = True, tmp_path
    kept_file(NOW).parent.mkdir()
    made(kept_file(NOW), "kept")


def test_what_has_other_tables_is_not_put_in_place(demo):
    assert not is_kept(NOW)
    assert not restore(NOW)


def test_a_demo_is_kept_for_its_day(demo):
    assert kept_file(NOW) == kept_file(NOW + timedelta(hours=14))
    assert kept_file(NOW) != kept_file(NOW + timedelta(hours=15))


def test_nothing_is_restored_where_debug_is_off(settings, db):
    settings.DEBUG = False
    assert not restore(NOW)
