"""Exceptions: asked for, decided by another, until a day or until the story changes."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from content.models import Region
from content.refusing import Refused
from governance.announcing import Event
from governance.auditing import audit_item, audit_piece
from governance.models import JournalEntry, Standing, Waiver
from governance.review import approve, decide_exception, request_exception, submit
from governance.rounds import working_text
from governance.standing import run_due
from hub.background.draining import drain_all
from tests.governance.states import CABLES, DAY, STRICTER, live, stale, stored
from tests.hub_world import BAD_TEXT, LATER, NOW, STATEMENT, TODAY, story

REASON = "The court calls it so; we quote the ruling."
UNTIL = TODAY + 30 * DAY


def ask(piece, user, reason=REASON, until=UNTIL, now=NOW, number=0):
    item = working_text(piece)
    audit = audit_item(item, now)
    finding = audit.findings[number]
    return request_exception(
        piece, item, audit, finding.fingerprint, reason, until, user, now
    )


@pytest.fixture
def piece(world):
    """In review, with one thing to fix."""
    piece = world.piece(body=BAD_TEXT + f"<p>{STATEMENT}</p>")
    submit(piece, world.priya, NOW)
    return piece


def test_with_an_exception_it_can_be_approved(world, piece, heard):
    waiver = ask(piece, world.priya)
    decide_exception(waiver, True, REASON, world.ingrid, "brand", LATER)

    approve(piece.rounds.get(), world.ingrid, "brand", LATER)

    assert stored(piece).live
    assert heard[:2] == [Event.EXCEPTION_ASKED, Event.EXCEPTION_DECIDED]
    events = JournalEntry.objects.values_list("event", "actor")
    assert ("exception-asked", "priya") in events
    assert ("exception-granted", "ingrid") in events


def test_refused_it_stays_to_be_fixed(world, piece):
    decide_exception(
        ask(piece, world.priya), False, REASON, world.ingrid, "brand", LATER
    )

    with pytest.raises(Refused, match="Something else stops it"):
        approve(piece.rounds.get(), world.ingrid, "brand", LATER)
    entry = JournalEntry.objects.get(event="exception-refused")
    assert json.loads(entry.data)["reason"] == REASON


@pytest.mark.parametrize("reason", ["", "Because.", "a" * 14])
def test_a_reason_is_given_for_asking_and_for_deciding(world, piece, reason):
    with pytest.raises(Refused, match="at least 15 characters"):
        ask(piece, world.priya, reason)
    with pytest.raises(Refused, match="at least 15 characters"):
        decide_exception(
            ask(piece, world.priya), True, reason, world.ingrid, "brand", LATER
        )


@pytest.mark.parametrize(
    "until", [TODAY - DAY, TODAY + 367 * DAY], ids=["over", "too far away"]
)
def test_it_ends_on_a_day_within_a_year(world, piece, until):
    with pytest.raises(Refused, match="within the next year"):
        ask(piece, world.priya, until=until)


def test_it_lasts_to_the_end_of_its_day_where_the_piece_is_for(world):
    Region.objects.create(key="jp", name="Japan", time_zone="Asia/Tokyo")
    piece = world.piece(body=BAD_TEXT, region="jp")

    waiver = ask(piece, world.priya, until=date(2026, 4, 1))

    assert waiver.expires_at.isoformat() == "2026-04-02T00:00:00+09:00"


# Who


@pytest.mark.parametrize("who", ["tom", "marcus", "yusuf", "lina", "ada", "outsider"])
def test_only_who_works_on_it_asks(world, piece, who):
    with pytest.raises(Refused, match="Only who works on a piece"):
        ask(piece, getattr(world, who))


@pytest.mark.parametrize("who", ["priya", "lee", "dana", "noor"])
def test_authors_leads_and_reviewers_ask(world, piece, who):
    assert ask(piece, getattr(world, who)).requested_by == getattr(world, who)


@pytest.mark.parametrize(
    "who", ["priya", "tom", "dana", "lee", "marcus", "ada", "superuser"]
)
def test_only_reviewers_of_the_area_decide(world, piece, who):
    waiver = ask(piece, world.priya)

    with pytest.raises(Refused, match="do not review for this area"):
        decide_exception(waiver, True, REASON, getattr(world, who), "brand", LATER)


def test_nobody_decides_what_they_asked_for(world, piece):
    waiver = ask(piece, world.ingrid)

    with pytest.raises(Refused, match="Somebody else decides"):
        decide_exception(waiver, True, REASON, world.ingrid, "brand", LATER)
    decide_exception(waiver, True, REASON, world.noor, "brand", LATER)


def test_nobody_decides_on_what_they_edited(world, piece):
    waiver = ask(piece, world.priya)
    draft = stored(piece).get_latest_revision_as_object()
    draft.lead = "A line."
    draft.save_revision(user=world.noor)

    with pytest.raises(Refused, match="edited this text yourself"):
        decide_exception(waiver, True, REASON, world.noor, "brand", LATER)


def test_the_database_knows_of_four_eyes(world, piece):
    waiver = ask(piece, world.priya)

    with pytest.raises(IntegrityError):
        Waiver.objects.filter(pk=waiver.pk).update(decided_by=world.priya)


# What


def test_what_stops_publishing_has_no_exception(world, profile):
    profile("{check: limits.exceeded, tier: hard-block, settings: {all_characters: 1}}")

    with pytest.raises(Refused, match="there is no exception"):
        ask(world.piece(), world.priya)


def test_a_suggestion_needs_no_exception(world, profile):
    profile("{check: terms.forbidden, tier: advisory}")

    with pytest.raises(Refused, match="stops nothing"):
        ask(world.piece(body=BAD_TEXT), world.priya)


def test_it_is_asked_for_once(world, piece):
    ask(piece, world.priya)

    with pytest.raises(Refused, match="asked for already"):
        ask(piece, world.lee)


def test_it_is_decided_once(world, piece):
    waiver = ask(piece, world.priya)
    old = Waiver.objects.get(pk=waiver.pk)
    decide_exception(waiver, True, REASON, world.ingrid, "brand", LATER)

    with pytest.raises(Refused, match="decided already"):
        decide_exception(old, False, REASON, world.noor, "brand", LATER)

    assert Waiver.objects.get().state == "granted"


def test_a_finding_of_another_piece_is_no_finding_of_this_one(world, piece):
    other = world.piece(slug="other", body=BAD_TEXT)
    audit = audit_piece(other, NOW)
    fingerprint = audit.findings[0].fingerprint
    mine = working_text(piece)

    for item, made in ((working_text(other), audit), (mine, audit)):
        with pytest.raises(Refused):
            request_exception(
                piece, item, made, fingerprint, REASON, UNTIL, world.priya, NOW
            )


def test_a_finding_that_is_gone_needs_no_exception(world, piece):
    item = working_text(piece)

    with pytest.raises(Refused, match="finding is gone"):
        request_exception(
            piece,
            item,
            audit_item(item, NOW),
            "0" * 32,
            REASON,
            UNTIL,
            world.priya,
            NOW,
        )


# Until when


@pytest.fixture
def excepted(world, piece):
    """Live by way of an exception."""
    waiver = ask(piece, world.priya)
    decide_exception(waiver, True, REASON, world.ingrid, "brand", LATER)
    approve(piece.rounds.get(), world.ingrid, "brand", LATER)
    return stored(piece)


def state_at(moment):
    run_due(moment)
    return Standing.objects.get().state


def test_an_exception_ends_with_its_day(world, excepted):
    last = NOW.replace(hour=23) + 30 * DAY

    assert state_at(last) == "live"
    assert state_at(last + timedelta(hours=2)) == "stale"


def test_an_exception_lapses_when_the_storyboard_says_something_else_of_it(
    world, excepted
):
    term = replace(story().terms[0], why="A court has called it misleading.")
    world.release(story(release=2, terms=(term,)), at=LATER + DAY)

    assert state_at(LATER + DAY) == "stale"


def test_an_exception_outlives_a_storyboard_that_changes_something_else(
    world, excepted
):
    world.release(story(release=2, title="Kelvane once more"), at=LATER + DAY)

    assert state_at(LATER + DAY) == "live"


def test_an_exception_for_what_is_out_lets_it_be_live_again(world):
    piece = stale(world)
    when = LATER + 2 * DAY
    waiver = ask(piece, world.priya, now=when)
    drain_all(when)
    decide_exception(waiver, True, REASON, world.ingrid, "brand", when)

    drain_all(when)

    assert Standing.objects.get().state == "live"
    assert CABLES in STRICTER.terms


def test_an_exception_that_has_ended_is_not_looked_at_for_ever(world, excepted):
    long_after = NOW + 60 * DAY
    assert state_at(long_after) == "stale"

    assert run_due(long_after) == 0


def test_without_an_exception_there_is_nothing_to_wait_for(world):
    live(world)

    assert Standing.objects.get().good_until is None
