from datetime import UTC, datetime

import pytest

from content.files.reading import read_bytes
from content.models import PIECE_MODELS, Article
from content.story_parts import Message, Pillar
from hub.editor.starting import start_piece
from tests.hub_world import NOW, STATEMENT, story


@pytest.mark.parametrize("format", list(PIECE_MODELS))
def test_a_piece_of_each_format_begins_with_a_title_and_a_place_to_write(world, format):
    piece = start_piece(format, world.press_programme, world.priya, NOW)
    stored = type(piece).objects.get(pk=piece.pk)
    assert stored.title.startswith("New ")
    assert stored.live is False
    assert stored.latest_revision.user == world.priya
    if hasattr(stored, "body"):
        assert [block.block_type for block in stored.body] == ["text"]


def test_shared_fields_are_those_of_what_the_programme_must_say(world):
    asked = Message("own-sensors", STATEMENT, personas=("cfo",), stages=("decision",))
    other = Message("other", "Something else.", personas=("cto",))
    pillars = (Pillar("fits", "Fits", (asked, other)),)
    world.release(story(2, pillars=pillars), NOW)
    piece = start_piece("article", world.press_programme, world.priya, NOW)
    assert (piece.personas, piece.stages) == (["cfo"], ["decision"])
    assert piece.owner == world.priya
    assert piece.region == ""
    assert piece.audience == "public"


@pytest.mark.parametrize(
    ("now", "day"),
    [(NOW, "2027-03-04"), (datetime(2028, 2, 29, tzinfo=UTC), "2029-02-28")],
)
def test_it_is_to_be_looked_at_again_in_a_year(world, now, day):
    piece = start_piece("article", world.press_programme, world.priya, now)
    assert str(piece.review_by_on) == day


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("What I typed", "What I typed"), ("", "Its own"), ("x" * 300, "x" * 255)],
    ids=["typed", "of the draft", "too long"],
)
def test_the_title_is_the_one_typed_or_the_draft_s(world, title, wanted):
    draft = read_bytes(b"# Its own\n\nWords.", "draft.md")
    piece = start_piece(
        "article", world.press_programme, world.priya, NOW, title, draft
    )
    assert Article.objects.get(pk=piece.pk).title == wanted
