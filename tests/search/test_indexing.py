"""The index follows what happens in the hub; the real engine, without its model."""

from datetime import timedelta

import pytest

from content.items import Version
from content.models import Article, ItemRecord, Piece
from content.permissions import reader_tokens
from governance.standing import recall, run_due
from hub.background.draining import drain_all
from search.choosing import engine
from search.doctor import differences, mend
from search.indexing import index_item, reindex
from search.queries import Query
from tests.governance.states import draft, in_review, live, stale, stored
from tests.hub_world import LATER, NOW

DAY = timedelta(days=1)
STAFF = frozenset({"all-staff", "partner", "public"})


def found(person, text="sensors", now=LATER, **values):
    readers = person if isinstance(person, frozenset) else reader_tokens(person)
    return engine().search(Query(readers, now, text, **values)).hits


def keys(*args, **values):
    return [hit.key for hit in found(*args, **values)]


def test_a_draft_is_found_by_its_team_alone(world):
    piece = draft(world)
    drain_all(NOW)
    assert keys(world.priya) == [piece.item_key]
    assert keys(world.tom) == []
    assert keys(STAFF) == []


def test_what_is_in_review_is_found_by_reviewers(world):
    piece = in_review(world)
    drain_all(NOW)
    assert keys(world.ingrid) == [piece.item_key]
    assert keys(world.tom) == []


def test_what_is_let_out_is_found_by_all_who_may_read_it(world):
    piece = live(world)
    drain_all(LATER)
    for readers in (world.priya, world.tom, world.ingrid, STAFF):
        assert keys(readers) == [piece.item_key]
    assert keys(world.outsider) == []


def test_a_newer_draft_is_found_by_its_team_when_it_is_preferred(world):
    piece = live(world)
    newer = stored(piece)
    newer.body = [("text", "<p>It needs no sensors at all.</p>")]
    newer.save_revision(user=world.priya)
    drain_all(LATER)
    assert [hit.version for hit in found(world.priya)] == ["live"]
    mine = found(world.priya, preferred=Version.DRAFT)
    assert [hit.version for hit in mine] == ["draft"]
    assert "at all" in mine[0].quote.text
    assert [hit.version for hit in found(STAFF, preferred=Version.DRAFT)] == ["live"]


def test_what_needs_another_look_is_found_until_its_last_day(world):
    piece = stale(world)
    drain_all(LATER + DAY)
    assert keys(STAFF, now=LATER + DAY) == [piece.item_key]
    # Nothing has happened since but that time went by.
    assert keys(STAFF, now=LATER + 60 * DAY) == []


def test_what_is_withheld_is_found_by_those_who_see_drafts(world):
    piece = stale(world)
    run_due(LATER + 60 * DAY)
    drain_all(LATER + 60 * DAY)
    assert keys(STAFF, now=LATER + 60 * DAY) == []
    assert keys(world.priya, now=LATER + 60 * DAY) == [piece.item_key]


def test_what_is_withdrawn_is_found_by_its_team_alone(world):
    piece = live(world)
    recall(piece, world.dana, "A customer has complained.", LATER)
    drain_all(LATER)
    assert keys(STAFF) == []
    assert keys(world.priya) == [piece.item_key]


def test_what_is_deleted_is_found_by_nobody(world):
    piece = draft(world)
    drain_all(NOW)
    stored(piece).delete()
    drain_all(NOW)
    assert keys(world.priya) == []
    assert dict(engine().digests()) == {}


def test_another_team_means_other_readers(world):
    piece = draft(world)
    drain_all(NOW)
    stored(piece).move(world.web_programme, pos="last-child")
    drain_all(NOW)
    assert keys(world.priya) == []
    assert keys(world.tom) == [piece.item_key]


def test_facets_tell_of_the_piece(world):
    live(world)
    drain_all(LATER)
    names = ("kind", "format", "team", "state", "language", "message", "year")
    page = engine().search(Query(STAFF, LATER, facets=names))
    assert {name: dict(values) for name, values in page.facets.items()} == {
        "kind": {"piece": 1},
        "format": {"article": 1},
        "team": {"press": 1},
        "state": {"live": 1},
        "language": {"en": 1},
        "message": {"own-sensors": 1},
        "year": {"2026": 1},
    }


# Made anew, compared and mended


def test_a_new_index_holds_what_the_old_one_held(world):
    live(world)
    world.piece(slug="another")
    drain_all(LATER)
    held = dict(engine().digests())
    told = []

    assert reindex(engine(), lambda done, of: told.append((done, of))) == 2

    assert dict(engine().digests()) == held
    assert told[-1] == (2, 2)


def test_the_doctor_finds_nothing_where_all_is_well(world):
    live(world)
    drain_all(LATER)
    assert differences(engine()).all == ()


@pytest.fixture
def ailing(world):
    """An index that lacks one item, has another as it was, and one that is gone."""
    kept, missing, gone = (world.piece(slug=f"piece-{n}") for n in range(3))
    drain_all(NOW)
    with engine().writing([missing.item_key]) as index:
        index.remove([f"{missing.item_key}@draft"])
    Piece.objects.filter(pk=gone.pk).delete()
    ItemRecord.objects.filter(key=gone.item_key).delete()
    ItemRecord.objects.filter(key=kept.item_key).update(
        payload=ItemRecord.objects.get(key=kept.item_key).payload.replace(
            "cables", "wires"
        )
    )
    return kept, missing, gone


def test_the_doctor_says_what_is_missing_other_and_too_much(ailing):
    kept, missing, gone = ailing
    found = differences(engine())
    assert found.missing == (missing.item_key,)
    assert found.changed == (kept.item_key,)
    assert found.gone == (gone.item_key,)


def test_the_doctor_mends_it(ailing, world):
    mend(engine(), differences(engine()))
    assert differences(engine()).all == ()
    assert keys(world.priya, "wires") == [ailing[0].item_key]


def test_indexing_twice_changes_nothing(world):
    piece = draft(world)
    for _ in range(2):
        index_item(piece.item_key, NOW)
    assert len(engine().digests()) == 1
    assert Article.objects.count() == 1
