"""Withdrawing, retiring, giving longer: by whom, of what, with what effect."""

import json

import pytest

from content.items import Version
from content.reading.recording import recorded
from content.refusing import Refused
from governance.announcing import Event
from governance.models import JournalEntry, Standing
from governance.standing import extend, recall, retire
from tests.governance.states import (
    DAY,
    REASON,
    expired,
    live,
    stale,
    standing_of,
    stored,
    withheld,
)
from tests.hub_world import LATER

THEN = LATER + 2 * DAY


@pytest.mark.parametrize("state", [live, stale, withheld])
def test_what_is_withdrawn_is_nowhere(world, heard, state):
    piece = state(world)
    heard.clear()

    recall(piece, world.ingrid, f"  {REASON} ", THEN)

    row = standing_of(piece)
    assert (row.state, row.cause, row.changed_at) == ("recalled", REASON, THEN)
    assert not stored(piece).live
    assert recorded(piece.item_key, Version.LIVE) is None
    entry = JournalEntry.objects.get(event="recall")
    assert (entry.actor, json.loads(entry.data)["reason"]) == ("ingrid", REASON)
    assert heard == [Event.WITHDRAWN]


@pytest.mark.parametrize("reason", ["", "It is wrong."])
def test_withdrawing_takes_a_reason(world, reason):
    piece = live(world)

    with pytest.raises(Refused, match="at least 15 characters"):
        recall(piece, world.dana, reason, THEN)

    assert stored(piece).live


@pytest.mark.parametrize("state", [live, stale, withheld, expired])
def test_what_is_retired_has_done_its_work(world, state):
    piece = state(world)

    retire(piece, world.priya, THEN)

    assert standing_of(piece).state == "retired"
    assert not stored(piece).live
    entry = JournalEntry.objects.get(event="retire")
    assert (entry.actor, entry.at) == ("priya", THEN)


def test_nothing_is_withdrawn_or_retired_twice(world):
    piece = live(world)
    retire(piece, world.priya, THEN)

    with pytest.raises(Refused, match="not out"):
        recall(piece, world.dana, REASON, THEN)
    with pytest.raises(Refused, match="not out"):
        retire(piece, world.priya, THEN)


def test_a_piece_is_given_longer_once(world):
    piece = stale(world)
    due_on = standing_of(piece).due_on

    extend(piece, world.dana, due_on + 7 * DAY, REASON, THEN)

    row = standing_of(piece)
    assert (row.state, row.due_on, row.extended) == ("stale", due_on + 7 * DAY, True)
    assert "cables" in row.cause
    entry = JournalEntry.objects.get(event="extend")
    assert (entry.actor, json.loads(entry.data)["reason"]) == ("dana", REASON)
    with pytest.raises(Refused, match="longer already"):
        extend(piece, world.dana, due_on + 9 * DAY, REASON, THEN)


@pytest.mark.parametrize("days", [0, -1])
def test_longer_is_later(world, days):
    piece = stale(world)

    with pytest.raises(Refused, match="later day"):
        extend(piece, world.dana, standing_of(piece).due_on + days * DAY, REASON, THEN)


def test_giving_longer_takes_a_reason(world):
    piece = stale(world)

    with pytest.raises(Refused, match="at least 15 characters"):
        extend(piece, world.dana, standing_of(piece).due_on + DAY, "Please.", THEN)

    assert not Standing.objects.get().extended
