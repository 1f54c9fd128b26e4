"""Approvals given beforehand, for suggested wording that is taken as it is."""

import json

import pytest

from content.models import Article, Level, PressRelease, Team
from content.refusing import Refused
from governance.announcing import Event
from governance.models import (
    Approval,
    Decision,
    JournalEntry,
    ReviewRound,
    Standing,
    Suggestion,
)
from governance.review import (
    accept_suggestion,
    approve,
    approve_after,
    ask_for_changes,
    decline_suggestion,
    submit,
    suggest,
    take_back,
)
from governance.review.promising import promised_digest
from tests.governance.review.wording import AGAIN, BODY, THEN, place, propose, source
from tests.governance.states import DAY, REASON, STRICTER, stored
from tests.hub_world import BAD_TEXT, LATER, NOW, story


@pytest.fixture
def promised(world, piece, round):
    """Sent back, to be approved once "nobody new" and "Our service" stand in it."""
    propose(world, round, "It", "Our service")
    propose(world, round, "no new people", "nobody new")
    approve_after(round, world.ingrid, "brand", REASON, LATER)
    return piece


def take_all(world, *, backwards=False):
    order = "-pk" if backwards else "pk"
    for one in Suggestion.objects.filter(state="open").order_by(order):
        accept_suggestion(one, world.priya, THEN)


def edit(piece, by, **values):
    draft = stored(piece).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=by)


@pytest.mark.parametrize("backwards", [False, True])
def test_with_all_changes_and_no_other_it_needs_no_other_look(
    world, promised, backwards, heard
):
    take_all(world, backwards=backwards)

    assert submit(stored(promised), world.priya, AGAIN) is None

    after, approval = stored(promised), Approval.objects.get()
    assert after.live
    assert "Our service needs <b>no new</b> cables and nobody new." in (
        after.body[0].value.source
    )
    assert (approval.by, approval.at) == (world.ingrid, AGAIN)
    assert approval.content_digest == after.content_digest
    assert "ingrid" not in approval.editors
    assert Standing.objects.get().state == "live"
    assert heard[-1] == Event.APPROVED


def test_it_is_told_whose_approval_it_is_and_why(world, promised):
    take_all(world)
    submit(stored(promised), world.priya, AGAIN)

    entries = JournalEntry.objects.values_list("event", "actor")
    assert [*entries] == [
        ("submit", "priya"),
        ("approve-after", "ingrid"),
        ("submit", "priya"),
        ("approve", "ingrid"),
        ("let-out", ""),
    ]
    data = json.loads(JournalEntry.objects.get(event="approve").data)
    assert data["number"] == "KV-0001"
    assert data["note"] == "As suggested in round 1."
    decision = Decision.objects.get(kind="approve")
    assert (decision.by, decision.reason) == (world.ingrid, "As suggested in round 1.")


def one_not_taken(world, piece):
    first, second = Suggestion.objects.order_by("pk")
    accept_suggestion(first, world.priya, THEN)
    decline_suggestion(second, world.priya, THEN)


def one_left_open(world, piece):
    accept_suggestion(Suggestion.objects.first(), world.priya, THEN)


def nothing_taken(world, piece):
    pass


def written_by_hand(world, piece):
    """The same words, but one of them not taken."""
    one_not_taken(world, piece)
    body = source(piece).replace("no new people", "nobody new")
    edit(piece, world.priya, body=[("text", body)])


def another_word(world, piece):
    take_all(world)
    edit(piece, world.priya, lead="A line.")


def another_audience(world, piece):
    take_all(world)
    edit(piece, world.priya, audience="internal")


def another_link_under_the_same_words(world, piece):
    take_all(world)
    body = source(piece).replace("<b>no new</b>", '<a href="https://e.org/">no new</a>')
    edit(piece, world.priya, body=[("text", body)])


def edited_by_the_reviewer(world, piece):
    take_all(world)
    edit(piece, world.ingrid)


def another_storyboard(world, piece):
    take_all(world)
    world.release(story(release=2, title="Kelvane once more"), at=THEN)


def a_stricter_storyboard(world, piece):
    take_all(world)
    world.release(STRICTER, at=THEN)


def the_reviewer_left_the_area(world, piece):
    take_all(world)
    world.ingrid.groups.clear()


def the_reviewer_left(world, piece):
    take_all(world)
    world.ingrid.is_active = False
    world.ingrid.save()


def taken_back_in_between(world, piece):
    take_all(world)
    ReviewRound.objects.update(ended="taken-back")


def objectives_no_longer_agreed(world, piece):
    take_all(world)
    world.campaign.sign_offs.all().delete()
    world.campaign.objectives.all().delete()
    world.campaign.save()


OTHERWISE = [
    one_not_taken,
    one_left_open,
    nothing_taken,
    written_by_hand,
    another_word,
    another_audience,
    another_link_under_the_same_words,
    edited_by_the_reviewer,
    another_storyboard,
    a_stricter_storyboard,
    the_reviewer_left_the_area,
    the_reviewer_left,
    taken_back_in_between,
    objectives_no_longer_agreed,
]


