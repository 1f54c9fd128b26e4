from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Team
from content.planning import invite_guest


def teams(client, user):
    client.force_login(user)
    return client.get(reverse("teams"))


@pytest.mark.parametrize(
    ("name", "status"),
    [
        pytest.param("dana", 200, id="lead"),
        pytest.param("ada", 200, id="administrator"),
        pytest.param("superuser", 200, id="superuser"),
        pytest.param("priya", 404, id="author"),
        pytest.param("ingrid", 404, id="reviewer"),
        pytest.param("marcus", 404, id="sales"),
        pytest.param("outsider", 404, id="nobody"),
    ],
)
def test_who_sees_the_teams(client, world, name, status):
    assert teams(client, getattr(world, name)).status_code == status


def test_it_says_who_does_what(client, world):
    Team.objects.filter(key="web").update(
        next_level="watch", next_level_on=timezone.now().date() + timedelta(days=9)
    )
    now = timezone.now()
    last = now.date() + timedelta(days=5)
    invite_guest(world.person("lena"), world.press_programme, last, now)
    text = teams(client, world.ada).content.decode()
    for words in (
        "Enforce: what is to fix stops publishing",
        "Watch: findings are for reviewers and leads",
        "9 working hours",
        "Inspection · Press",
        "Lena",
        "Accounts",
    ):
        assert words in text


def test_a_team_for_which_nobody_signs_stands_out(client, world):
    Team.objects.create(key="events", name="Events")
    assert "Nobody can sign off" in teams(client, world.dana).content.decode()


def test_a_lead_is_not_sent_where_only_administrators_may(client, world):
    text = teams(client, world.dana).content.decode()
    assert "Accounts" not in text
    assert "New review area" not in text


def test_an_empty_house_says_what_to_do_first(client, world):
    for team in (world.press, world.web):
        team.delete()
    assert "There is no team yet" in teams(client, world.dana).content.decode()
