"""Who is offered on the sign-in page."""

import pytest

from content.models import User
from hub.demo.offering import is_offered, offers
from hub.demo.people import people

NAMES = [
    "Priya Raman",
    "Tom Becker",
    "Ingrid Solberg",
    "Marcus Oyelaran",
    "Dana Whitfield",
    "Yusuf Demir",
    "Lena Costa",
]


@pytest.fixture
def demo(world, settings):
    """The world's storyboard is Kelvane's; here are its people."""
    settings.DEBUG = True
    for person in people():
        first, last = person.name.split(" ", 1)
        User.objects.create_user(person.username, first_name=first, last_name=last)


def test_seven_are_offered_in_their_order(demo):
    assert [offer.user.name for offer in offers()] == NAMES


def test_each_card_says_what_to_see(demo):
    assert all(len(offer.says) > 30 for offer in offers())


def test_nobody_is_offered_where_debug_is_off(demo, settings):
    settings.DEBUG = False
    assert not is_offered()


def test_nobody_is_offered_in_another_hub(world, settings):
    settings.DEBUG = True
    assert not is_offered()


def test_who_has_a_password_is_not_offered(demo):
    priya = User.objects.get(username="priya.raman")
    priya.set_password("a password of her own")
    priya.save()
    assert "Priya Raman" not in [offer.user.name for offer in offers()]


def test_who_has_left_is_not_offered(demo):
    User.objects.filter(username="tom.becker").update(is_active=False)
    assert "Tom Becker" not in [offer.user.name for offer in offers()]
