"""Records of pieces are in step with their pages, version by version."""

import pytest

from content.items import Version
from content.models import Article, ItemRecord, Pending, Piece, StoredText
from content.reading.recording import (
    keep_text,
    kept_text,
    latest,
    rebuild_records,
    recorded,
)
from content.signals import item_changed, item_gone
from governance.review import submit
from tests.hub_assets import let_out
from tests.hub_world import BAD_TEXT, LATER, NOW


def versions(piece):
    rows = ItemRecord.objects.filter(key=f"piece:{piece.pk}")
    return sorted(rows.values_list("version", flat=True))


def edit(piece, title):
    changed = Article.objects.get(pk=piece.pk).get_latest_revision_as_object()
    changed.title = title
    changed.save_revision(user=changed.owner)


@pytest.fixture
def heard():
    """The keys that each signal was sent with."""
    told = []

    def hear(key, **_):
        told.append(key)

    item_changed.connect(hear)
    item_gone.connect(hear)
    yield told
    item_changed.disconnect(hear)
    item_gone.disconnect(hear)


def test_a_new_piece_is_a_draft(world):
    piece = world.piece()

    assert versions(piece) == ["draft"]
    assert latest(piece.item_key).content_digest == piece.content_digest


def test_what_is_live_has_no_draft_while_nothing_differs(world):
    piece = let_out(world, world.piece())

    assert versions(piece) == ["live"]
    assert latest(piece.item_key) == recorded(piece.item_key, Version.LIVE)


def test_a_draft_exists_only_while_it_differs(world):
    piece = let_out(world, world.piece())

    edit(piece, "Another title")
    assert versions(piece) == ["draft", "live"]
    assert latest(piece.item_key).title == "Another title"
    assert recorded(piece.item_key, Version.LIVE).title == "Fits what you run"

    edit(piece, "Fits what you run")
    assert versions(piece) == ["live"]


def test_the_live_record_says_what_is_live_when_an_older_version_is(world):
    """As when something scheduled goes live while its author writes on."""
    piece = world.piece()
    submit(piece, world.priya, NOW)
    edit(piece, "Another title")

    assert latest(piece.item_key).title == "Another title"


def test_what_is_unpublished_is_a_draft_again(world):
    piece = let_out(world, world.piece())

    piece.unpublish()

    assert versions(piece) == ["draft"]


def test_what_is_deleted_has_no_record(world, heard):
    piece = let_out(world, world.piece())
    key = piece.item_key
    heard.clear()

    piece.delete()

    assert not ItemRecord.objects.filter(key=key).exists()
    assert heard == [key]


def test_a_record_tells_whose_the_piece_is_now(world):
    piece = world.piece()

    piece.move(world.web_programme, pos="last-child")

    item = latest(f"piece:{piece.pk}")
    assert (item.team, item.programme) == ("web", "inspection-web")
    assert "team:web" in item.readers
    assert "team:press" not in item.readers


def test_reviewers_may_find_what_was_sent_to_them(world):
    piece = world.piece()
    assert "role:reviewer" not in latest(piece.item_key).readers

    submit(piece, world.priya, NOW)

    assert "role:reviewer" in latest(piece.item_key).readers


def test_saving_the_same_again_tells_nobody(world, heard):
    piece = world.piece()
    heard.clear()

    edit(piece, "Fits what you run")

    assert heard == []


def test_whoever_is_told_of_a_change_has_it_pending(world):
    piece = world.piece()
    Pending.objects.all().delete()

    edit(piece, "Another title")

    pending = Pending.objects.filter(key=piece.item_key)
    assert set(pending.values_list("consumer", flat=True)) >= {"audits", "standing"}


def test_records_are_made_anew_as_they_were(world):
    piece = let_out(world, world.piece())
    edit(piece, "Another title")
    world.piece(title="A second one", slug="second")
    fields = ("key", "version", "content_digest", "payload")
    before = {*ItemRecord.objects.values_list(*fields)}
    ItemRecord.objects.all().delete()
    ItemRecord.objects.create(
        key="piece:4711",
        version="live",
        reader_version=1,
        recorded_at=NOW,
        payload='{"files": []}',
    )

    assert rebuild_records(LATER) == 2

    assert {*ItemRecord.objects.values_list(*fields)} == before


def test_a_kept_text_stays_when_its_piece_is_gone(world):
    piece = world.piece()
    item = latest(piece.item_key)
    keep_text(item)
    keep_text(item)

    Piece.objects.all().delete()

    assert kept_text(item.content_digest) == item
    assert StoredText.objects.count() == 1


def test_a_kept_text_is_neither_changed_nor_deleted(world):
    keep_text(latest(world.piece(body=BAD_TEXT).item_key))
    kept = StoredText.objects.get()

    with pytest.raises(TypeError):
        kept.save()
    with pytest.raises(TypeError):
        kept.delete()


def test_the_text_that_is_decided_on_is_kept(world):
    round = submit(world.piece(), world.priya, NOW)

    assert kept_text(round.content_digest).title == "Fits what you run"
