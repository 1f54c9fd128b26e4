from datetime import timedelta

import pytest

from content.items import Version
from content.models import Article
from content.reading.recording import recorded
from governance.models import Standing
from governance.refusing import Refused
from governance.review import approve, ask_for_changes, submit
from tests.hub_world import BAD_TEXT, NOW

LATER = NOW + timedelta(hours=2)


def test_an_approved_piece_is_live_with_a_number(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)

    approval = approve(round, world.ingrid, "brand", LATER)

    stored = Article.objects.get(pk=piece.pk)
    assert stored.live
    assert approval.number == "KV-0001"
    standing = Standing.objects.get(key=piece.item_key)
    assert standing.state == "live"
    assert standing.content_digest == stored.content_digest
    assert standing.messages == ["own-sensors"]
    assert recorded(piece.item_key, Version.LIVE).title == piece.title


def test_what_is_to_fix_is_not_approved(world):
    round = submit(world.piece(body=BAD_TEXT), world.priya, NOW)

    with pytest.raises(Refused, match="Something else stops it"):
        approve(round, world.ingrid, "brand", LATER)


def test_nobody_approves_what_they_wrote(world):
    world.priya.groups.add(world.area.group)
    round = submit(world.piece(), world.priya, NOW)

    with pytest.raises(Refused, match="edited this text yourself"):
        approve(round, world.priya, "brand", LATER)


def test_a_piece_that_was_sent_back_can_be_sent_again(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing here.", LATER)

    piece = Article.objects.get(pk=piece.pk)
    piece.lead = "A line."
    piece.save_revision(user=world.priya)
    again = submit(piece, world.priya, LATER)

    assert again.number == 2
    approve(again, world.ingrid, "brand", LATER)
    assert Article.objects.get(pk=piece.pk).live
