"""The demo company's people, storyboards and plan, as the description says."""

from datetime import timedelta
from decimal import Decimal

import pytest

from content.models import (
    CampaignPage,
    Level,
    Message,
    Persona,
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
from governance.standards import hub_profile
from hub.demo.people import people
from tests.hub.demo.loading.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("company")]

DAY = NOW.date()
EIGHT = set(
    (
        "corporate-communications public-relations social-media product-marketing "
        "marketing-automation telemarketing website webinars-and-events"
    ).split()
)


def on(days):
    return DAY + timedelta(days=days)


def user(name):
    return User.objects.get(username=name.lower().replace(" ", "."))


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
