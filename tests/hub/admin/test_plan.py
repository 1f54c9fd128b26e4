import re
from datetime import timedelta

import pytest
from django.urls import reverse

from content.models import CampaignPage, Metric, ProgrammePage
from content.models.admin_rights import root_page
from content.planning import invite_guest, roll_down_of
from governance.models import JournalEntry
from tests.hub.admin.plan_forms import (
    add_at,
    campaign_form,
    edit_at,
    objective_form,
    post,
    programme_form,
    was_refused,
)
from tests.hub_world import NOW, TODAY

# Who may


@pytest.mark.parametrize(
    ("name", "may"),
    [
        pytest.param("dana", True, id="lead"),
        pytest.param("superuser", False, id="superuser"),
        pytest.param("priya", False, id="author"),
        pytest.param("ingrid", False, id="reviewer"),
        pytest.param("lina", False, id="librarian"),
        pytest.param("ada", False, id="administrator"),
        pytest.param("marcus", False, id="sales"),
        pytest.param("yusuf", False, id="IT owner"),
        pytest.param("outsider", False, id="nobody"),
    ],
)
def test_who_adds_campaigns(client, world, name, may):
    answer = post(
        client, getattr(world, name), add_at(CampaignPage, root_page()), campaign_form()
    )
    assert CampaignPage.objects.filter(key="one-site-to-many").exists() is may
    assert was_refused(answer) is not may


@pytest.mark.parametrize(
    ("name", "may"),
    [
        pytest.param("dana", True, id="lead"),
        pytest.param("priya", False, id="author of a team in it"),
        pytest.param("ada", False, id="administrator"),
        pytest.param("marcus", False, id="sales"),
    ],
)
def test_who_changes_campaigns(client, world, name, may):
    campaign = world.campaign
    form = campaign_form(
        objective_form(campaign.objectives.get()), initial=1, title="Renamed"
    )
    answer = post(client, getattr(world, name), edit_at(campaign), form)
    assert (CampaignPage.objects.get().title == "Renamed") is may
    assert was_refused(answer) is not may


@pytest.mark.parametrize(
    ("name", "may"),
    [
        pytest.param("dana", True, id="lead"),
        pytest.param("priya", True, id="author of the team"),
        pytest.param("tom", False, id="author of another team"),
        pytest.param("ingrid", False, id="reviewer"),
        pytest.param("ada", False, id="administrator"),
        pytest.param("marcus", False, id="sales"),
    ],
)
def test_who_chooses_a_programmes_messages(client, world, name, may):
    programme = world.press_programme
    form = programme_form(("own-sensors", "may"), page=programme)
    answer = post(client, getattr(world, name), edit_at(programme), form)
    assert (roll_down_of(programme.key).may == ("own-sensors",)) is may
    assert was_refused(answer) is not may


@pytest.mark.parametrize("name", ["priya", "ada", "ingrid"])
def test_who_does_not_plan_adds_no_programme(client, world, name):
    form = programme_form(team=world.press.pk)
    answer = post(
        client, getattr(world, name), add_at(ProgrammePage, world.campaign), form
    )
    assert was_refused(answer)
    assert not ProgrammePage.objects.exists()


def test_a_guest_changes_no_programme(client, world):
    programme = world.press_programme
    lena = world.person("lena")
    invite_guest(lena, programme, TODAY + timedelta(days=9999), NOW)
    answer = post(client, lena, edit_at(programme), programme_form())
    assert was_refused(answer)
    assert roll_down_of(programme.key).must == ("own-sensors",)


# What saving does


def test_a_new_campaign_is_in_force_and_asks_its_teams(client, world):
    form = campaign_form(objective_form(teams=["press", "web"]))
    answer = post(client, world.dana, add_at(CampaignPage, root_page()), form)
    campaign = CampaignPage.objects.get(key="one-site-to-many")
    assert answer["Location"] == reverse("campaign", args=[campaign.key])
    assert campaign.live
    assert not campaign.has_unpublished_changes
    assert {one.team.key for one in campaign.sign_offs.all()} == {"press", "web"}


def test_whoever_signs_is_told(client, world):
    form = campaign_form(objective_form(teams=["press", "web"]))
    post(client, world.dana, add_at(CampaignPage, root_page()), form)
    notice = world.tom.notices.get(event="sign-off-asked")
    assert notice.subject == "Answer for Web: “One Site to Many”"
    assert notice.address == "/plan/one-site-to-many/"


def test_saving_changed_objectives_asks_again(client, world):
    campaign = world.campaign
    objective = campaign.objectives.get()
    form = campaign_form(
        objective_form(objective, target="48"), initial=1, title="Inspection"
    )
    post(client, world.dana, edit_at(campaign), form)
    text = client.get(reverse("campaign", args=["inspection"])).content.decode()
    assert "Objectives changed since Press, Web answered." in text
    assert "“Inspection” is saved. Asked again: Press, Web." in text
    assert world.tom.notices.filter(event="sign-off-asked").exists()


def test_a_key_is_made_once_and_never_changed(client, world):
    campaign = world.campaign
    form = campaign_form(title="Other", key="other")
    post(client, world.dana, edit_at(campaign), form)
    stored = CampaignPage.objects.get(pk=campaign.pk)
    assert (stored.key, stored.title) == ("inspection", "Other")


