import pytest

from content.reading.pieces import read_piece
from governance.review import (
    accept_suggestion,
    approve_after,
    ask_for_changes,
    submit,
    suggest,
    take_back,
)
from hub.editor.sent_back import sent_back
from tests.hub_world import BAD_TEXT, NOW

REASON = "Please say tamper-evident instead."


@pytest.fixture
def returned(world):
    """A piece that came back with one suggested wording."""
    piece = world.piece(body=BAD_TEXT)
    round = submit(piece, world.priya, NOW)
    path = read_piece(piece).passages[1].path
    words = ("tamper-proof", "tamper-evident")
    suggest(round, path, *words, world.ingrid, "brand", NOW, "As in the storyboard.")
    ask_for_changes(round, world.ingrid, "brand", REASON, NOW)
    return piece


def test_what_came_back_says_why_and_in_which_place(returned):
    back = sent_back(returned, read_piece(returned))
    assert [decision.reason for decision in back.decisions] == [REASON]
    (shown,) = back.suggestions
    assert (shown.where, shown.show.quote) == ("first paragraph", "tamper-proof")
    assert shown.is_open


def test_words_that_have_moved_are_looked_for(returned):
    returned.body[0].value.source = "<p>Quite so. Our records are tamper-proof.</p>"
    (shown,) = sent_back(returned, read_piece(returned)).suggestions
    assert shown.show.quote == "tamper-proof"


def test_words_whose_paragraph_is_gone_are_shown_without_a_place(returned):
    returned.body = []
    (shown,) = sent_back(returned, read_piece(returned)).suggestions
    assert (shown.where, shown.show) == ("", None)


def test_what_was_never_sent_or_was_taken_back_has_nothing_to_say(world):
    piece = world.piece()
    assert sent_back(piece, read_piece(piece)) is None
    take_back(submit(piece, world.priya, NOW), world.priya, NOW)
    assert sent_back(piece, read_piece(piece)) is None


def test_what_is_sent_again_is_no_longer_sent_back(returned, world):
    submit(returned, world.priya, NOW)
    assert sent_back(returned, read_piece(returned)) is None


def test_what_is_sent_again_and_taken_back_is_still_to_mend(returned, world):
    take_back(submit(returned, world.priya, NOW), world.priya, NOW)
    back = sent_back(returned, read_piece(returned))
    assert [decision.reason for decision in back.decisions] == [REASON]


def test_what_is_approved_once_it_is_taken_says_so_then(world):
    piece = world.piece(body=BAD_TEXT)
    round = submit(piece, world.priya, NOW)
    path = read_piece(piece).passages[1].path
    words = ("tamper-proof", "tamper-evident")
    suggestion = suggest(round, path, *words, world.ingrid, "brand", NOW)
    approve_after(round, world.ingrid, "brand", REASON, NOW)
    assert not sent_back(piece, read_piece(piece)).is_as_promised

    suggestion.refresh_from_db()
    accept_suggestion(suggestion, world.priya, NOW)
    assert sent_back(piece, read_piece(piece)).is_as_promised
