from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from content.models import CampaignPage, Metric, SignOff, Team
from content.planning import ask_team, invite_guest, put_in_force
from content.story_parts import Message, Pillar
from governance.models import JournalEntry
from governance.review import submit
from hub.plan.shown import figure
from tests.hub_assets import let_out
from tests.hub_world import NOW, STATEMENT, TODAY, story

OWN = Message(key="own-sensors", number="1.1", statement=STATEMENT)
NEW = Message(key="region", number="1.2", statement="Your data stays where you are.")

STAFF = ("priya", "ingrid", "dana", "marcus", "yusuf", "lina", "ada", "superuser")


@pytest.fixture
def campaign(world):
    return world.campaign


def get(client, user, name, *args):
    client.force_login(user)
    return client.get(reverse(name, args=args))


def sign(client, user, campaign, **values):
    client.force_login(user)
    data = {"team": "web", "state": "agreed", "objectives": "", **values}
    return client.post(reverse("sign-off", args=[campaign.key]), data, follow=True)


# Who sees what


@pytest.mark.parametrize("name", STAFF)
def test_staff_see_the_plan(client, world, campaign, name):
    programme = world.press_programme
    person = getattr(world, name)
    assert get(client, person, "plan").status_code == 200
    assert get(client, person, "campaign", campaign.key).status_code == 200
    at = ("programme", campaign.key, programme.key)
    assert get(client, person, *at).status_code == 200


def test_who_has_no_role_sees_nothing_of_the_plan(client, world, campaign):
    programme = world.press_programme
    for at in (
        ("plan",),
        ("campaign", campaign.key),
        ("programme", campaign.key, programme.key),
        ("programme-file", campaign.key, programme.key),
        ("programme-bring-in", campaign.key, programme.key),
    ):
        assert get(client, world.outsider, *at).status_code == 404


def test_who_is_not_signed_in_is_sent_to_sign_in(client, campaign):
    for at in (reverse("plan"), reverse("campaign", args=[campaign.key])):
        answer = client.get(at)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in/")


def test_a_guest_sees_its_own_programme_and_nothing_else(client, world, campaign):
    lena = world.person("lena")
    invite_guest(lena, world.press_programme, TODAY + timedelta(days=9999), NOW)
    own = ("programme", campaign.key, world.press_programme.key)
    other = ("programme", campaign.key, world.web_programme.key)
    assert get(client, lena, *own).status_code == 200
    assert get(client, lena, *other).status_code == 404
    assert get(client, lena, "plan").status_code == 404
    assert get(client, lena, "campaign", campaign.key).status_code == 404


def test_a_programme_is_found_under_its_own_campaign_only(client, world, campaign):
    programme = world.press_programme
    put_in_force(CampaignPage(title="Sites", key="sites"), world.dana, NOW)
    answer = get(client, world.dana, "programme", "sites", programme.key)
    assert answer.status_code == 404


# What the pages say


def test_the_overview_says_who_has_not_agreed(client, world, campaign):
    SignOff.objects.filter(team=world.web).update(state="not-yet")
    text = get(client, world.dana, "plan").content.decode()
    assert "Not agreed" in text
    assert "Cannot go live:" in text
    assert "Web has not agreed." in text


def test_the_overview_sorts_by_what_runs(client, world, campaign):
    today = NOW.date()
    soon, past = today + timedelta(days=99999), today - timedelta(days=9)
    for title, values in {
        "Coming": {"starts_on": soon},
        "Gone": {"starts_on": past - timedelta(days=9), "ends_on": past},
        "Standing": {"always_on": True},
    }.items():
        put_in_force(
            CampaignPage(title=title, key=title.lower(), **values), world.dana, NOW
        )
    text = get(client, world.dana, "plan").content.decode()
    order = ["Next", "Coming", "Always on", "Standing", "Over", "Gone"]
    places = [text.index(f">{words}<") for words in order]
    assert places == sorted(places)


def test_an_empty_plan_says_what_to_do_first(client, world):
    told = get(client, world.dana, "plan").content.decode()
    assert "Begin with the first one" in told
    told = get(client, world.priya, "plan").content.decode()
    assert "Marketing leads make them" in told
    assert "New campaign" not in told


def test_a_first_objective_begins_with_what_is_measured(client, world):
    put_in_force(CampaignPage(title="Empty", key="empty"), world.dana, NOW)
    text = get(client, world.dana, "campaign", "empty").content.decode()
    assert reverse("storyboard_metric:add") in text
    Metric.objects.create(key="deals", name="Deals")
    text = get(client, world.dana, "campaign", "empty").content.decode()
    assert "Add one" in text
    assert reverse("storyboard_metric:index") in text


