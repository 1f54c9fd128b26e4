"""In which order a change is written: others wait for the journal, one by one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.models import JournalEntry
from governance.standing import extend, recall, retire, run_due
from tests.governance.states import DAY, REASON, expired, live, stale
from tests.hub_world import LATER, TODAY

THEN = LATER + 4 * DAY
# What others may hold who wait for the journal at this moment.
HELD_BY_OTHERS = (
    *("content_piece", "content_pending", "content_itemrecord", "governance_standing"),
    *("governance_reviewround", "wagtailcore_page"),
)


def withdraw(world, piece):
    recall(piece, world.dana, REASON, THEN)


def take_back(world, piece):
    retire(piece, world.priya, THEN)


def give_longer(world, piece):
    extend(piece, world.dana, TODAY + 40 * DAY, REASON, LATER + 2 * DAY)


def wait(world, piece):
    run_due(THEN)


def lived_until_tomorrow(world):
    return live(world, use_until=(LATER + DAY).date())


@pytest.mark.parametrize(
    ("state", "act", "event"),
    [
        pytest.param(live, withdraw, "recall", id="withdraw"),
        pytest.param(live, take_back, "retire", id="retire"),
        pytest.param(expired, take_back, "retire", id="retire what has ended"),
        pytest.param(stale, give_longer, "extend", id="give longer"),
        pytest.param(lived_until_tomorrow, wait, "expire", id="end"),
    ],
)
def test_the_journal_is_written_last(world, state, act, event):
    piece = state(world)
    with CaptureQueriesContext(connection) as asked:
        act(world, piece)
    assert JournalEntry.objects.filter(event=event).count() == 1
    statements = [one["sql"] for one in asked.captured_queries]
    entry = next(n for n, sql in enumerate(statements) if "journalhead" in sql)
    assert [sql for sql in statements[entry:] if touches(sql)] == []


def touches(sql):
    writes = sql.startswith(("INSERT", "UPDATE", "DELETE")) or "FOR UPDATE" in sql
    return writes and any(f'"{table}"' in sql for table in HELD_BY_OTHERS)
