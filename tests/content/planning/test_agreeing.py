from datetime import timedelta
from decimal import Decimal

import pytest

from content.models import CampaignPage, Metric, Objective, SignOff
from content.models.admin_rights import root_page
from content.planning import agreement, ask_team, put_in_force, sign_off
from tests.hub_world import NOW, TODAY

LATER = NOW + timedelta(days=1)


def test_all_teams_that_share_an_objective_have_agreed(world):
    found = agreement(world.campaign)
    assert found.agreed
    assert found.sentence == "All 2 teams have agreed."


def test_a_campaign_without_objectives_is_not_agreed(world):
    campaign = CampaignPage(title="Sites", key="sites")
    put_in_force(campaign, world.dana, NOW)
    found = agreement(campaign)
    assert not found.agreed
    assert found.sentence == "It has no objectives yet."


def test_a_team_with_a_programme_is_asked_too(world):
    found = agreement(world.campaign)
    assert [team.key for team in found.teams] == ["press", "web"]

    events = type(world.press).objects.create(key="events", name="Events")
    world.programme(events)
    found = agreement(world.campaign)
    assert [team.key for team in found.missing] == ["events"]
    assert not found.agreed


def test_whoever_comes_after_the_day_has_joined_late(world):
    campaign = world.campaign
    campaign.agree_by_on = TODAY - timedelta(days=10)
    campaign.save()
    events = type(world.press).objects.create(
        key="events", name="Webinars and events", lead=world.dana
    )
    ask_team(campaign, events, TODAY - timedelta(days=3))
    assert agreement(campaign).sentence == (
        "Webinars and events joined late and has not agreed."
    )
    sign_off(campaign, events, world.dana, "agreed", NOW)
    sign_off(campaign, world.web, world.tom, "not-yet", NOW)
    assert agreement(campaign).sentence == (
        "Web has not agreed; Webinars and events joined late."
    )
    assert not agreement(campaign).agreed


def test_a_team_that_is_not_involved_holds_nothing_up(world):
    sign_off(world.campaign, world.web, world.tom, "not-involved", NOW)
    found = agreement(world.campaign)
    assert found.agreed
    assert found.sentence == "Press has agreed; Web is not involved."


def test_nobody_agreeing_is_no_agreement(world):
    for team, signer in ((world.press, world.priya), (world.web, world.tom)):
        sign_off(world.campaign, team, signer, "not-involved", NOW)
    assert not agreement(world.campaign).agreed


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"target": Decimal("30.00")}, id="another target"),
        pytest.param({"outcome": "Fewer inspections lost"}, id="other words"),
        pytest.param({"share_of_effort": 70}, id="more effort"),
        pytest.param({"teams": ["press"]}, id="fewer teams"),
        pytest.param({"due_on": TODAY}, id="another day"),
    ],
)
def test_an_agreement_ends_when_the_objectives_change(world, change):
    campaign = world.campaign
    Objective.objects.filter(campaign=campaign).update(**change)
    found = agreement(CampaignPage.objects.get(pk=campaign.pk))
    assert not found.agreed
    assert found.sentence == "Objectives changed since Press, Web answered."
    assert all(team.is_asked_again for team in found.teams)


def test_a_campaign_that_involves_nobody_is_not_agreed_and_says_so(world):
    for team, signer in ((world.press, world.priya), (world.web, world.tom)):
        sign_off(world.campaign, team, signer, "not-involved", LATER)
    found = agreement(world.campaign)
    assert not found.agreed
    assert found.sentence == "Every team says that it is not involved."


def test_agreeing_anew_holds_for_the_changed_objectives(world):
    Objective.objects.filter(campaign=world.campaign).update(target=30)
    for team, signer in ((world.press, world.priya), (world.web, world.tom)):
        sign_off(world.campaign, team, signer, "agreed", LATER)
    assert agreement(world.campaign).agreed


def test_what_does_not_matter_to_teams_leaves_the_agreement(world):
    campaign = world.campaign
    campaign.title, campaign.brief = "Inspection 2", "For heads of quality"
    put_in_force(campaign, world.dana, LATER)
    assert agreement(campaign).agreed


def test_another_objective_ends_the_agreement(world):
    campaign = world.campaign
    metric = Metric.objects.get(key="opportunities")
    campaign.objectives.add(Objective(outcome="More calls", metric=metric, target=9))
    saved = put_in_force(campaign, world.dana, LATER)
    assert saved.asked_again == ("press", "web")
    assert not agreement(CampaignPage.objects.get(pk=campaign.pk)).agreed


def test_a_new_team_in_an_objective_is_asked_on_the_day_of_saving(world):
    events = type(world.press).objects.create(key="events", name="Events")
    campaign = world.campaign
    objective = campaign.objectives.get()
    objective.teams = ["press", "web", "events"]
    campaign.objectives.add(objective)
    saved = put_in_force(campaign, world.dana, LATER)
    assert saved.asked == (events,)
    asked = SignOff.objects.get(team=events)
    assert (asked.asked_on, asked.state) == (LATER.date(), "not-yet")


def test_asking_again_keeps_the_first_day_and_the_answer(world):
    before = world.campaign.sign_offs.get(team=world.press)
    again = ask_team(world.campaign, world.press, TODAY)
    assert (again.pk, again.asked_on, again.state) == (
        before.pk,
        before.asked_on,
        "agreed",
    )


def test_the_root_is_where_campaigns_are(world):
    assert world.campaign.get_parent().pk == root_page().pk