@pytest.mark.parametrize("happens", OTHERWISE)
def test_whatever_else_happens_it_is_reviewed_as_ever(world, promised, happens):
    happens(world, promised)

    round = submit(stored(promised), world.priya, AGAIN)

    assert round.number == 2
    assert not Approval.objects.exists()
    assert not stored(promised).live


def test_the_same_change_by_hand_counts_as_taken_if_it_is_the_same(world, promised):
    """All are taken, and then something is changed and changed back."""
    take_all(world)
    edit(promised, world.priya, lead="A line.")
    edit(promised, world.priya, lead="")

    assert submit(stored(promised), world.priya, AGAIN) is None


def test_other_things_to_fix_are_decided_by_a_person(world):
    piece = world.piece(body=BODY + BAD_TEXT)
    round = submit(piece, world.priya, NOW)
    propose(world, round, "no new people", "nobody new")
    approve_after(round, world.ingrid, "brand", REASON, LATER)
    take_all(world)

    assert submit(stored(piece), world.priya, AGAIN).number == 2
    assert not Approval.objects.exists()


def test_what_is_suggested_may_be_what_was_to_fix(world):
    piece = world.piece(body=BODY + BAD_TEXT)
    round = submit(piece, world.priya, NOW)
    path = place(piece, 2)
    propose(world, round, "tamper-proof", "tamper-evident", path=path)
    approve_after(round, world.ingrid, "brand", REASON, LATER)
    take_all(world)

    assert submit(stored(piece), world.priya, AGAIN) is None
    assert stored(piece).live


def test_other_areas_still_decide(world, two_areas, promised):
    take_all(world)

    round = submit(stored(promised), world.priya, AGAIN)

    assert Approval.objects.get().area == "brand"
    assert not stored(promised).live
    approve(round, two_areas, "legal", AGAIN + DAY)
    assert stored(promised).live


def test_an_embargo_still_holds(world):
    piece = world.piece(PressRelease, body=BODY, embargo_until=AGAIN + DAY)
    round = submit(piece, world.priya, NOW)
    path = f"body[{PressRelease.objects.get().body[0].id}].p1"
    suggest(round, path, "people", "staff", world.ingrid, "brand", LATER)
    approve_after(round, world.ingrid, "brand", REASON, LATER)
    take_all(world)

    assert submit(PressRelease.objects.get(), world.priya, AGAIN) is None

    assert Standing.objects.get().state == "scheduled"
    assert not PressRelease.objects.get().live


def test_the_promise_is_for_the_next_time_only(world, promised):
    edit(promised, world.priya, lead="A line.")
    second = submit(stored(promised), world.priya, AGAIN)
    ask_for_changes(second, world.noor, "brand", REASON, AGAIN)
    take_all(world)
    edit(promised, world.priya, lead="")

    assert submit(stored(promised), world.priya, AGAIN).number == 3
    assert not Approval.objects.exists()


def test_a_promise_does_not_outlive_a_round_that_was_taken_back(world, promised):
    edit(promised, world.priya, lead="A line.")
    take_back(submit(stored(promised), world.priya, AGAIN), world.priya, AGAIN)
    edit(promised, world.priya, lead="")
    take_all(world)

    assert submit(stored(promised), world.priya, AGAIN).number == 3
    assert not Approval.objects.exists()


def test_mere_suggestions_promise_nothing(world, piece, round):
    propose(world, round, "no new people", "nobody new")
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)
    take_all(world)

    assert submit(stored(piece), world.priya, AGAIN).number == 2


def test_only_the_deciders_own_suggestions_are_promised(world, piece, round):
    propose(world, round, "It", "Our service", by=world.noor)
    propose(world, round, "no new people", "nobody new")
    approve_after(round, world.ingrid, "brand", REASON, LATER)

    mine = Suggestion.objects.exclude(decision=None)
    assert [one.by for one in mine] == [world.ingrid]
    take_all(world)
    assert submit(stored(piece), world.priya, AGAIN).number == 2


def test_approving_after_changes_needs_changes_and_a_reason(world, round):
    with pytest.raises(Refused, match="Suggest the wording first"):
        approve_after(round, world.ingrid, "brand", REASON, LATER)
    propose(world, round, "people", "staff")
    with pytest.raises(Refused, match="at least 15 characters"):
        approve_after(round, world.ingrid, "brand", "Fine.", LATER)


def test_who_edited_it_approves_it_after_no_changes(world, piece, round):
    propose(world, round, "people", "staff")
    edit(piece, world.ingrid, lead="A line.")

    with pytest.raises(Refused, match="edited this text yourself"):
        approve_after(round, world.ingrid, "brand", REASON, LATER)


def test_what_cannot_be_made_any_more_is_promised_to_nobody(world, promised):
    take_all(world)
    decision = Decision.objects.get()
    Suggestion.objects.update(quote="words that never stood there")

    assert promised_digest(decision) == ""


def test_a_team_that_watches_needs_no_promise(world, promised):
    Team.objects.update(level=Level.WATCH)
    edit(promised, world.priya, lead="A line.")

    assert submit(stored(promised), world.priya, AGAIN) is None
    assert not Approval.objects.exists()
    assert Article.objects.get().live