def test_a_campaign_shows_its_objectives_with_their_figures(client, world, campaign):
    objective = campaign.objectives.get()
    objective.baseline, objective.due_on = 9, TODAY
    objective.share_of_effort = 70
    campaign.objectives.add(objective)
    put_in_force(campaign, world.dana, NOW)
    text = get(client, world.dana, "campaign", campaign.key).content.decode()
    for words in ("More inspections won", "</span> 9 <", "<strong>24</strong>"):
        assert words in text
    assert "by 4 March 2026" in text
    assert "70% of the effort" in text
    assert "shared by Press, Web" in text
    assert "Asked again" in text


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        pytest.param("3.20", "€m", "€3.2m", id="millions of euros"),
        pytest.param("1100000", "€", "€1,100,000", id="euros"),
        pytest.param("40", "%", "40%", id="per cent"),
        pytest.param("24", "calls", "24\N{NO-BREAK SPACE}calls", id="a word"),
        pytest.param("4.25", "", "4.25", id="nothing"),
    ],
)
def test_a_figure_is_written_as_people_write_it(number, unit, words):
    assert figure(Decimal(number), unit) == words


@pytest.mark.parametrize(
    ("signs", "words"),
    [
        pytest.param(True, "Tom answers for it, asked on 4 March.", id="somebody"),
        pytest.param(False, "Nobody can answer for it yet", id="nobody"),
    ],
)
def test_whose_answer_is_waited_for_is_named(client, world, campaign, signs, words):
    signer = world.tom if signs else None
    events = Team.objects.create(key="events", name="Events", signer=signer)
    ask_team(campaign, events, TODAY)
    text = get(client, world.marcus, "campaign", campaign.key).content.decode()
    assert words in text


def test_the_team_that_waits_for_this_person_comes_first(client, world, campaign):
    objective = campaign.objectives.get()
    objective.target = 48
    campaign.objectives.add(objective)
    put_in_force(campaign, world.dana, NOW)
    answer = get(client, world.tom, "campaign", campaign.key)
    assert [one.says.key for one in answer.context["stands"]] == ["web", "press"]


def test_late_and_missing_teams_are_told_apart_in_words(client, world, campaign):
    campaign.agree_by_on = TODAY - timedelta(days=10)
    put_in_force(campaign, world.dana, NOW)
    events = type(world.web).objects.create(key="events", name="Events")
    ask_team(campaign, events, TODAY)
    text = get(client, world.dana, "campaign", campaign.key).content.decode()
    assert "Joined late" in text
    assert "Not yet" in text
    assert text.count("Agreed") >= 2


def test_a_programme_shows_its_messages_in_the_storyboards_words(
    client, world, campaign
):
    programme = world.press_programme
    text = get(
        client, world.priya, "programme", campaign.key, programme.key
    ).content.decode()
    assert "1.1" in text
    assert STATEMENT in text
    assert "Must say" in text
    assert "Differs from the storyboard" not in text


def test_a_programme_says_how_it_differs_from_the_storyboard(client, world, campaign):
    programme = world.press_programme
    pillar = Pillar("fits", "Fits", (NEW,))
    world.release(story(2, pillars=(pillar,)), at=NOW - timedelta(days=1))
    page = ("programme", campaign.key, programme.key)
    text = get(client, world.priya, *page).content.decode()
    assert "Differs from the storyboard" in text
    assert "own-sensors" in text
    assert "no longer in the storyboard" in text
    assert NEW.statement in text


@pytest.mark.parametrize(
    ("name", "changes_campaign", "changes_programme"),
    [
        pytest.param("dana", True, True, id="lead"),
        pytest.param("priya", False, True, id="author of the team"),
        pytest.param("tom", False, False, id="author of another team"),
        pytest.param("ingrid", False, False, id="reviewer"),
        pytest.param("marcus", False, False, id="sales"),
        pytest.param("ada", False, False, id="administrator"),
    ],
)
def test_who_may_change_it_is_shown_where(
    client, world, campaign, name, changes_campaign, changes_programme
):
    programme, person = world.press_programme, getattr(world, name)
    page = get(client, person, "campaign", campaign.key).content.decode()
    assert ("Change campaign" in page) is changes_campaign
    assert ("Add a programme" in page) is changes_campaign
    at = ("programme", campaign.key, programme.key)
    page = get(client, person, *at).content.decode()
    assert ("Change brief and messages" in page) is changes_programme
    assert ("Bring in from a file" in page) is changes_programme


# Signing off


