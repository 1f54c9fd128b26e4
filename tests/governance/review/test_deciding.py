"""Approving, asking for changes, passing on: by whom, of what, with what effect."""

import json
from datetime import timedelta

import pytest

from content.items import Version
from content.models import Article, CampaignPage, Level, PressRelease, Team
from content.reading.recording import recorded
from content.refusing import Refused
from governance.announcing import Event
from governance.models import (
    Approval,
    AuditRecord,
    Decision,
    JournalEntry,
    ReviewRound,
    Standing,
)
from governance.review import approve, ask_for_changes, not_mine, submit
from tests.governance.states import DAY, REASON, in_review, live, stored
from tests.hub_world import BAD_TEXT, LATER, NOW, TODAY


def open_round(piece):
    return piece.rounds.get(ended="")


def edited(piece, by, **values):
    draft = stored(piece).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=by)


def data_of(event):
    return json.loads(JournalEntry.objects.get(event=event).data)


def test_an_approved_piece_is_live_with_a_number(world):
    piece = in_review(world)

    approval = approve(open_round(piece), world.ingrid, "brand", LATER)

    stored = Article.objects.get(pk=piece.pk)
    assert stored.live
    assert approval.number == "KV-0001"
    standing = Standing.objects.get(key=piece.item_key)
    assert standing.state == "live"
    assert standing.content_digest == stored.content_digest
    assert standing.messages == ["own-sensors"]
    assert recorded(piece.item_key, Version.LIVE).title == piece.title


def test_an_approval_binds_text_storyboard_and_rules(world):
    piece = live(world, use_until=TODAY + 9 * DAY)

    approval = Approval.objects.get()
    audit = AuditRecord.objects.get()
    assert approval.content_digest == audit.content_digest == piece.content_digest
    assert (approval.release, approval.editors) == (1, ["priya"])
    assert data_of("approve") == {
        "number": "KV-0001",
        "area": "brand",
        "text": piece.content_digest,
        "basis": approval.basis,
        "storyboard": 1,
        "use_until": "2026-03-13",
    }


def test_what_happened_is_told_in_its_order(world, heard):
    live(world)

    events = JournalEntry.objects.values_list("event", flat=True)
    assert [*events] == ["submit", "approve", "let-out"]
    assert heard == [Event.REVIEW_ASKED, Event.APPROVED]


def test_what_is_to_fix_is_not_approved(world):
    round = submit(world.piece(body=BAD_TEXT), world.priya, NOW)

    with pytest.raises(Refused, match="Something else stops it"):
        approve(round, world.ingrid, "brand", LATER)

    assert not Approval.objects.exists()


def test_at_advise_what_is_to_fix_does_not_stop(world):
    Team.objects.update(level=Level.ADVISE)
    round = submit(world.piece(body=BAD_TEXT), world.priya, NOW)

    approve(round, world.ingrid, "brand", LATER)

    assert stored(round.piece).live


def test_nothing_is_approved_before_its_campaign_is_agreed(world):
    piece = in_review(world)
    campaign = CampaignPage.objects.get()
    campaign.objectives.first().delete()

    with pytest.raises(Refused, match="Something else stops it"):
        approve(open_round(piece), world.ingrid, "brand", LATER)


# Four eyes


def test_nobody_approves_what_they_wrote(world):
    world.priya.groups.add(world.area.group)
    round = submit(world.piece(), world.priya, NOW)

    with pytest.raises(Refused, match="edited this text yourself"):
        approve(round, world.priya, "brand", LATER)


def test_a_reviewer_who_edits_in_review_does_not_approve_it(world):
    piece = in_review(world)
    edited(piece, world.ingrid, lead="A line.")

    with pytest.raises(Refused, match="edited this text yourself"):
        approve(open_round(piece), world.ingrid, "brand", LATER)
    approve(open_round(piece), world.noor, "brand", LATER)


def test_who_edited_an_earlier_version_of_it_does_not_approve_it(world):
    piece = world.piece()
    edited(piece, world.ingrid, lead="A line.")
    edited(piece, world.priya, lead="Another line.")
    round = submit(stored(piece), world.priya, NOW)

    with pytest.raises(Refused, match="edited this text yourself"):
        approve(round, world.ingrid, "brand", LATER)


def test_who_edited_what_has_long_been_live_may_approve_what_is_new(world):
    piece = world.piece()
    edited(piece, world.noor, lead="A line.")
    approve(submit(stored(piece), world.priya, NOW), world.ingrid, "brand", LATER)
    edited(piece, world.priya, lead="Another line.")

    approve(submit(stored(piece), world.priya, LATER), world.noor, "brand", LATER)

    assert stored(piece).lead == "Another line."


def test_who_copied_a_live_piece_does_not_approve_the_copy(world):
    copy = live(world).copy(keep_live=True, update_attrs={"slug": "b"}, user=world.noor)
    round = submit(stored(copy), world.priya, LATER)

    with pytest.raises(Refused, match="edited this text yourself"):
        approve(round, world.noor, "brand", LATER)


@pytest.mark.parametrize("who", ["superuser", "ada"])
def test_an_administrator_approves_with_a_role_for_it_only(world, who):
    piece = in_review(world)
    person = getattr(world, who)

    with pytest.raises(Refused, match="do not review for this area"):
        approve(open_round(piece), person, "brand", LATER)

    person.groups.add(world.area.group)
    approve(open_round(piece), person, "brand", LATER)


