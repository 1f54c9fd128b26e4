import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from content.models import User
from content.permissions import rights_of
from content.roles import GROUPS, Role
from hub.prepare import prepare
from hub.work.beginning import beginning

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty_hub():
    prepare()


def shown_to(user):
    return list(beginning(rights_of(user, timezone.now().date())))


def person(name, *roles):
    user = User.objects.create_user(name)
    user.groups.set(Group.objects.filter(name__in=[GROUPS[role] for role in roles]))
    return user


def test_an_empty_hub_tells_its_administrator_what_to_do_first(client, empty_hub):
    root = User.objects.create_superuser("root")
    client.force_login(root)

    page = client.get(reverse("your-work")).content.decode()

    assert "First steps: 0 of 4 done" in page
    assert reverse("wagtailusers_users:add") in page
    assert reverse("team:add") in page


def test_each_step_leads_where_the_person_may_go(client, empty_hub):
    for user in (User.objects.create_superuser("root"), person("dana", Role.LEAD)):
        client.force_login(user)
        [section] = shown_to(user)
        for row in section.rows:
            assert client.get(row.address).status_code == 200, (user, row.title)


def test_what_somebody_else_does_has_no_button(empty_hub):
    [section] = shown_to(person("dana", Role.LEAD))

    actions = {row.title: row.action for row in section.rows}
    assert actions["Accounts"] == ""
    assert actions["A storyboard"] == "Do it"


def test_sales_see_no_first_steps(empty_hub):
    assert shown_to(person("marcus", Role.SALES)) == []


def test_a_hub_at_work_shows_none(world):
    assert shown_to(world.dana) == []


def test_what_is_done_says_so(world):
    world.area.group.user_set.clear()

    [section] = shown_to(world.dana)

    assert section.title == "First steps: 3 of 4 done"
    assert [row.title for row in section.rows if not row.tags] == ["A review area"]