def test_signing_off_is_kept_with_its_note_and_told_in_the_journal(
    client, world, campaign
):
    answer = sign(client, world.tom, campaign, state="not-involved", note="Not us.")
    assert "The answer of Web is kept: not involved." in answer.content.decode()
    kept = SignOff.objects.get(team=world.web)
    assert (kept.state, kept.by, kept.note) == ("not-involved", world.tom, "Not us.")
    entry = JournalEntry.objects.get(event="sign-off")
    assert (entry.subject, entry.actor) == ("campaign:inspection", "tom")


@pytest.mark.parametrize("name", ["priya", "dana", "ada", "superuser", "marcus"])
def test_the_wrong_person_is_refused(client, world, campaign, name):
    answer = sign(client, getattr(world, name), campaign, state="not-yet")
    assert "Only Tom can sign off for Web." in answer.content.decode()
    assert SignOff.objects.get(team=world.web).state == "agreed"
    assert not JournalEntry.objects.filter(event="sign-off").exists()


def test_only_own_teams_buttons_are_shown(client, world, campaign):
    SignOff.objects.filter(team=world.press).update(state="not-yet")
    page = get(client, world.tom, "campaign", campaign.key).content.decode()
    assert 'name="team" value="web"' in page
    assert 'name="team" value="press"' not in page
    assert "Sign off for Press" not in page


def test_a_form_stands_open_where_an_answer_is_waited_for(client, world, campaign):
    page = get(client, world.tom, "campaign", campaign.key).content.decode()
    assert '<details class="sign-off">' in page
    SignOff.objects.filter(team=world.web).update(state="not-yet")
    page = get(client, world.tom, "campaign", campaign.key).content.decode()
    assert '<details class="sign-off" open>' in page
    assert "Sign off for Web" in page


def test_what_changed_meanwhile_is_not_agreed_to(client, world, campaign):
    page = get(client, world.tom, "campaign", campaign.key)
    shown = page.context["digest"]
    objective = campaign.objectives.get()
    objective.target = 99
    campaign.objectives.add(objective)
    put_in_force(campaign, world.dana, NOW)
    answer = sign(client, world.tom, campaign, objectives=shown)
    assert "changed while you read them" in answer.content.decode()


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"state": "maybe"}, id="unknown answer"),
        pytest.param({"team": "nobody"}, id="unknown team"),
    ],
)
def test_what_there_is_not_is_not_found(client, world, campaign, values):
    assert sign(client, world.tom, campaign, **values).status_code == 404


def test_looking_never_signs(client, world, campaign):
    client.force_login(world.tom)
    assert client.get(reverse("sign-off", args=[campaign.key])).status_code == 405


# The pieces of a programme


@pytest.mark.parametrize(
    ("name", "titles", "reads"),
    [
        pytest.param("priya", ["A draft", "Let out"], True, id="its author"),
        pytest.param("dana", ["A draft", "Let out"], True, id="a lead"),
        pytest.param("tom", ["A draft", "Let out"], False, id="another team's author"),
        pytest.param("marcus", ["Let out"], True, id="sales"),
        pytest.param("yusuf", ["Let out"], True, id="IT owner"),
    ],
)
def test_a_programme_lists_its_pieces(client, world, name, titles, reads):
    let_out(world, world.piece(title="Let out", slug="out"))
    world.piece(title="A draft")
    programme = world.press_programme
    at = ("programme", programme.campaign.key, programme.key)
    lines = get(client, getattr(world, name), *at).context["pieces"]
    assert [line.title for line in lines] == titles
    assert bool(lines[0].address) is reads
    assert all(
        client.get(line.address).status_code == 200 for line in lines if line.address
    )


def test_the_pieces_of_a_programme_say_how_they_stand(client, world):
    let_out(world, world.piece(title="Let out", slug="out"))
    submit(world.piece(title="Sent"), world.priya, NOW)
    world.piece(title="Written", slug="written")
    programme = world.press_programme
    at = ("programme", programme.campaign.key, programme.key)
    lines = get(client, world.dana, *at).context["pieces"]
    assert {line.title: [tag.text for tag in line.tags] for line in lines} == {
        "Let out": ["✓ Live"],
        "Sent": ["In review"],
        "Written": ["Draft"],
    }


def test_a_guest_sees_own_pieces_of_a_programme(client, world):
    world.piece(title="Another's")
    own = world.piece(title="Own", slug="own")
    own.owner = world.guest
    own.save()
    programme = world.press_programme
    at = ("programme", programme.campaign.key, programme.key)
    lines = get(client, world.guest, *at).context["pieces"]
    assert [line.title for line in lines] == ["Own"]