# Areas


def test_every_area_decides_for_itself(world, two_areas):
    piece = in_review(world)

    approve(open_round(piece), world.ingrid, "brand", LATER)
    assert not stored(piece).live
    assert open_round(piece)

    approve(open_round(piece), two_areas, "legal", LATER)
    assert stored(piece).live


@pytest.mark.parametrize("area", ["", "brand", "nobody"])
def test_nobody_decides_for_another_area(world, two_areas, area):
    piece = in_review(world)

    with pytest.raises(Refused, match="do not review for this area"):
        approve(open_round(piece), two_areas, area, LATER)


def test_an_area_that_is_not_asked_does_not_approve(world, two_areas, profile):
    piece = in_review(world)
    profile(areas="[brand]")

    with pytest.raises(Refused, match="Nobody asks this area"):
        approve(open_round(piece), two_areas, "legal", LATER)


def test_an_area_approves_a_text_once(world, two_areas):
    piece = in_review(world)
    approve(open_round(piece), world.ingrid, "brand", LATER)

    with pytest.raises(Refused, match="has approved this text already"):
        approve(open_round(piece), world.noor, "brand", LATER)


def test_another_text_has_to_be_approved_by_all_again(world, two_areas):
    piece = in_review(world)
    approve(open_round(piece), world.ingrid, "brand", LATER)
    edited(piece, world.noor, lead="A line.")

    approve(open_round(piece), two_areas, "legal", LATER)
    assert not stored(piece).live

    approve(open_round(piece), world.ingrid, "brand", LATER)
    assert stored(piece).live


def test_approvals_hold_when_the_same_text_is_sent_again(world, two_areas):
    piece = in_review(world)
    approve(open_round(piece), world.ingrid, "brand", LATER)
    ask_for_changes(open_round(piece), two_areas, "legal", REASON, LATER)

    round = submit(stored(piece), world.priya, LATER)
    approve(round, two_areas, "legal", LATER)

    assert stored(piece).live


# Days


def test_a_last_day_that_is_over_is_refused(world):
    with pytest.raises(Refused, match="over already"):
        live(world, use_until=TODAY - DAY)


def test_an_embargoed_text_is_approved_and_waits(world):
    moment = LATER + DAY
    piece = world.piece(PressRelease, embargo_until=moment)

    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)

    standing = Standing.objects.get()
    assert (standing.state, standing.goes_live_at) == ("scheduled", moment)
    assert not PressRelease.objects.get().live
    assert piece.rounds.get().ended == "approved"
    assert data_of("scheduled")["text"] == standing.next_digest


# Sending back, passing on


@pytest.mark.parametrize("reason", ["", "Too long.", "  Too   long  .   "])
def test_changes_are_asked_for_with_a_reason(world, reason):
    piece = in_review(world)

    with pytest.raises(Refused, match="at least 15 characters"):
        ask_for_changes(open_round(piece), world.ingrid, "brand", reason, LATER)

    assert not Decision.objects.exists()


def test_what_is_sent_back_is_its_authors_again(world, heard):
    piece = in_review(world)
    heard.clear()

    ask_for_changes(open_round(piece), world.ingrid, "brand", REASON, LATER)

    assert piece.rounds.get().ended == "changes"
    assert stored(piece).current_workflow_state.status == "needs_changes"
    assert not stored(piece).workflow_in_progress
    assert data_of("ask-for-changes") == {"area": "brand", "reason": REASON, "round": 1}
    assert heard == [Event.SENT_BACK]


def test_a_piece_that_was_sent_back_can_be_sent_again(world):
    piece = in_review(world)
    ask_for_changes(open_round(piece), world.ingrid, "brand", REASON, LATER)
    edited(piece, world.priya, lead="A line.")

    again = submit(stored(piece), world.priya, LATER)

    assert again.number == 2
    approve(again, world.ingrid, "brand", LATER)
    assert stored(piece).live


def test_a_review_is_passed_on_within_its_area(world, heard):
    piece = in_review(world)
    heard.clear()

    not_mine(open_round(piece), world.ingrid, "brand", world.noor, " Away. ", LATER)

    assert open_round(piece).assigned_to == world.noor
    assert Decision.objects.get().reason == "Away."
    assert data_of("not-mine") == {"to": "noor", "reason": "Away."}
    assert heard == [Event.REASSIGNED]


@pytest.mark.parametrize("to", ["ingrid", "priya", "marcus", None])
def test_a_review_is_passed_on_to_nobody_else(world, to):
    piece = in_review(world)
    person = getattr(world, to) if to else None

    with pytest.raises(Refused, match="Choose somebody"):
        not_mine(open_round(piece), world.ingrid, "brand", person, "", LATER)


def test_decisions_carry_the_moments_they_are_told(world):
    piece = live(world)

    round = ReviewRound.objects.get()
    assert (round.submitted_at, round.ended_at) == (NOW, LATER)
    assert Approval.objects.get().at == LATER
    moments = JournalEntry.objects.filter(subject=piece.item_key).values_list("at")
    assert {at for (at,) in moments} == {NOW, LATER}
    assert timedelta(hours=2) == LATER - NOW
