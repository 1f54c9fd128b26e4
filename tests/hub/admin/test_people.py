from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import GuestAuthor, ProgrammePage, ReviewArea, Team, User
from content.permissions import rights_of
from content.roles import Role
from governance.models import JournalEntry

TODAY = timezone.now().date()
NEXT_WEEK = TODAY + timedelta(days=7)


def team_form(*members, **values):
    return {
        "name": "Events",
        "key": "events",
        "members": [person.pk for person in members],
        "lead": "",
        "signer": "",
        "level": "watch",
        "next_level": "",
        "next_level_on": "",
        **values,
    }


def area_form(*members, **values):
    return {
        "name": "Legal",
        "key": "legal",
        "members": [person.pk for person in members],
        "duty": "",
        "working_hours": "9",
        **values,
    }


def post(client, user, name, form, *args):
    client.force_login(user)
    return client.post(reverse(name, args=args), form)


NAMES = (
    "dana",
    "ada",
    "superuser",
    "priya",
    "ingrid",
    "lina",
    "marcus",
    "yusuf",
    "outsider",
)
TEAM_EDITORS = ("dana", "ada", "superuser")
AREA_EDITORS = ("ada", "superuser")


# Who may


@pytest.mark.parametrize("name", NAMES)
def test_who_makes_teams(client, world, name):
    post(client, getattr(world, name), "team:add", team_form())
    assert Team.objects.filter(key="events").exists() is (name in TEAM_EDITORS)


@pytest.mark.parametrize("name", NAMES)
def test_who_makes_review_areas(client, world, name):
    post(client, getattr(world, name), "reviewarea:add", area_form())
    assert ReviewArea.objects.filter(key="legal").exists() is (name in AREA_EDITORS)


@pytest.mark.parametrize("name", NAMES)
def test_who_invites_guests(client, world, name):
    lena = world.person("lena")
    form = {
        "user": lena.pk,
        "programme": world.press_programme.pk,
        "ends_on": NEXT_WEEK.isoformat(),
    }
    post(client, getattr(world, name), "guestauthor:add", form)
    assert GuestAuthor.objects.filter(user=lena).exists() is (name in TEAM_EDITORS)


@pytest.mark.parametrize("name", ["dana", "ada", "superuser"])
def test_nobody_deletes_teams_areas_or_guests(client, world, name):
    user = getattr(world, name)
    for kind, row in (("team", world.web), ("reviewarea", world.area)):
        post(client, user, f"{kind}:delete", {}, row.pk)
        assert type(row).objects.filter(pk=row.pk).exists()


# Teams


def test_a_new_team_has_its_people_and_its_standing_programme(client, world):
    eva = world.person("eva")
    post(client, world.dana, "team:add", team_form(eva))
    team = Team.objects.get(key="events")
    assert list(team.members) == [eva]
    assert rights_of(eva).teams == {"events"}
    assert ProgrammePage.objects.get(team=team).key == "always-on-events"


def test_who_joins_and_leaves_a_team_stands_in_the_journal(client, world):
    eva = world.person("eva")
    form = team_form(eva, name="Press", key="press", level="enforce")
    post(client, world.dana, "team:edit", form, world.press.pk)
    assert list(world.press.members) == [eva]
    entry = JournalEntry.objects.get(event="rights-changed")
    assert entry.subject == "team:press"
    assert entry.data == '{"joined":["eva"],"left":["priya"]}'


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Events & fairs", "events-fairs", id="words"),
        pytest.param("PRESS", "press-2", id="words of a key that is taken"),
        pytest.param("広報", "team", id="no Latin letters"),
    ],
)
def test_a_key_left_empty_is_made_of_the_name(client, world, name, key):
    client.force_login(world.ada)
    client.post(reverse("team:add"), team_form(name=name, key=""))
    assert Team.objects.get(name=name).key == key


def test_an_area_needs_no_key_either(client, world):
    client.force_login(world.ada)
    client.post(reverse("reviewarea:add"), area_form(key=""))
    assert ReviewArea.objects.filter(key="legal").exists()


def test_a_team_keeps_its_key(client, world):
    form = team_form(world.priya, name="PR", key="other", level="enforce")
    post(client, world.dana, "team:edit", form, world.press.pk)
    world.press.refresh_from_db()
    assert (world.press.key, world.press.name) == ("press", "PR")
    assert list(world.press.members) == [world.priya]


