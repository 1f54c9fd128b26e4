"""The demo company's pieces, each in its state, as the description says."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.core import mail
from wagtail.models import PageLogEntry, Revision, TaskState, WorkflowState

from content.canonical import plain
from content.models import (
    GuestAuthor,
    HubFile,
    HubImage,
    Piece,
    User,
)
from governance import journal
from governance.auditing import audit_piece, sort_of
from governance.gate import Code
from governance.models import (
    Approval,
    Decision,
    JournalEntry,
    ReviewRound,
    Standing,
    Waiver,
    WrongFinding,
)
from governance.review import what_stops
from hub.demo.expected import expected_in_hub
from hub.models import Notice
from tests.hub.demo.loading.conftest import NOW
from tests.hub.demo.test_expected import meant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("company")]

DAY = NOW.date()
ON_2_1 = set(
    (
        "signed-record-page records-sheet records-article records-email "
        "records-social-post quality-call-script records-webinar-deck"
    ).split()
)
QUIET = set(
    (
        "medora-sheet roll-out-guide cold-chain-article inspection-social-post "
        "less-loss-social-post inspection-record-sheet"
    ).split()
)
WAITING = set(
    (
        "inspection-call-script quality-sales-deck early-warning-email "
        "tamper-social-post"
    ).split()
)
BEING_WRITTEN = {"medora-press-release", "second-site-sheet", "second-site-email"}
LOADED = QUIET | ON_2_1 | WAITING | BEING_WRITTEN
LOADED |= {"go-live-page", "depot-page", "loading-sheet", "carriers-press-release"}


def on(days):
    return DAY + timedelta(days=days)


def piece(key):
    return Piece.objects.get(slug=key).specific


def standing(key):
    return Standing.objects.filter(key=piece(key).item_key).first()


def in_state(state):
    keys = set(Standing.objects.filter(state=state).values_list("key", flat=True))
    return {p.slug for p in Piece.objects.all() if p.item_key in keys}


def user(name):
    return User.objects.get(username=name.lower().replace(" ", "."))


def findings(key):
    audit = audit_piece(piece(key).get_latest_revision_as_object(), NOW)
    return [f for f in audit.findings if sort_of(f) not in ("", "notes")]


# Pieces


def test_there_are_24_pieces_and_12_images():
    assert Piece.objects.count() == 24
    assert HubImage.objects.count() == 12
    assert set(Piece.objects.values_list("slug", flat=True)) == LOADED


@pytest.mark.parametrize("state", Standing.State.values)
def test_each_piece_stands_as_it_should(state):
    expected = {
        "live": QUIET,
        "stale": ON_2_1 | {"go-live-page"},
        "withheld": {"depot-page", "loading-sheet"},
    }
    assert in_state(state) == expected.get(state, set())


def test_what_was_never_let_out_is_in_review_sent_back_or_being_written():
    out = set(Standing.objects.values_list("key", flat=True))
    inside = {p.slug for p in Piece.objects.all() if p.item_key not in out}
    assert inside == WAITING | BEING_WRITTEN | {"carriers-press-release"}
    assert not Piece.objects.filter(slug__in=inside, live=True).exists()


@pytest.mark.parametrize("key", sorted(LOADED))
def test_the_hub_finds_in_each_piece_what_is_expected(key):
    expected = expected_in_hub()[key]
    found = plain(findings(key))
    assert all(any(meant(e, f) for f in found) for e in expected), found
    assert len(found) == len(expected), found


@pytest.mark.parametrize("key", sorted(LOADED))
def test_all_of_each_piece_was_read(key):
    assert audit_piece(piece(key), NOW).unread == ()


def test_the_planted_press_release_has_six_things_to_fix():
    sorts = [sort_of(finding) for finding in findings("medora-press-release")]
    assert sorts == ["to_fix"] * 6


def test_seven_live_pieces_rest_on_the_proof_that_ended():
    for key in ON_2_1:
        assert standing(key).due_on == on(-13 + 30)
        assert standing(key).cause.startswith("The proof of 2.1 ended on")
        assert piece(key).live


def test_the_new_storyboard_put_one_page_out_of_date():
    row = standing("go-live-page")
    assert (row.due_on, row.release) == (on(-21 + 30), 1)
    assert row.cause == "Storyboard 1 said eight weeks; 3.1 now says six weeks."


def test_the_photographs_licence_ended_the_day_before():
    photograph = HubImage.objects.get(title="Loading bay, Gdynia")
    assert photograph.valid_until_on == on(-1)
    assert photograph.credit == "Baltic Picture Desk"
    for key in ("depot-page", "loading-sheet"):
        assert standing(key).cause == (
            "The rights of “Loading bay, Gdynia” do not cover this use."
        )


def test_campaign_b_cannot_go_live():
    for key in ("second-site-sheet", "second-site-email"):
        codes = {reason.code for reason in what_stops(piece(key), NOW)}
        assert Code.OBJECTIVE_NOT_AGREED in codes


def test_the_record_sheet_has_a_second_version_since_six_days():
    sheet = piece("inspection-record-sheet")
    assert sheet.file.replaces.original_name == "inspection-record-sheet-1.pdf"
    assert standing(sheet.slug).approved_at.date() == on(-6)


def test_approvals_go_on_with_number_142():
    given = Approval.objects.filter(carried_from=None).order_by("pk")
    numbers = [int(row.number.removeprefix("KV-")) for row in given]
    assert numbers[-1] == 141
    assert all(after == before + 1 for before, after in pairwise(numbers))
    assert not given.filter(by__in=[user("Priya Raman"), user("Tom Becker")]).exists()


# What each sees first


def test_ingrid_has_four_waiting_and_the_oldest_for_three_days():
    waiting = ReviewRound.objects.filter(ended="", assigned_to=user("Ingrid Solberg"))
    assert {row.piece.slug for row in waiting} == WAITING
    oldest = min(waiting, key=lambda row: row.submitted_at)
    assert oldest.piece.slug == "inspection-call-script"
    assert (NOW - oldest.submitted_at).days == 3


def test_priya_has_one_piece_sent_back_and_one_draft_due_tomorrow():
    mine = Piece.objects.filter(owner=user("Priya Raman"))
    assert mine.count() == 2
    back = Decision.objects.get(kind=Decision.Kind.CHANGES)
    assert back.round.piece.owner == user("Priya Raman")
    assert piece("medora-press-release").due_on == on(1)


def test_tom_has_two_pages_to_look_at_again():
    mine = Piece.objects.filter(owner=user("Tom Becker"))
    assert {p.slug for p in mine} == {"go-live-page", "signed-record-page"}
    assert {standing(p.slug).state for p in mine} == {"stale"}


def test_lena_has_three_pieces_in_one_programme_until_a_day():
    guest = GuestAuthor.objects.get()
    assert (guest.user, guest.ends_on) == (user("Lena Costa"), on(45))
    mine = Piece.objects.filter(owner=guest.user)
    assert mine.count() == Piece.objects.child_of(guest.programme).count() == 3
    assert mine.get(live=True, has_unpublished_changes=True).slug == (
        "less-loss-social-post"
    )


# How it came about


def test_the_journal_is_whole_and_ends_before_the_loading():
    assert journal.verify() == []
    assert JournalEntry.objects.count() > 100
    assert not JournalEntry.objects.filter(at__gt=NOW).exists()


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (Revision, "created_at"),
        (WorkflowState, "created_at"),
        (TaskState, "started_at"),
        (PageLogEntry, "timestamp"),
        (Piece, "first_published_at"),
        (Piece, "latest_revision_created_at"),
        (HubFile, "created_at"),
        (User, "date_joined"),
    ],
)
def test_wagtails_own_moments_lie_before_the_loading(model, field):
    assert model.objects.exists()
    assert not model.objects.filter(**{f"{field}__gt": NOW}).exists()


def test_an_exception_let_a_page_say_the_new_figure_early():
    exceptions = Waiver.objects.all()
    assert {waiver.state for waiver in exceptions} == {Waiver.State.GRANTED}
    assert {w.key for w in exceptions} == {piece("go-live-page").item_key}


def test_one_finding_was_called_wrong_and_waits_for_a_reviewer():
    row = WrongFinding.objects.get()
    assert (row.by, row.quote) == (user("Tom Becker"), "eight weeks")
    assert row.piece_pk == piece("go-live-page").pk
    assert (row.at.date(), row.is_judged) == (on(-2), False)


def test_nobody_is_told_anything():
    assert not Notice.objects.exists()
    assert not mail.outbox
