import logging
from datetime import UTC, datetime

import pytest

from content import pending
from content.models import Pending
from hub.background import draining

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_consumers(monkeypatch):
    monkeypatch.setattr(pending, "_consumers", [])
    monkeypatch.setattr(draining, "_work", {})


def test_every_consumer_sees_each_changed_item_once():
    words, vectors = [], []
    draining.consume("words", lambda key, now: words.append((key, now)))
    draining.consume("vectors", lambda key, now: vectors.append((key, now)))
    pending.mark("piece:1")
    pending.mark("piece:1")
    pending.mark("piece:2")
    assert draining.waiting() == {"vectors": 2, "words": 2}
    draining.drain_all(NOW)
    assert sorted(words) == sorted(vectors) == [("piece:1", NOW), ("piece:2", NOW)]
    assert draining.waiting() == {}


def test_more_than_one_share_is_worked_off(monkeypatch):
    monkeypatch.setattr(draining, "MOST", 3)
    seen = []
    draining.consume("words", lambda key, _: seen.append(key))
    for number in range(7):
        pending.mark(f"piece:{number}")
    draining.drain_all(NOW)
    assert len(seen) == 7


def test_a_consumer_that_fails_stops_no_other_and_its_work_stays(caplog):
    caplog.set_level(logging.CRITICAL, "hub.background")
    seen = []

    def refuse(key, now):
        raise RuntimeError("The engine is away.")

    draining.consume("engine", refuse)
    draining.consume("words", lambda key, _: seen.append(key))
    pending.mark("piece:1")
    with pytest.raises(RuntimeError, match="engine is away"):
        draining.drain_all(NOW)
    assert seen == ["piece:1"]
    assert draining.waiting() == {"engine": 1}


def test_a_few_that_fail_do_not_end_the_round(monkeypatch, caplog):
    caplog.set_level(logging.CRITICAL, "hub.background")
    monkeypatch.setattr(draining, "MOST", 2)
    seen = []

    def work(key, now):
        if key == "piece:0":
            raise RuntimeError(key)
        seen.append(key)

    draining.consume("words", work)
    for number in range(5):
        pending.mark(f"piece:{number}")
    with pytest.raises(RuntimeError, match="piece:0"):
        draining.drain_all(NOW)
    assert seen == ["piece:1", "piece:2", "piece:3", "piece:4"]
    assert draining.waiting() == {"words": 1}


def test_a_share_that_fails_as_a_whole_ends_the_round(monkeypatch, caplog):
    caplog.set_level(logging.CRITICAL, "hub.background")
    monkeypatch.setattr(draining, "MOST", 2)
    tried = []

    def refuse(key, now):
        tried.append(key)
        raise RuntimeError("The engine is away.")

    draining.consume("engine", refuse)
    for number in range(5):
        pending.mark(f"piece:{number}")
    for _ in range(2):
        with pytest.raises(RuntimeError, match="engine is away"):
            draining.drain_all(NOW)
    assert tried == ["piece:0", "piece:1", "piece:2", "piece:3"]


def test_what_waits_for_a_consumer_that_is_gone_is_shown_too():
    Pending.objects.create(consumer="elsewhere", key="piece:1")
    assert draining.waiting() == {"elsewhere": 1}
