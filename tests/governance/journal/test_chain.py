from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from governance import journal
from governance.models import JournalEntry, JournalHead
from governance.models.journal import GENESIS
from tests.governance.journal.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_entries_are_numbered_from_one_without_gaps(five_entries):
    assert [entry.number for entry in five_entries] == [1, 2, 3, 4, 5]


def test_each_entry_carries_the_hash_of_the_one_before(five_entries):
    before = [GENESIS, *(entry.hash for entry in five_entries)]
    assert [entry.previous_hash for entry in five_entries] == before[:-1]


def test_an_entry_reads_as_it_was_written(ingrid):
    journal.append(
        "approve", "piece:7", now=NOW, actor=ingrid, data={"number": "KV-1", "an": "é"}
    )
    entry = JournalEntry.objects.get()
    assert (entry.event, entry.actor, entry.subject) == ("approve", "ingrid", "piece:7")
    assert (entry.at, entry.data) == (NOW, '{"an":"é","number":"KV-1"}')


def test_what_the_hub_does_itself_has_no_actor(db):
    assert journal.append("expire", "piece:7", now=NOW).actor == ""


def test_the_head_is_the_last_entry(five_entries):
    head = JournalHead.objects.get()
    assert (head.number, head.hash) == (5, five_entries[-1].hash)


def test_equal_things_have_different_hashes_at_different_places(db):
    first = journal.append("expire", "piece:7", now=NOW)
    second = journal.append("expire", "piece:7", now=NOW)
    assert first.hash != second.hash


def test_the_time_zone_of_a_moment_is_no_part_of_it(db):
    local = NOW.astimezone(ZoneInfo("Asia/Kathmandu"))
    journal.append("expire", "piece:7", now=local)
    assert journal.verify() == []


@pytest.mark.parametrize(
    ("event", "now", "data", "error"),
    [
        pytest.param("approved", NOW, {}, ValueError, id="unknown event"),
        pytest.param("expire", datetime(2026, 3, 4), {}, TypeError, id="no time zone"),  # noqa: DTZ001
        pytest.param("expire", NOW, {"by": object()}, TypeError, id="no plain data"),
    ],
)
def test_what_cannot_be_kept_is_refused(event, now, data, error):
    with pytest.raises(error):
        journal.append(event, "piece:7", now=now, data=data)
    assert not JournalEntry.objects.exists()


def test_an_entry_is_lost_with_what_it_tells(five_entries):
    with transaction.atomic():
        journal.append("expire", "piece:7", now=NOW)
        transaction.set_rollback(True)
    assert JournalEntry.objects.count() == 5
    assert journal.append("expire", "piece:7", now=NOW).number == 6
    assert journal.verify() == []


def test_every_event_is_described():
    assert set(journal.EVENTS) == set(journal.Event)
