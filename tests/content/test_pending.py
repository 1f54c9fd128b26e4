"""Changes of which somebody has not yet taken note: none is lost."""

import pytest
from django.db import transaction

from content import pending
from content.models import Pending


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

    assert pending.drain(consumer, seen.append) == 2

    assert seen == ["piece:1", "piece:2"]
    assert waiting() == []


def test_what_changes_while_it_is_looked_at_is_looked_at_again(db, consumer):
    pending.mark("piece:1")

    pending.drain(consumer, lambda key: pending.mark(key))

    assert waiting() == [("piece:1", 2)]


def test_what_fails_stays_and_stops_no_other(db, consumer):
    for key in ("piece:1", "piece:2", "piece:3"):
        pending.mark(key)
    seen = []

    def work(key):
        if key == "piece:2":
            raise ValueError(key)
        seen.append(key)

    with pytest.raises(ValueError, match="piece:2"):
        pending.drain(consumer, work)

    assert seen == ["piece:1", "piece:3"]
    assert waiting() == [("piece:2", 1)]


def test_no_more_are_seen_in_one_go_than_asked_for(db, consumer):
    for number in range(5):
        pending.mark(f"piece:{number}")

    assert pending.drain(consumer, lambda _: None, most=3) == 3

    assert [key for key, _ in waiting()] == ["piece:3", "piece:4"]


def test_one_consumer_takes_nothing_from_another(db, consumer):
    pending.let_consume("second")
    pending.mark("piece:1")

    pending.drain("first", lambda _: None)

    assert waiting("second") == [("piece:1", 1)]


def test_what_is_undone_is_not_pending(db, consumer):

    with transaction.atomic():
        pending.mark("piece:1")
        transaction.set_rollback(True)

    assert waiting() == []
