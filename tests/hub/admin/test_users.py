from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from content.models import User
from content.permissions import rights_of
from content.planning import invite_guest
from content.roles import GROUPS, Role
from governance.models import JournalEntry

NAMES = ("ada", "superuser", "dana", "priya", "ingrid", "lina", "marcus", "outsider")
EDITORS = ("ada", "superuser")
PASSWORD = "a-long-enough-one-9"


def form(*groups, **values):
    return {
        "username": "eva",
        "email": "eva@example.com",
        "first_name": "Eva",
        "last_name": "Lund",
        "job_title": "Writer",
        "time_zone": "Europe/Amsterdam",
        "away_until": "",
        "delegate": "",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "groups": [group.pk for group in groups],
        **values,
    }


def post(client, user, name, data, *args):
    client.force_login(user)
    return client.post(reverse(f"wagtailusers_users:{name}", args=args), data)


def change(client, by, person, *groups, **values):
    data = form(
        *groups,
        username=person.username,
        first_name=person.first_name,
        password1="",
        password2="",
        **{"is_active": "on", **values},
    )
    data = {name: value for name, value in data.items() if value is not None}
    return post(client, by, "edit", data, person.pk)


@pytest.mark.parametrize("name", NAMES)
def test_who_makes_accounts(client, world, name):
    post(client, getattr(world, name), "add", form())
    assert User.objects.filter(username="eva").exists() is (name in EDITORS)


def test_an_account_has_what_the_hub_knows_of_people(client, world):
    data = form(world.press.group, delegate=world.priya.pk, away_until="2026-12-24")
    post(client, world.ada, "add", data)
    eva = User.objects.get(username="eva")
    assert (eva.job_title, eva.time_zone) == ("Writer", "Europe/Amsterdam")
    assert (eva.delegate, eva.away_until.isoformat()) == (world.priya, "2026-12-24")
    assert rights_of(eva).teams == {"press"}


def test_nobody_is_made_a_superuser_here(client, world):
    post(client, world.ada, "add", form(is_superuser="on"))
    assert not User.objects.get(username="eva").is_superuser
    change(client, world.superuser, world.priya, is_superuser="on")
    world.priya.refresh_from_db()
    assert not world.priya.is_superuser


def test_what_somebody_may_do_is_recorded_when_it_changes(client, world):
    change(client, world.ada, world.tom, world.web.group, world.area.group)
    entry = JournalEntry.objects.get(event="rights-changed")
    assert (entry.subject, entry.actor) == ("person:tom", "ada")
    assert '"Reviews for Brand","Writes for Web"' in entry.data


def test_another_job_title_is_no_other_right(client, world):
    change(client, world.ada, world.tom, world.web.group, job_title="Editor")
    world.tom.refresh_from_db()
    assert world.tom.job_title == "Editor"
    assert not JournalEntry.objects.exists()


def test_who_was_deactivated_keeps_the_history(client, world):
    piece = world.piece()
    client.force_login(world.priya)
    page = reverse("plan")
    assert client.get(page).status_code == 200
    change(client, world.ada, world.priya, world.press.group, is_active=None)
    priya = User.objects.get(pk=world.priya.pk)
    assert not priya.is_active
    assert rights_of(priya).roles == frozenset()
    assert piece.revisions.first().user == priya
    assert world.campaign.sign_offs.get(team=world.press).by == priya

    entry = JournalEntry.objects.get(event="rights-changed")
    assert '"state":"deactivated"' in entry.data


def test_a_session_ends_with_the_account(client, world):
    client.force_login(world.priya)
    User.objects.filter(pk=world.priya.pk).update(is_active=False)
    answer = client.get(reverse("plan"))
    assert answer.status_code == 302


@pytest.mark.parametrize("name", EDITORS)
def test_nobody_is_deleted(client, world, name):
    by = getattr(world, name)
    post(client, by, "delete", {}, world.tom.pk)
    at = reverse("wagtail_bulk_action", args=["content", "user", "delete"], query={})
    client.post(f"{at}?id={world.tom.pk}", {})
    assert User.objects.filter(pk=world.tom.pk).exists()


def test_a_guest_stays_a_guest_when_the_account_changes(client, world):
    lena = world.person("lena")
    now = timezone.now()
    last = now.date() + timedelta(days=5)
    invite_guest(lena, world.press_programme, last, now)
    change(client, world.ada, lena, job_title="Agency")
    lena = User.objects.get(pk=lena.pk)
    assert lena.job_title == "Agency"
    assert world.press_programme.permissions_for_user(lena).can_add_subpage()

    answer = change(client, world.ada, lena, world.press.group)
    assert "end that first" in answer.content.decode()


def test_groups_of_guests_are_not_offered(client, world):
    lena = world.person("lena")
    now = timezone.now()
    last = now.date() + timedelta(days=5)
    invite_guest(lena, world.press_programme, last, now)
    client.force_login(world.ada)
    page = client.get(reverse("wagtailusers_users:add")).content.decode()
    assert "Writes for Press" in page
    assert GROUPS[Role.LEAD] in page
    assert "Guests of" not in page


@pytest.mark.parametrize("name", EDITORS)
def test_there_is_no_screen_for_what_groups_may_do(client, world, name):
    client.force_login(getattr(world, name))
    group = Group.objects.get(name=GROUPS[Role.LEAD])
    for at in (
        reverse("wagtailusers_groups:index"),
        reverse("wagtailusers_groups:edit", args=[group.pk]),
    ):
        assert client.get(at).status_code in (302, 403, 404)
