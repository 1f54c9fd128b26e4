"""What a change of the storyboard, the rules or the rights does to what is out."""

from datetime import timedelta

import pytest

from content.models import HubImage, Region
from content.planning import record_roll_down
from content.story_parts import Entry, Message, Pillar, ProofPoint
from governance.announcing import Event
from governance.models import Approval, JournalEntry
from governance.review import approve, submit
from governance.standing import look_again, run_due
from hub.background.draining import drain_all
from tests.governance.states import (
    DAY,
    MILDER,
    STRICTER,
    live,
    stale,
    standing_of,
    stored,
    withheld,
)
from tests.hub_assets import let_out, new_image, piece_with
from tests.hub_world import LATER, NOW, STATEMENT, TODAY, story

THEN = LATER + DAY


def events(piece):
    entries = JournalEntry.objects.filter(subject=piece.item_key)
    return [*entries.values_list("event", flat=True)]


# A new storyboard


def test_what_a_new_storyboard_forbids_needs_another_look(world, heard):
    piece = live(world)
    heard.clear()

    world.release(STRICTER, at=THEN)
    run_due(THEN)

    row = standing_of(piece)
    assert row.state == "stale"
    assert "cables" in row.cause
    assert row.due_on == (THEN + 14 * DAY).date()
    assert stored(piece).live
    assert row.leaves
    assert events(piece)[-1] == "stale"
    assert heard == [Event.NEEDS_ANOTHER_LOOK]


def test_the_time_that_it_has_is_the_rules(world, profile):
    profile(grace_days=3)
    piece = live(world)
    world.release(STRICTER, at=THEN)

    run_due(THEN)

    assert standing_of(piece).due_on == (THEN + 3 * DAY).date()


def test_a_storyboard_holds_from_its_day_on(world):
    piece = live(world)
    world.release(STRICTER, at=THEN)

    run_due(THEN - timedelta(minutes=1))
    assert standing_of(piece).state == "live"

    run_due(THEN)
    assert standing_of(piece).state == "stale"


def test_after_its_time_it_is_withheld(world, heard):
    piece = stale(world)
    last_day = (THEN + 14 * DAY).replace(hour=23)
    run_due(last_day)
    assert standing_of(piece).state == "stale"
    heard.clear()

    run_due(last_day + timedelta(hours=2))

    row = standing_of(piece)
    assert row.state == "withheld"
    assert row.cause.endswith("Its time to be mended is over.")
    assert not row.leaves
    assert stored(piece).live
    assert heard == [Event.WITHHELD]


@pytest.mark.parametrize("state", [stale, withheld])
def test_when_the_storyboard_allows_it_again_it_is_live_again(world, state):
    piece = state(world)
    when = LATER + 30 * DAY
    world.release(MILDER, at=when)

    run_due(when)

    row = standing_of(piece)
    assert (row.state, row.cause, row.due_on) == ("live", "", None)
    assert events(piece)[-1] == "live-again"


def test_what_is_late_stays_withheld_when_another_storyboard_forbids_it_too(world):
    piece = withheld(world)
    when = LATER + 30 * DAY
    world.release(story(release=3, terms=STRICTER.terms, title="Again"), at=when)

    run_due(when)

    row = standing_of(piece)
    assert row.state == "withheld"
    assert row.cause.endswith("Its time to be mended is over.")


def test_nothing_is_given_time_twice(world):
    """A closed right in between does not begin its time anew."""
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image), LATER)
    world.release(STRICTER, at=THEN)
    run_due(THEN)
    due_on = standing_of(piece).due_on
    HubImage.objects.update(licence="")
    look_again(piece.item_key, THEN + 10 * DAY)
    assert standing_of(piece).state == "withheld"

    HubImage.objects.update(licence="Our own")
    look_again(piece.item_key, THEN + 11 * DAY)

    assert (standing_of(piece).state, standing_of(piece).due_on) == ("stale", due_on)


# Approvals


def test_a_storyboard_that_changes_nothing_for_a_text_keeps_its_approval(world):
    piece = live(world)
    world.release(story(release=2, title="Kelvane once more"), at=THEN)

    run_due(THEN)

    assert standing_of(piece).state == "live"
    first, carried = Approval.objects.order_by("pk")
    assert (carried.carried_from, carried.release) == (first, 2)
    assert (carried.by, carried.number) == (first.by, first.number)
    assert carried.basis != first.basis
    assert events(piece)[-1] == "let-out"


