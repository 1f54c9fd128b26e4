from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hub.checking.guest_links import make_link
from tests.hub_world import BAD_TEXT

LATER = timedelta(days=7)


@pytest.fixture
def address(world):
    now = timezone.now()
    token = make_link(world.dana, "An agency", now + LATER, now)
    return reverse("check-as-guest", args=[token])


def test_the_address_of_a_guest_goes_to_this_site_only(address):
    # With "no-referrer" browsers send a form as from nowhere, which is refused.
    assert Client().get(address)["Referrer-Policy"] == "same-origin"


def test_a_guest_checks_a_text_without_an_account(address):
    shown = Client().post(address, {"text": BAD_TEXT}).content.decode()
    assert "to fix in your text</h2>" in shown


def test_an_address_that_nobody_made_explains_itself(address):
    response = Client().get(reverse("check-as-guest", args=["guessed"]))
    assert response.status_code == 404
    assert "Ask whoever sent it" in response.content.decode()


def test_nothing_to_check_is_said_at_once(address):
    shown = Client().post(address, {"text": " "}).content.decode()
    assert "Choose a file, or paste a text." in shown