def test_a_new_programme_is_named_after_campaign_and_team(client, world):
    form = programme_form(("own-sensors", "must"), team=world.press.pk)
    post(client, world.dana, add_at(ProgrammePage, world.campaign), form)
    programme = ProgrammePage.objects.get()
    assert (programme.key, programme.title) == (
        "inspection-press",
        "Inspection · Press",
    )
    assert roll_down_of("inspection-press").must == ("own-sensors",)
    entry = JournalEntry.objects.get(event="roll-down")
    assert (entry.actor, entry.subject) == ("dana", "programme:inspection-press")


def test_a_team_has_one_programme_in_a_campaign(client, world):
    programme = world.press_programme
    form = programme_form(team=world.press.pk, key="another")
    answer = post(client, world.dana, add_at(ProgrammePage, world.campaign), form)
    assert "has a programme in this campaign already" in answer.content.decode()
    assert ProgrammePage.objects.get() == programme


def test_a_programme_stays_with_its_team(client, world):
    programme = world.press_programme
    form = programme_form(
        ("own-sensors", "must"), page=programme, team=world.web.pk, key="other"
    )
    post(client, world.dana, edit_at(programme), form)
    stored = ProgrammePage.objects.get(pk=programme.pk)
    assert (stored.team, stored.key) == (world.press, programme.key)


def test_the_order_of_the_messages_is_the_one_that_was_chosen(client, world):
    programme = world.programme(world.press, must=("own-sensors", "other"))
    form = programme_form(("own-sensors", "must"), ("other", "must"), page=programme)
    form["messages-0-ORDER"], form["messages-1-ORDER"] = "2", "1"
    post(client, world.priya, edit_at(programme), form)
    assert roll_down_of(programme.key).must == ("other", "own-sensors")


def test_a_message_stands_in_a_programme_once(client, world):
    programme = world.press_programme
    form = programme_form(
        ("own-sensors", "must"), ("own-sensors", "may"), page=programme
    )
    answer = post(client, world.dana, edit_at(programme), form)
    assert "This message stands here twice." in answer.content.decode()
    assert programme.versions.count() == 1


def test_what_is_required_is_required_at_once(client, world):
    form = campaign_form(objective_form(target=""))
    answer = post(client, world.dana, add_at(CampaignPage, root_page()), form)
    assert answer.status_code == 200
    assert not CampaignPage.objects.exists()


def test_what_is_typed_is_not_saved_meanwhile(client, world):
    campaign = world.campaign
    client.force_login(world.dana)
    page = client.get(edit_at(campaign)).content.decode()
    assert "w-autosave" not in page.split('id="page-edit-form"')[1].split(">")[0]

    form = campaign_form(title="Half a tho", initial=0)
    answer = post(
        client, world.dana, edit_at(campaign), form, HTTP_ACCEPT="application/json"
    )
    assert answer.status_code == 400
    stored = CampaignPage.objects.get(pk=campaign.pk)
    assert stored.title == "Inspection"
    assert stored.get_latest_revision_as_object().title == "Inspection"


@pytest.fixture
def planner(world):
    """A superuser, who has a role for it."""
    world.superuser.groups.set(world.dana.groups.all())
    return world.superuser


def test_there_is_nothing_to_publish_for_anybody(client, world, planner):
    for user in (world.dana, planner):
        client.force_login(user)
        for at in (edit_at(world.campaign), add_at(CampaignPage, root_page())):
            page = client.get(at).content.decode()
            for name in ("action-publish", "action-unpublish", "action-submit"):
                assert name not in page
            assert 'name="action-save"' in page


def test_publishing_by_hand_is_just_saving(client, world, planner):
    form = {**campaign_form(), "action-publish": "1", "action-submit": "1"}
    post(client, planner, add_at(CampaignPage, root_page()), form)
    campaign = CampaignPage.objects.get(key="one-site-to-many")
    assert campaign.live
    assert not campaign.workflow_states.exists()


# The way back


def test_a_new_campaign_is_shown_for_what_comes_next(client, world):
    address = f"{add_at(CampaignPage, root_page())}?next=/plan/"
    answer = post(client, world.dana, address, {**campaign_form(), "next": "/plan/"})
    assert answer["Location"] == reverse("campaign", args=["one-site-to-many"])


@pytest.mark.parametrize("adds", [True, False], ids=["a new one", "an old one"])
def test_an_editor_of_the_plan_is_left_without_saving(client, world, adds):
    programme = world.press_programme
    campaign = reverse("campaign", args=[world.campaign.key])
    at = add_at(ProgrammePage, world.campaign) if adds else edit_at(programme)
    client.force_login(world.dana)
    text = client.get(at).content.decode()
    own = reverse("programme", args=[world.campaign.key, programme.key])
    assert f'leave" href="{campaign if adds else own}"' in text
    assert f'href="{campaign}"' in text
    assert 'href="/plan/"' in text


def test_days_are_asked_for_in_the_browser_s_own_way(client, world):
    client.force_login(world.dana)
    text = client.get(edit_at(world.campaign)).content.decode()
    assert re.search(r'<input type="date" name="starts_on"', text)


def test_the_unit_stands_with_the_metric(client, world):
    Metric.objects.create(key="won", name="Pipeline", unit="€m")
    Metric.objects.create(key="days", name="Days", unit="days")
    client.force_login(world.dana)
    text = client.get(edit_at(world.campaign)).content.decode()
    assert ">Pipeline (€m)<" in text
    assert ">Days<" in text