def test_a_carried_approval_is_carried_once_and_takes_no_number(world):
    live(world)
    world.release(story(release=2, title="Kelvane once more"), at=THEN)
    run_due(THEN)
    run_due(THEN + DAY)
    assert Approval.objects.count() == 2

    other = world.piece(slug="other", title="Another")
    approval = approve(
        submit(other, world.priya, THEN), world.ingrid, "brand", THEN + DAY
    )

    assert approval.number == "KV-0002"


def test_a_text_that_needs_another_look_is_not_approved_for_the_new_storyboard(world):
    stale(world)

    assert Approval.objects.count() == 1


# Rights


def test_closed_rights_withhold_at_once(world, heard):
    image = new_image(world.press, valid_until_on=TODAY + 3 * DAY)
    piece = let_out(world, piece_with(world, image), LATER)
    assert standing_of(piece).good_until == TODAY + 3 * DAY
    heard.clear()

    run_due(LATER + 3 * DAY)
    assert standing_of(piece).state == "live"
    run_due(LATER + 4 * DAY)

    row = standing_of(piece)
    assert row.state == "withheld"
    assert row.cause == "The rights of “A loading dock” do not cover this use."
    assert heard == [Event.WITHHELD]


def test_rights_end_with_the_day_where_the_piece_is_for(world):
    Region.objects.create(key="hi", name="Hawaii", time_zone="Pacific/Honolulu")
    image = new_image(world.press, valid_until_on=TODAY)
    piece = let_out(world, piece_with(world, image, region="hi"), LATER)

    run_due(NOW.replace(hour=9) + DAY)
    assert standing_of(piece).state == "live"

    run_due(NOW.replace(hour=10) + DAY)
    assert standing_of(piece).state == "withheld"


def test_what_is_renewed_is_live_again_by_itself(world):
    image = new_image(world.press, valid_until_on=TODAY + 3 * DAY)
    piece = let_out(world, piece_with(world, image), LATER)
    when = LATER + 4 * DAY
    run_due(when)
    drain_all(when)

    image.valid_until_on = None
    image.save()
    drain_all(when)

    assert standing_of(piece).state == "live"
    assert events(piece)[-1] == "live-again"


def test_rights_that_begin_later_are_waited_for(world):
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image), LATER)
    image.valid_from_on = TODAY + 5 * DAY
    image.save()
    drain_all(LATER)
    assert standing_of(piece).state == "withheld"
    assert standing_of(piece).good_until == TODAY + 4 * DAY

    run_due(LATER + 4 * DAY)
    assert standing_of(piece).state == "withheld"
    run_due(LATER + 5 * DAY)
    assert standing_of(piece).state == "live"


def test_rights_that_have_ended_are_not_looked_at_for_ever(world):
    image = new_image(world.press, valid_until_on=TODAY + 3 * DAY)
    let_out(world, piece_with(world, image), LATER)
    assert run_due(LATER + 4 * DAY) == 1

    assert run_due(LATER + 4 * DAY) == 0


# Proof, messages, rules


def test_proof_that_ends_is_found_on_the_day_after(world):
    proof = ProofPoint(
        key="saved",
        claim="Customers save 40 hours a month.",
        figure="40 hours",
        expires_on=TODAY + 5 * DAY,
    )
    said = Message(
        key="own-sensors", number="1.1", statement=STATEMENT, proof=("saved",)
    )
    world.release(
        story(
            release=2,
            proof_points=(proof,),
            pillars=(Pillar("fits", "Fits what you run", (said,)),),
        ),
        at=NOW,
    )
    body = f"<p>{STATEMENT}</p><p>Customers save 40 hours a month.</p>"
    piece = let_out(world, world.piece(body=body), LATER)
    assert standing_of(piece).good_until == TODAY + 5 * DAY

    run_due(LATER + 5 * DAY)
    assert standing_of(piece).state == "live"
    run_due(LATER + 6 * DAY)
    assert standing_of(piece).state == "stale"
    assert Entry("press", "Press") in story().teams


def test_new_rules_are_looked_at_like_a_new_storyboard(world, profile):
    piece = live(world)
    profile("{check: limits.exceeded, tier: must-fix, settings: {title_characters: 5}}")

    run_due(THEN)

    assert standing_of(piece).state == "stale"


def test_what_stops_publishing_withholds_at_once(world, profile):
    piece = live(world)
    profile(
        "{check: limits.exceeded, tier: hard-block, settings: {title_characters: 5}}"
    )

    run_due(THEN)

    assert standing_of(piece).state == "withheld"


def test_other_messages_of_the_programme_are_looked_at(world):
    piece = live(world)
    before = standing_of(piece).audited_with
    programme = world.press_programme
    programme.messages.clear()
    programme.save()
    record_roll_down(programme, world.dana, THEN)

    run_due(THEN)

    assert standing_of(piece).audited_with != before
