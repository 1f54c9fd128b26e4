"""Sending, taking back, and dropping what was changed."""

import json
from dataclasses import replace
from datetime import date

import pytest

from content.models import (
    AssetUse,
    FileReading,
    GuestAuthor,
    HubImage,
    Level,
    PressRelease,
    SalesSheet,
    Storyboard,
    Team,
)
from content.reading.recording import kept_text
from content.refusing import Refused
from governance.announcing import Event
from governance.audit import running
from governance.checks import CATALOGUE
from governance.models import AuditRecord, JournalEntry, ReviewRound, Standing
from governance.review import (
    approve,
    ask_for_changes,
    discard,
    submit,
    take_back,
)
from tests.governance.states import DAY, in_review, live, scheduled, sent_back, stored
from tests.hub_assets import new_file, new_image, piece_with
from tests.hub_world import BAD_TEXT, LATER, NOW


def entries(piece):
    found = JournalEntry.objects.filter(subject=piece.item_key)
    return list(found.values_list("event", "actor"))


def edited(piece, by, **values):
    draft = stored(piece).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=by)
    return draft


def test_sending_keeps_what_is_decided_on(world, heard):
    piece = world.piece(body=BAD_TEXT)

    round = submit(piece, world.priya, NOW, "Please be quick.", world.noor)

    assert (round.number, round.assigned_to, round.note) == (
        1,
        world.noor,
        "Please be quick.",
    )
    assert round.due_at > NOW
    assert kept_text(round.content_digest).title == piece.title
    assert AuditRecord.objects.get(content_digest=round.content_digest).to_fix == 1
    assert entries(piece) == [("submit", "priya")]
    assert heard == [Event.REVIEW_ASKED]


def test_nobody_named_means_the_one_on_duty(world):
    assert submit(world.piece(), world.priya, NOW).assigned_to == world.ingrid


def test_what_is_in_review_is_not_sent_again(world):
    piece = in_review(world)

    with pytest.raises(Refused, match="being reviewed already"):
        submit(piece, world.priya, NOW)


def test_what_stops_publishing_is_not_even_sent(world, profile):
    profile(
        "{check: limits.exceeded, tier: hard-block, settings: {title_characters: 5}}"
    )

    with pytest.raises(Refused, match="Something in it stops publishing"):
        submit(world.piece(), world.priya, NOW)


def test_what_could_not_be_checked_is_not_sent(world, monkeypatch):
    def broken(case):
        raise ValueError("a broken rule")

    rules = tuple(replace(check, run=broken) for check in CATALOGUE)
    monkeypatch.setattr(running, "CATALOGUE", rules)

    with pytest.raises(Refused, match="could not be checked completely"):
        submit(world.piece(title="Checked by nobody"), world.priya, NOW)


def test_a_mirror_is_not_sent(world):
    piece = live(world)
    mirror = piece.create_alias(update_slug="mirror")

    with pytest.raises(Refused, match="mirrors another piece"):
        submit(mirror, world.priya, LATER)


def test_what_is_live_unchanged_is_not_sent(world):
    with pytest.raises(Refused, match="live already"):
        submit(live(world), world.priya, LATER)


def test_what_waits_for_its_day_is_not_sent(world):
    with pytest.raises(Refused, match="approved already"):
        submit(scheduled(world), world.priya, LATER)


def test_a_text_that_was_approved_before_is_let_out_again_without_another_look(world):
    """Exactly this text, held against exactly this storyboard."""
    piece = live(world)
    first = piece.content_digest
    edited(piece, world.priya, title="Fits what you own")
    approve(submit(piece, world.priya, LATER), world.ingrid, "brand", LATER)
    edited(piece, world.priya, title="Fits what you run")

    assert submit(stored(piece), world.priya, LATER + DAY) is None

    assert Standing.objects.get().content_digest == first


def test_a_file_that_nobody_has_read_is_read_before_it_is_sent(world):
    file = new_file(world.press, "Our records are tamper-proof.")
    FileReading.objects.all().delete()
    sheet = world.piece(SalesSheet, file=file)

    round = submit(sheet, world.priya, NOW)

    audit = AuditRecord.objects.get(content_digest=round.content_digest)
    assert audit.to_fix == 1


def test_a_team_that_watches_still_waits_for_rights(world):
    """And its review ends by a decision, once the rights are there."""
    Team.objects.update(level=Level.WATCH)
    image = new_image(world.press, licence="")
    round = submit(piece_with(world, image), world.priya, NOW)
    assert round is not None
    with pytest.raises(Refused, match="Something else stops it"):
        approve(round, world.ingrid, "brand", LATER)

    HubImage.objects.update(licence="Our own")
    approve(round, world.ingrid, "brand", LATER)

    assert stored(round.piece).live
    assert AssetUse.objects.exists()


