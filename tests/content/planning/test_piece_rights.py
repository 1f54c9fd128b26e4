import pytest
from wagtail.models import GroupPagePermission
from wagtail.permissions import policy_registry

from content.models import Article, User
from content.roles import Role


def rights(user, page):
    # Anew: Wagtail keeps what it knows of a person on the object.
    return page.permissions_for_user(User.objects.get(pk=user.pk))


@pytest.fixture
def piece(world):
    return world.piece()


@pytest.mark.parametrize(
    ("name", "edits", "adds"),
    [
        pytest.param("priya", True, True, id="author of the team"),
        pytest.param("tom", False, False, id="author of another team"),
        pytest.param("dana", False, False, id="lead of no team"),
        pytest.param("ingrid", False, False, id="reviewer"),
        pytest.param("lina", False, False, id="librarian"),
        pytest.param("ada", False, False, id="administrator"),
        pytest.param("marcus", False, False, id="sales"),
        pytest.param("outsider", False, False, id="nobody"),
    ],
)
def test_who_writes_in_a_programme(world, piece, name, edits, adds):
    user = getattr(world, name)
    assert rights(user, piece).can_edit() is edits
    assert rights(user, world.press_programme).can_add_subpage() is adds


def test_a_lead_writes_for_the_teams_they_lead(world, piece):
    web = world.piece(programme=world.web_programme, owner=world.tom)
    world.press.lead = world.dana
    world.press.save()
    assert rights(world.dana, piece).can_edit()
    assert rights(world.dana, world.press_programme).can_add_subpage()
    assert not rights(world.dana, web).can_edit()
    assert not rights(world.dana, world.web_programme).can_add_subpage()


def test_who_leads_a_team_without_being_a_lead_does_not_write(world, piece):
    world.press.lead = world.tom
    world.press.save()
    assert not rights(world.tom, piece).can_edit()
    assert not rights(world.tom, world.press_programme).can_add_subpage()


def test_a_superuser_adds_no_pieces(world):
    assert not rights(world.superuser, world.press_programme).can_add_subpage()


def test_who_was_deactivated_does_nothing(world, piece):
    User.objects.filter(pk=world.priya.pk).update(is_active=False)
    assert not rights(world.priya, piece).can_edit()
    assert not rights(world.priya, world.press_programme).can_add_subpage()


def test_a_programme_that_goes_to_another_team_takes_its_rights_along(world, piece):
    programme = world.press_programme
    programme.team = world.web
    programme.save()
    assert rights(world.tom, piece).can_edit()
    assert not rights(world.priya, piece).can_edit()
    held = GroupPagePermission.objects.filter(page=programme)
    assert {row.group_id for row in held} == {world.web.group_id}


def test_a_renamed_team_keeps_its_rights(world, piece):
    world.press.name = "Public relations"
    world.press.save()
    assert rights(world.priya, piece).can_edit()
    world.press.refresh_from_db()
    assert world.press.group.name == "Writes for Public relations"
    assert world.press.collection.name == "Public relations"


def test_lists_of_pieces_are_as_narrow_as_the_pieces(world, piece):
    policy = policy_registry.get_by_type(Article)
    lead = world.role("otto", Role.LEAD)
    for user, expected in ((world.priya, [piece]), (world.tom, []), (lead, [])):
        found = policy.instances_user_has_permission_for(user, "change")
        assert [page.pk for page in found] == [page.pk for page in expected]