def test_a_level_to_come_is_announced_to_the_team(client, world):
    values = {"name": "Web", "key": "web", "level": "advise"}
    Team.objects.filter(key="web").update(level="advise")
    form = team_form(
        world.tom, **values, next_level="enforce", next_level_on=NEXT_WEEK.isoformat()
    )
    post(client, world.dana, "team:edit", form, world.web.pk)
    notice = world.tom.notices.get()
    assert notice.event == "level-announced"
    assert "Web goes up" in notice.subject
    assert "what is to fix stops publishing" in notice.text

    post(client, world.dana, "team:edit", form, world.web.pk)
    assert world.tom.notices.count() == 1


def test_a_level_without_its_day_is_not_saved(client, world):
    form = team_form(next_level="advise")
    answer = post(client, world.dana, "team:add", form)
    assert "belong together" in answer.content.decode()
    assert not Team.objects.filter(key="events").exists()


def test_a_level_that_is_set_at_once_stands_in_the_journal(client, world):
    form = team_form(world.tom, name="Web", key="web", level="advise")
    post(client, world.dana, "team:edit", form, world.web.pk)
    entry = JournalEntry.objects.get(event="level-changed")
    assert entry.data == '{"level":"advise","team":"web"}'


def test_only_leads_lead_teams(client, world):
    form = team_form(lead=world.priya.pk)
    answer = post(client, world.dana, "team:add", form)
    assert answer.status_code == 200
    post(client, world.dana, "team:add", team_form(lead=world.dana.pk))
    assert Team.objects.get(key="events").lead == world.dana


# Review areas


def test_a_review_area_has_its_people(client, world):
    form = area_form(world.noor, duty=world.noor.pk, working_hours="4")
    post(client, world.ada, "reviewarea:add", form)
    area = ReviewArea.objects.get(key="legal")
    assert (area.duty, area.working_hours) == (world.noor, 4)
    assert rights_of(world.noor).areas == {"brand", "legal"}
    entry = JournalEntry.objects.get(event="rights-changed")
    assert (entry.subject, entry.actor) == ("area:legal", "ada")


# Guests


@pytest.fixture
def guest(client, world):
    lena = world.person("lena")
    form = {
        "user": lena.pk,
        "programme": world.press_programme.pk,
        "ends_on": NEXT_WEEK.isoformat(),
    }
    post(client, world.dana, "guestauthor:add", form)
    return GuestAuthor.objects.get(user=lena)


def change(client, world, guest, **values):
    form = {
        "programme": guest.programme_id,
        "ends_on": guest.ends_on.isoformat(),
        **values,
    }
    return post(client, world.dana, "guestauthor:edit", form, guest.pk)


def test_a_guest_is_invited_and_that_is_recorded(world, guest):
    assert rights_of(guest.user).roles == {Role.GUEST}
    entry = JournalEntry.objects.get(event="rights-changed")
    assert entry.subject == "programme:inspection-press"
    assert '"name":"lena"' in entry.data


def test_a_guest_is_stopped_by_a_day_that_is_over(client, world, guest):
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    change(client, world, guest, ends_on=yesterday)
    user = User.objects.get(pk=guest.user_id)
    assert rights_of(user).roles == frozenset()
    assert not user.has_perm("wagtailadmin.access_admin")


def test_a_guest_moves_to_another_programme(client, world, guest):
    change(client, world, guest, programme=world.web_programme.pk)
    guest.refresh_from_db()
    assert guest.programme == world.web_programme


def test_a_guest_begins_on_no_day_that_is_over(client, world):
    form = {
        "user": world.person("lena").pk,
        "programme": world.press_programme.pk,
        "ends_on": "2020-01-01",
    }
    answer = post(client, world.dana, "guestauthor:add", form)
    assert "over already" in answer.content.decode()
    assert not GuestAuthor.objects.exists()


def test_people_of_the_house_are_not_offered_as_guests(client, world):
    world.person("lena")
    client.force_login(world.dana)
    page = client.get(reverse("guestauthor:add")).content.decode()
    assert ">Lena<" in page
    for name in ("Priya", "Ingrid", "Dana"):
        assert f">{name}<" not in page


def test_who_was_a_guest_and_joined_a_team_stays_in_it(client, world):
    lena = world.person("lena")
    over = TODAY - timedelta(days=1)
    GuestAuthor.objects.create(user=lena, programme=world.press_programme, ends_on=over)
    lena.groups.add(world.web.group)
    form = team_form(world.tom, lena, name="Website", key="web")

    post(client, world.ada, "team:edit", form, world.web.pk)

    assert Team.objects.get(pk=world.web.pk).name == "Website"
    assert set(world.web.members) == {world.tom, lena}


def test_who_is_a_guest_is_taken_into_no_team(client, world):
    form = team_form(world.guest, name="Web", key="web")

    post(client, world.ada, "team:edit", form, world.web.pk)

    assert world.guest not in world.web.members
