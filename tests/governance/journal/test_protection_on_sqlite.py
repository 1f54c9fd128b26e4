"""What only SQLite can do to a table."""

import sqlite3

import pytest
from django.db import DatabaseError, connection

from governance import journal
from governance.journal.protection import Sqlite
from tests.database import copy_migrated
from tests.governance.journal.test_protection import COLUMNS, ENTRY, HEAD, run

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the others cannot"),
]


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param(
            f"INSERT OR REPLACE INTO {ENTRY} ({COLUMNS}) SELECT number, event, 'tom',"
            f" subject, at, data, previous_hash, hash FROM {ENTRY} WHERE number = 3",
            id="an entry",
        ),
        pytest.param(
            f"REPLACE INTO {HEAD} (id, number, hash) VALUES (1, 0, 'x')", id="head"
        ),
        pytest.param(
            f"UPDATE OR REPLACE {ENTRY} SET number = 3 WHERE number = 5",
            id="by an update",
        ),
    ],
)
def test_sqlite_refuses_to_replace(sql, five_entries):
    with pytest.raises(DatabaseError):
        run(sql)
    assert journal.verify() == []


@pytest.mark.parametrize("table", [ENTRY, HEAD])
def test_a_migration_can_make_a_table_anew(table, tmp_path):
    copy_migrated(tmp_path / "hub.sqlite3")
    database = sqlite3.connect(tmp_path / "hub.sqlite3")
    for guard in Sqlite.guards:
        for statement in Sqlite().create(guard):
            database.execute(statement)
    # As Django does for most changes of a column.
    database.executescript(
        f"CREATE TABLE new__{table} AS SELECT * FROM {table};"
        f"DROP TABLE {table}; ALTER TABLE new__{table} RENAME TO {table};"
    )
    triggers = database.execute(
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'"
        " AND tbl_name LIKE 'governance_journal%'"
    )
    # Those of the other table stand; the next migration brings back these.
    assert {name for (name,) in triggers} == {ENTRY, HEAD} - {table}
    database.close()
