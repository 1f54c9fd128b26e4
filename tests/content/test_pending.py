"""Changes of which somebody has not yet taken note: none is lost."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from content import pending
from content.models import Pending
from content.pending import Drained

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def consumer(monkeypatch):
    monkeypatch.setattr(pending, "_consumers", [])
    pending.let_consume("first")
    return "first"


def waiting(consumer="first"):
    rows = Pending.objects.filter(consumer=consumer).order_by("pk")
    return list(rows.values_list("key", "marks"))


def test_every_consumer_is_told(db, consumer):
    pending.let_consume("second")
    pending.let_consume("second")

    pending.mark("piece:1")

    assert (waiting("first"), waiting("second")) == ([("piece:1", 1)],) * 2


def test_what_changes_again_waits_once(db, consumer):
    pending.mark("piece:1")
    pending.mark("piece:1")

    assert waiting() == [("piece:1", 2)]


def test_what_was_seen_waits_no_more(db, consumer):
    for key in ("piece:1", "piece:2"):
        pending.mark(key)
    seen = []

    assert pending.drain(consumer, seen.append, NOW) == Drained(2, 2, None)

    assert seen == ["piece:1", "piece:2"]
    assert waiting() == []


def test_what_changes_while_it_is_looked_at_is_looked_at_again(db, consumer):
    pending.mark("piece:1")

    pending.drain(consumer, lambda key: pending.mark(key), NOW)

    assert waiting() == [("piece:1", 2)]


def test_what_fails_stays_and_stops_no_other(db, consumer):
    for key in ("piece:1", "piece:2", "piece:3"):
        pending.mark(key)
    seen = []

    def work(key):
        if key == "piece:2":
            raise ValueError(key)
        seen.append(key)

    drained = pending.drain(consumer, work, NOW)

    assert (drained.tried, drained.done, str(drained.error)) == (3, 2, "piece:2")
    assert seen == ["piece:1", "piece:3"]
    assert waiting() == [("piece:2", 1)]


def test_no_more_are_seen_in_one_go_than_asked_for(db, consumer):
    for number in range(5):
        pending.mark(f"piece:{number}")

    assert pending.drain(consumer, lambda _: None, NOW, most=3).tried == 3

    assert [key for key, _ in waiting()] == ["piece:3", "piece:4"]


def test_one_consumer_takes_nothing_from_another(db, consumer):
    pending.let_consume("second")
    pending.mark("piece:1")

    pending.drain("first", lambda _: None, NOW)

    assert waiting("second") == [("piece:1", 1)]


def test_what_is_undone_is_not_pending(db, consumer):

    with transaction.atomic():
        pending.mark("piece:1")
        transaction.set_rollback(True)

    assert waiting() == []


def fails(key):
    raise ValueError(key)


def test_what_failed_is_tried_again_later_and_later(db, consumer):
    pending.mark("piece:1")
    waits, now = [], NOW

    for _ in range(9):
        assert pending.drain(consumer, fails, now).tried == 1
        due_at = Pending.objects.get().due_at
        waits.append((due_at - now) // MINUTE)
        assert pending.drain(consumer, fails, due_at - MINUTE / 2).tried == 0
        now = due_at

    assert waits == [1, 2, 4, 8, 16, 32, 64, 64, 64]


def test_many_that_fail_keep_no_other_waiting(db, consumer):
    for number in range(6):
        pending.mark(f"bad:{number}")
    pending.drain(consumer, fails, NOW)
    pending.mark("good:1")
    seen = []

    def work(key):
        seen.append(key)
        if key.startswith("bad"):
            fails(key)

    pending.drain(consumer, work, NOW + MINUTE, most=3)

    assert seen == ["good:1", "bad:0", "bad:1"]


def test_what_changes_again_is_tried_at_once(db, consumer):
    pending.mark("piece:1")
    pending.drain(consumer, fails, NOW)

    pending.mark("piece:1")

    assert pending.drain(consumer, lambda _: None, NOW).done == 1
    assert waiting() == []


def test_what_changes_while_it_fails_is_tried_at_once(db, consumer):
    pending.mark("piece:1")

    def work(key):
        pending.mark(key)
        fails(key)

    pending.drain(consumer, work, NOW)

    assert pending.drain(consumer, lambda _: None, NOW).done == 1