@pytest.mark.parametrize("who", ["priya", "lee"])
def test_who_may_write_it_takes_it_back(world, who, heard):
    piece = in_review(world)
    heard.clear()

    take_back(piece.rounds.get(), getattr(world, who), LATER)

    assert piece.rounds.get().ended == "taken-back"
    assert not stored(piece).workflow_in_progress
    assert entries(piece)[-1] == ("take-back", who)
    assert heard == [Event.TAKEN_BACK]


def test_who_sent_it_takes_it_back_from_another_team(world):
    piece = in_review(world)
    world.priya.groups.set([world.web.group])

    take_back(piece.rounds.get(), world.priya, LATER)

    assert piece.rounds.get().ended == "taken-back"


def test_who_sent_it_and_left_does_not_take_it_back(world):
    piece = in_review(world)
    world.priya.groups.clear()

    with pytest.raises(Refused):
        take_back(piece.rounds.get(), world.priya, LATER)


def test_what_was_taken_back_is_sent_again_as_the_next_round(world):
    piece = in_review(world)
    take_back(piece.rounds.get(), world.priya, LATER)
    edited(piece, world.priya, title="Fits what you own")

    assert submit(stored(piece), world.priya, LATER).number == 2


def test_a_guest_sends_and_takes_back_what_is_its_own(world):
    piece = world.piece(owner=world.guest)

    round = submit(piece, world.guest, NOW)
    take_back(round, world.guest, LATER)

    GuestAuthor.objects.update(ends_on=date(2026, 3, 3))
    with pytest.raises(Refused):
        submit(piece, world.guest, NOW)


def test_dropping_what_was_changed_leaves_what_is_live(world):
    piece = live(world)
    edited(piece, world.priya, title="Fits what you own")

    discard(piece, world.priya, LATER)

    after = stored(piece)
    assert after.get_latest_revision_as_object().content_digest == piece.content_digest
    assert not after.has_unpublished_changes
    assert Standing.objects.get().state == "live"


def test_dropping_what_was_sent_back_ends_its_workflow(world):
    piece = live(world)
    edited(piece, world.priya, title="Fits what you own")
    round = submit(stored(piece), world.priya, LATER)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing.", LATER)

    discard(stored(piece), world.priya, LATER)

    assert stored(piece).current_workflow_state is None


def test_dropping_what_was_never_out_leaves_nothing(world):
    piece = sent_back(world)

    discard(piece, world.priya, LATER)

    assert not ReviewRound.objects.exists()
    assert not type(piece).objects.filter(pk=piece.pk).exists()


def test_an_embargo_is_no_reason_not_to_send(world):
    piece = world.piece(PressRelease, embargo_until=LATER + DAY)

    assert submit(piece, world.priya, NOW).number == 1


def test_a_reviewer_who_edits_changes_what_is_decided_on(world):
    piece = in_review(world)
    edited(piece, world.noor, lead="A line.")

    approve(piece.rounds.get(), world.ingrid, "brand", LATER)

    round, after = piece.rounds.get(), stored(piece)
    assert after.lead == "A line."
    assert round.content_digest == after.content_digest
    assert round.revision == after.live_revision
    assert kept_text(round.content_digest) is not None


def test_numbers_go_on_from_those_given_elsewhere(world):
    Storyboard.objects.update(approvals_before=141)
    live(world)

    entry = JournalEntry.objects.get(event="approve")
    assert json.loads(entry.data)["number"] == "KV-0142"


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"body": [("quote", {"quote": "Well done."})]}, "Body: a part of it"),
        ({"title": ""}, "Title: This field cannot be blank"),
    ],
)
def test_what_is_not_complete_is_not_sent(world, values, says):
    piece = world.piece()
    draft = stored(piece)
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=world.priya, clean=False)

    with pytest.raises(Refused, match=says):
        submit(stored(piece), world.priya, NOW)


def test_what_came_in_its_way_since_it_was_sent_is_said(world):
    piece = in_review(world)
    type(piece).objects.filter(pk=piece.pk).update(slug="moved-away")
    world.piece(title="In its place", slug="fits-what-you-run")

    with pytest.raises(Refused, match="slug 'fits-what-you-run' is already in use"):
        approve(piece.rounds.get(), world.ingrid, "brand", LATER)

    assert piece.rounds.get().ended == ""


def test_whoever_left_is_not_asked_for_being_on_duty(world):
    world.ingrid.is_active = False
    world.ingrid.save()

    round = submit(world.piece(), world.priya, NOW)

    assert round.assigned_to is None
