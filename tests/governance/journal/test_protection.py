import pytest
from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import DatabaseError, connection, transaction
from django.test import override_settings

from governance import journal
from governance.journal.protection import install
from governance.models import JournalEntry, JournalHead

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

ENTRY = JournalEntry._meta.db_table
HEAD = JournalHead._meta.db_table
COLUMNS = "number, event, actor, subject, at, data, previous_hash, hash"


def run(sql):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param(f"UPDATE {ENTRY} SET actor = 'tom' WHERE number = 3", id="change"),
        pytest.param(f"UPDATE {ENTRY} SET number = 9 WHERE number = 5", id="renumber"),
        pytest.param(f"DELETE FROM {ENTRY} WHERE number = 3", id="delete"),
        pytest.param(f"DELETE FROM {ENTRY}", id="delete all"),
        pytest.param(
            f"INSERT INTO {ENTRY} ({COLUMNS}) SELECT 7, event, actor, subject, at,"
            f" data, hash, hash FROM {ENTRY} WHERE number = 5",
            id="leave a gap",
        ),
        pytest.param(
            f"INSERT INTO {ENTRY} ({COLUMNS}) SELECT 6, event, actor, subject, at,"
            f" data, previous_hash, hash FROM {ENTRY} WHERE number = 5",
            id="follow on another entry",
        ),
        pytest.param(f"UPDATE {HEAD} SET number = 4", id="wind the head back"),
        pytest.param(f"UPDATE {HEAD} SET number = 7", id="move the head far on"),
        pytest.param(f"UPDATE {HEAD} SET hash = 'x'", id="change the head"),
        pytest.param(f"DELETE FROM {HEAD}", id="delete the head"),
        pytest.param(
            f"INSERT INTO {HEAD} (id, number, hash) VALUES (2, 0, 'x')",
            id="a second head",
        ),
    ],
)
def test_the_database_refuses_to(sql, five_entries):
    with pytest.raises(DatabaseError):
        run(sql)
    assert journal.verify() == []


@pytest.mark.postgres(only=True)
@pytest.mark.parametrize("table", [ENTRY, HEAD])
def test_postgresql_refuses_to_truncate(table, five_entries):
    with pytest.raises(DatabaseError):
        run(f"TRUNCATE {table}")


@pytest.mark.postgres(only=True)
def test_a_trigger_switched_off_is_noticed(db):
    run(f"ALTER TABLE {ENTRY} DISABLE TRIGGER USER")
    assert not journal.is_protected()


def test_models_refuse_before_the_database_does(five_entries):
    with pytest.raises(TypeError):
        five_entries[0].save()
    with pytest.raises(TypeError):
        five_entries[0].delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        JournalEntry.objects.filter(number=1).update(actor="tom")


def drop(table, command):
    on = f" ON {table}" if connection.vendor == "postgresql" else ""
    run(f"DROP TRIGGER {table}_{command}{on}")


def test_a_missing_trigger_is_told_at_the_start(db):
    assert journal.is_protected()
    drop(ENTRY, "delete")
    assert not journal.is_protected()
    told = run_checks(tags=[Tags.database], databases=["default"])
    assert [message.id for message in told] == ["governance.W001"]


def test_a_trigger_of_that_name_that_does_nothing_is_no_protection(db):
    drop(HEAD, "update")
    if connection.vendor == "sqlite":
        run(f"CREATE TRIGGER {HEAD}_update BEFORE UPDATE ON {HEAD} BEGIN SELECT 1; END")
    else:
        run(
            f"CREATE OR REPLACE FUNCTION {HEAD}_update() RETURNS trigger"
            " LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
        )
        run(
            f"CREATE TRIGGER {HEAD}_update BEFORE UPDATE ON {HEAD}"
            f" FOR EACH ROW EXECUTE FUNCTION {HEAD}_update()"
        )
    assert not journal.is_protected()


def test_nothing_is_told_while_it_is_protected(db):
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


def test_migrating_puts_back_what_a_table_made_anew_has_lost(five_entries):
    drop(ENTRY, "insert")
    drop(ENTRY, "update")
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert journal.is_protected()


def test_it_can_be_lifted_for_a_while(five_entries):
    with override_settings(DEBUG=True), journal.lifted_triggers():
        run(f"DELETE FROM {ENTRY}")
        run(f"DELETE FROM {HEAD}")
    assert journal.is_protected()
    assert not JournalEntry.objects.exists()


def test_it_stands_again_after_an_error_meanwhile(db):
    with (
        pytest.raises(KeyError),
        override_settings(DEBUG=True),
        journal.lifted_triggers(),
    ):
        raise KeyError
    assert journal.is_protected()


def test_it_is_never_lifted_where_work_is_done(db):
    with pytest.raises(ImproperlyConfigured), journal.lifted_triggers():
        pytest.fail("it was lifted")
    assert journal.is_protected()


def test_installing_twice_is_installing_once(five_entries):
    install()
    install()
    assert journal.is_protected()


def test_emptying_the_database_is_refused(five_entries):
    with pytest.raises(Exception, match=r"couldn.t be flushed"):
        call_command("flush", interactive=False, verbosity=0)
