import pytest
from django.db import connection
from django.test import override_settings

from governance import journal
from governance.journal.chain import hash_of
from governance.journal.verifying import head
from governance.models import JournalEntry, JournalHead
from governance.models.journal import GENESIS
from tests.governance.journal.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

ENTRY = JournalEntry._meta.db_table
HEAD = JournalHead._meta.db_table


@pytest.fixture
def tamper(five_entries):
    """Runs SQL with the protection lifted, as somebody with the database's rights."""

    def run(*statements):
        with (
            override_settings(DEBUG=True),
            journal.lifted_triggers(),
            connection.cursor() as cursor,
        ):
            for sql in statements:
                cursor.execute(sql)

    return run


def test_a_journal_as_it_was_written_is_right(five_entries):
    assert journal.verify() == []


def test_an_empty_journal_is_right(db):
    assert journal.verify() == []
    assert head() == (0, GENESIS)


@pytest.mark.parametrize(
    "change",
    [
        "event = 'approve'",
        "actor = 'tom'",
        "actor = ''",
        "subject = 'piece:13'",
        "at = '2026-03-04 10:02:01+00:00'",
        "data = '{}'",
        "data = data || ' '",
        f"previous_hash = '{'f' * 64}'",
        f"hash = '{'f' * 64}'",
    ],
)
@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_changed_field_is_found(tamper, change, number):
    tamper(f"UPDATE {ENTRY} SET {change} WHERE number = {number}")
    assert f"Entry {number} has been changed." in journal.verify()


@pytest.mark.parametrize(
    ("where", "says"),
    [
        pytest.param("number = 1", "Entry 1 is missing.", id="first"),
        pytest.param("number = 3", "Entry 3 is missing.", id="middle"),
        pytest.param("number IN (2, 3)", "Entries 2 to 3 are missing.", id="two"),
        pytest.param("number = 5", "Entry 5 is missing.", id="last"),
        pytest.param("number >= 4", "Entries 4 to 5 are missing.", id="tail"),
        pytest.param("number > 0", "Entries 1 to 5 are missing.", id="all"),
    ],
)
def test_a_removed_entry_is_found(tamper, where, says):
    tamper(f"DELETE FROM {ENTRY} WHERE {where}")
    assert says in journal.verify()


def test_an_entry_removed_and_the_rest_renumbered_is_found(tamper):
    tamper(
        f"DELETE FROM {ENTRY} WHERE number = 3",
        f"UPDATE {ENTRY} SET number = 3 WHERE number = 4",
        f"UPDATE {ENTRY} SET number = 4 WHERE number = 5",
    )
    assert "Entry 3 has been changed." in journal.verify()
    assert "Entry 5 is missing." in journal.verify()


def test_two_entries_that_changed_places_are_found(tamper):
    tamper(
        f"UPDATE {ENTRY} SET number = 99 WHERE number = 2",
        f"UPDATE {ENTRY} SET number = 2 WHERE number = 3",
        f"UPDATE {ENTRY} SET number = 3 WHERE number = 99",
    )
    found = journal.verify()
    assert "Entry 2 has been changed." in found
    assert "Entry 3 has been changed." in found


def forged(number, previous_hash, **values):
    """An entry that somebody made up, with the hash that it should have."""
    entry = JournalEntry(
        number=number,
        event=values.get("event", "approve"),
        actor=values.get("actor", "tom"),
        subject="piece:12",
        at=NOW,
        data=values.get("data", "{}"),
        previous_hash=previous_hash,
    )
    entry.hash = hash_of(entry)
    return entry


def test_an_entry_slipped_in_is_found(tamper, five_entries):
    tamper(
        f"UPDATE {ENTRY} SET number = number + 10 WHERE number > 2",
        f"UPDATE {ENTRY} SET number = number - 9 WHERE number > 10",
    )
    with override_settings(DEBUG=True), journal.lifted_triggers():
        forged(3, five_entries[1].hash).save(force_insert=True)
    assert "Entry 4 does not follow on the one before." in journal.verify()


def test_an_entry_added_behind_the_hubs_back_is_found(tamper, five_entries):
    with override_settings(DEBUG=True), journal.lifted_triggers():
        forged(6, five_entries[-1].hash).save(force_insert=True)
    assert journal.verify() == ["The journal ends with entry 6; the hub has written 5."]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(
            f"UPDATE {HEAD} SET number = 7", "Entries 6 to 7 are missing.", id="number"
        ),
        pytest.param(
            f"UPDATE {HEAD} SET hash = '{'f' * 64}'",
            "Entry 5 is not the one that was written down.",
            id="hash",
        ),
        pytest.param(
            f"DELETE FROM {HEAD}",
            "The journal ends with entry 5; the hub has written 0.",
            id="removed",
        ),
    ],
)
def test_a_head_that_does_not_fit_is_found(tamper, change, says):
    tamper(change)
    assert says in journal.verify()


def rewrite_from(number):
    """Write the journal anew from an entry on, head and all, as if it had been so."""
    with override_settings(DEBUG=True), journal.lifted_triggers():
        entries = list(JournalEntry.objects.order_by("number"))
        previous_hash = entries[number - 1].previous_hash
        for entry in entries[number - 1 :]:
            made_up = forged(entry.number, previous_hash, data=entry.data)
            values = {name: getattr(made_up, name) for name in ("actor", "hash")}
            values |= {"event": made_up.event, "at": made_up.at}
            values |= {"previous_hash": made_up.previous_hash}
            JournalEntry.objects.filter(number=entry.number).update(**values)
            previous_hash = made_up.hash
        JournalHead.objects.update(hash=previous_hash)


def test_a_journal_written_anew_is_told_by_a_head_kept_elsewhere(five_entries):
    kept = head()
    rewrite_from(3)
    assert journal.verify() == []
    assert journal.verify(kept) == ["Entry 5 is not the one that was written down."]


def test_a_head_kept_earlier_still_fits_when_more_has_been_written(five_entries):
    kept = head()
    journal.append("expire", "piece:1", now=NOW)
    assert journal.verify(kept) == []


def test_a_journal_cut_behind_a_kept_head_is_found(five_entries):
    kept = head()
    with override_settings(DEBUG=True), journal.lifted_triggers():
        JournalEntry.objects.filter(number__gt=3)._raw_delete("default")
        JournalHead.objects.update(number=3, hash=five_entries[2].hash)
    assert journal.verify() == []
    assert journal.verify(kept) == ["Entries 4 to 5 are missing."]
