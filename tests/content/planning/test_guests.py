from datetime import timedelta

import pytest
from wagtail.models import GroupPagePermission

from content.models import Article, GuestAuthor
from content.permissions import rights_of
from content.planning import Refused, end_guests, invite_guest
from content.roles import Action, Role
from tests.hub_world import NOW, TODAY

LAST_DAY = TODAY + timedelta(days=5)


@pytest.fixture
def lena(world):
    guest = world.person("lena")
    invite_guest(guest, world.press_programme, LAST_DAY, NOW)
    return guest


def rights(user, page):
    # Anew: Wagtail keeps what it knows of a person on the object.
    user = type(user).objects.get(pk=user.pk)
    return page.permissions_for_user(user)


def test_a_guest_adds_pieces_to_one_programme_only(world, lena):
    assert rights_of(lena, TODAY).roles == {Role.GUEST}
    assert lena.has_perm("wagtailadmin.access_admin")
    assert rights(lena, world.press_programme).can_add_subpage()
    assert not rights(lena, world.press_programme).can_edit()
    assert not rights(lena, world.web_programme).can_add_subpage()
    assert not rights(lena, world.campaign).can_edit()


def test_a_guest_edits_own_pieces_only(world, lena):
    own = world.piece(owner=lena, title="Mine")
    other = world.piece(title="Priya's")
    assert rights(lena, own).can_edit()
    assert not rights(lena, other).can_edit()
    assert rights_of(lena, TODAY).may_with(Action.WRITE, own)
    assert not rights_of(lena, TODAY).may_with(Action.WRITE, other)


def test_the_right_ends_after_the_last_day(world, lena):
    own = world.piece(owner=lena)
    assert end_guests(NOW + timedelta(days=5)) == []
    assert rights(lena, own).can_edit()
    assert [guest.user for guest in end_guests(NOW + timedelta(days=6))] == [lena]
    assert end_guests(NOW + timedelta(days=6)) == []
    assert not rights(lena, own).can_edit()
    assert not rights(lena, world.press_programme).can_add_subpage()
    lena = type(lena).objects.get(pk=lena.pk)
    assert not lena.has_perm("wagtailadmin.access_admin")
    assert rights_of(lena, TODAY + timedelta(days=6)).roles == frozenset()


def test_pieces_of_a_guest_stay_theirs(world, lena):
    own = world.piece(owner=lena)
    end_guests(NOW + timedelta(days=6))
    assert Article.objects.get(pk=own.pk).owner == lena
    assert GuestAuthor.objects.filter(user=lena).exists()


def test_inviting_again_moves_a_guest(world, lena):
    invite_guest(lena, world.web_programme, LAST_DAY, NOW)
    assert rights(lena, world.web_programme).can_add_subpage()
    assert not rights(lena, world.press_programme).can_add_subpage()


def test_inviting_after_the_end_lets_them_in_again(world, lena):
    end_guests(NOW + timedelta(days=6))
    later = NOW + timedelta(days=30)
    invite_guest(lena, world.press_programme, later.date(), later)
    assert rights(lena, world.press_programme).can_add_subpage()


OF_THE_HOUSE = {
    "an author": lambda world: world.priya,
    "a reviewer": lambda world: world.ingrid,
    "a lead": lambda world: world.dana,
    "an administrator": lambda world: world.superuser,
}


@pytest.mark.parametrize("who", OF_THE_HOUSE.values(), ids=OF_THE_HOUSE.keys())
def test_people_of_the_house_are_no_guests(world, who):
    with pytest.raises(Refused, match="works here"):
        invite_guest(who(world), world.press_programme, LAST_DAY, NOW)


def test_a_day_that_is_over_is_refused(world):
    with pytest.raises(Refused, match="over already"):
        invite_guest(
            world.person("lena"), world.press_programme, TODAY - timedelta(days=1), NOW
        )


def test_guests_are_given_add_and_nothing_else(world, lena):
    held = GroupPagePermission.objects.filter(group__user=lena)
    assert [(one.page_id, one.permission.codename) for one in held] == [
        (world.press_programme.pk, "add_page")
    ]
