"""Several writers at once, each with a connection of its own to the tests' database."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.test import override_settings

from content.models import Team
from governance import journal
from governance.models import JournalEntry, JournalHead
from tests.governance.journal.conftest import NOW

pytestmark = pytest.mark.postgres

WRITERS, EACH = 4, 12


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """What is written is committed, and taken away at the end."""
    with django_db_blocker.unblock():
        yield
        with override_settings(DEBUG=True), journal.lifted_triggers():
            for table in (JournalEntry, JournalHead):
                with connection.cursor() as cursor:
                    cursor.execute(f"DELETE FROM {table._meta.db_table}")
        Team.objects.filter(key__startswith="writer-").delete()
        connection.close()


def write(writer):
    """Append entries, each with a change of its own; every third is taken back."""
    try:
        for turn in range(EACH):
            with transaction.atomic():
                Team.objects.create(
                    key=f"writer-{writer}-{turn}", name=f"{writer} {turn}"
                )
                journal.append(
                    "expire", f"piece:{writer}", now=NOW, data={"turn": turn}
                )
                if turn % 3 == 2:
                    transaction.set_rollback(True)
    finally:
        connection.close()


def test_writers_at_once_leave_one_unbroken_chain(committed):
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    kept = WRITERS * EACH * 2 // 3
    assert journal.verify() == []
    assert JournalEntry.objects.count() == kept
    assert Team.objects.filter(key__startswith="writer-").count() == kept


def test_each_writers_entries_stand_in_the_order_they_were_written(committed):
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    for writer in range(WRITERS):
        entries = JournalEntry.objects.filter(subject=f"piece:{writer}")
        turns = [f'{{"turn":{turn}}}' for turn in range(EACH) if turn % 3 != 2]
        assert [entry.data for entry in entries] == turns
