"""The demo company in the hub: every count of its description, and nothing else."""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from django.core import mail
from wagtail.models import PageLogEntry, Revision, TaskState, WorkflowState

from content.canonical import plain
from content.models import (
    CampaignPage,
    GuestAuthor,
    HubFile,
    HubImage,
    Level,
    Message,
    Persona,
    Piece,
    ProgrammePage,
    ProofPoint,
    Release,
    Stage,
    Team,
    Term,
    User,
)
from content.permissions import rights_of
from content.planning import agreement, roll_down_of
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
)
from governance.review import what_stops
from governance.standards import hub_profile
from hub.demo.expected import expected_in_hub
from hub.demo.people import people
from hub.models import Notice
from tests.hub.demo.loading.conftest import NOW
from tests.hub.demo.test_expected import meant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("company")]

DAY = NOW.date()
EIGHT = set(
    (
        "corporate-communications public-relations social-media product-marketing "
        "marketing-automation telemarketing website webinars-and-events"
    ).split()
)
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


# People


def test_eight_teams_are_held_to_everything_and_each_has_a_head_who_signs():
    teams = Team.objects.all()
    assert {team.key for team in teams} == EIGHT
    assert all(team.level == Level.ENFORCE for team in teams)
    assert all(team.signer and team.signer == team.lead for team in teams)
    assert all(team.members.count() >= 2 for team in teams)


def test_four_personas_and_seven_stages():
    assert (Persona.objects.count(), Stage.objects.count()) == (4, 7)


def test_nobody_has_a_password():
    assert User.objects.count() == len(people())
    assert not any(person.has_usable_password() for person in User.objects.all())


@pytest.mark.parametrize(
    ("name", "title", "roles"),
    [
        ("Priya Raman", "PR author", {"author"}),
        ("Tom Becker", "Website author", {"author"}),
        ("Ingrid Solberg", "Brand and legal reviewer", {"reviewer"}),
        ("Marcus Oyelaran", "Account executive", {"sales"}),
        ("Dana Whitfield", "CMO", {"lead"}),
        ("Yusuf Demir", "IT owner", {"it-owner"}),
        ("Lena Costa", "Agency writer", {"guest"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_people_of_the_demo_have_their_titles_and_roles(name, title, roles):
    assert user(name).job_title == title
    assert rights_of(user(name), DAY).roles == roles


# Storyboard


def test_two_storyboards_each_signed_by_two_people():
    found = Release.objects.order_by("number")
    days = [(r.number, (r.effective_at.date() - DAY).days) for r in found]
    assert days == [(1, -270), (2, -21)]
    assert len({r.released_by for r in found} | {r.approved_by for r in found}) == 4


def test_the_storyboard_has_its_parts():
    story = Release.objects.get(number=2).story
    assert [len(pillar.messages) for pillar in story.pillars] == [3, 3, 3, 3]
    assert Message.in_use().count() == 12
    assert ProofPoint.in_use().count() >= 25
    assert Term.in_use().count() >= 40
    assert Release.objects.get(number=2).difference


def test_the_first_storyboard_had_other_figures():
    def statements(number):
        messages = Release.objects.get(number=number).story.messages
        return {message.number: message.statement for message in messages}

    then, now = statements(1), statements(2)
    changed = {number for number in now if then[number] != now[number]}
    assert changed == {"1.1", "1.2", "3.1"}
    assert ("31%" in then["1.2"], "38%" in now["1.2"]) == (True, True)


def test_yusuf_keeps_a_certificate_that_ends_in_twelve_days():
    proof = ProofPoint.objects.get(key="hosting-certificate")
    assert proof.keeper == user("Yusuf Demir")
    assert proof.expires_on == on(12)


def test_the_rules_are_kelvanes_own():
    assert (hub_profile().key, hub_profile().grace_days) == ("kelvane", 30)


# Plan


def test_ready_for_inspection_is_agreed_by_all_eight():
    campaign = CampaignPage.objects.get(key="ready-for-inspection")
    said = agreement(campaign)
    assert said.agreed
    assert {team.key for team in said.who_agreed} == EIGHT
    assert {team.at.date() for team in said.teams} == {on(-55)}
    assert not said.joined_late
    assert (campaign.starts_on, campaign.ends_on) == (on(-50), on(70))


def test_ready_for_inspection_has_two_shared_targets():
    campaign = CampaignPage.objects.get(key="ready-for-inspection")
    objectives = [
        (o.metric.unit, o.baseline, o.target, o.share_of_effort, len(o.teams))
        for o in campaign.objectives.all()
    ]
    assert objectives == [("opportunities", 9, 24, 70, 4), ("%", 22, 40, 30, 3)]


def test_one_site_to_many_says_who_is_missing_and_who_was_late():
    campaign = CampaignPage.objects.get(key="one-site-to-many")
    said = agreement(campaign)
    assert not said.agreed
    assert said.sentence == (
        "Telemarketing has not agreed; Webinars and events joined late."
    )
    asked = {team.key: team.asked_on for team in said.teams}
    assert asked["webinars-and-events"] == on(-3)
    assert [(o.baseline, o.target) for o in campaign.objectives.all()] == [
        (Decimal("1.1"), Decimal("3.2"))
    ]
    assert campaign.starts_on == on(14)


def test_always_on_has_one_objective_and_a_programme_of_each_team():
    campaign = CampaignPage.objects.get(key="always-on")
    assert campaign.always_on
    assert agreement(campaign).agreed
    assert campaign.objectives.count() == 1
    programmes = ProgrammePage.objects.child_of(campaign)
    assert {p.team.key for p in programmes} == EIGHT


def test_what_programmes_must_say():
    for team in EIGHT:
        roll = roll_down_of(f"inspection-{team}")
        assert set(roll.must) == {"medora-batch-release", "inspection-record"}
        assert roll.should == ("signed-readings",)
        assert set(roll.may) == {"early-warning", "less-loss"}
        assert not roll_down_of(f"always-on-{team}").must
    sites = roll_down_of("sites-product-marketing")
    assert (sites.must, sites.should) == (("site-learning",), ("payback",))


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


def test_nobody_is_told_anything():
    assert not Notice.objects.exists()
    assert not mail.outbox
