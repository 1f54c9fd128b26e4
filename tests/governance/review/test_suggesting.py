"""Wording that a reviewer suggests, and that the author takes or leaves."""

import pytest

from content.refusing import Refused
from governance.announcing import Event
from governance.models import (
    Suggestion,
)
from governance.review import (
    accept_suggestion,
    ask_for_changes,
    decline_suggestion,
)
from tests.governance.review.wording import THEN, propose, source
from tests.governance.states import REASON, stored
from tests.hub_world import LATER


def test_what_is_taken_stands_in_the_text(world, piece, round, heard):
    one = propose(world, round, "no new people", "nobody new")
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)

    accept_suggestion(one, world.priya, THEN)

    assert "<b>no new</b> cables and nobody new." in source(piece)
    one.refresh_from_db()
    assert (one.state, one.settled_by) == ("accepted", world.priya)
    assert stored(piece).latest_revision.user == world.priya
    assert heard[-1] == Event.SUGGESTION_SETTLED


def test_what_is_not_taken_changes_nothing(world, piece, round):
    before = source(piece)
    one = propose(world, round, "no new people", "nobody new")
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)

    decline_suggestion(one, world.priya, THEN)

    assert source(piece) == before
    assert Suggestion.objects.get().state == "declined"


def test_of_equal_words_those_that_are_meant_are_changed(world, piece, round):
    text = "It needs no new cables and no new people."
    one = propose(world, round, "no new", "not one", near=text.rindex("no new"))
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)

    accept_suggestion(one, world.priya, THEN)

    assert "<b>no new</b> cables and not one people." in source(piece)


def test_several_in_one_passage_are_taken_one_after_the_other(world, piece, round):
    first = propose(world, round, "It", "Our service")
    second = propose(world, round, "no new people", "nobody new")
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)

    accept_suggestion(first, world.priya, THEN)
    accept_suggestion(second, world.priya, THEN)

    assert "<p>Our service needs <b>no new</b> cables and nobody new.</p>" in (
        source(piece)
    )


def test_words_that_have_changed_meanwhile_are_not_replaced(world, piece, round):
    one = propose(world, round, "no new people", "nobody new")
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)
    draft = stored(piece)
    draft.body = [("text", "<p>Something else.</p>")]
    draft.save_revision(user=world.priya)

    with pytest.raises(Refused, match="has changed"):
        accept_suggestion(one, world.priya, THEN)

    assert Suggestion.objects.get().state == "open"


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("", "Some."),
        ("old people", "Some."),
        ("people", "people"),
        ("people", " people "),
    ],
)
def test_other_words_are_suggested_for_words_that_stand_there(
    world, round, quote, text
):
    with pytest.raises(Refused):
        propose(world, round, quote, text)


@pytest.mark.parametrize("who", ["priya", "dana", "ada", "superuser"])
def test_only_reviewers_suggest(world, round, who):
    with pytest.raises(Refused, match="do not review for this area"):
        propose(world, round, "people", "staff", by=getattr(world, who))


@pytest.mark.parametrize("settle", [accept_suggestion, decline_suggestion])
@pytest.mark.parametrize("who", ["tom", "ingrid", "dana", "ada", "superuser"])
def test_only_its_writers_settle_it(world, round, settle, who):
    one = propose(world, round, "people", "staff")
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)

    with pytest.raises(Refused, match="The author decides"):
        settle(one, getattr(world, who), THEN)


def test_nothing_is_taken_while_it_is_in_review(world, round):
    one = propose(world, round, "people", "staff")

    with pytest.raises(Refused, match="take it back first"):
        accept_suggestion(one, world.priya, LATER)
