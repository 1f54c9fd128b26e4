"""Signing in: with a password, and in the demo as somebody who is offered."""

import pytest
from axes.models import AccessAttempt, AccessLog
from django.urls import reverse
from django.utils import timezone

from content.models import User
from hub.demo.people import people

PASSWORD = "snow on the dock at noon"


@pytest.fixture
def demo(world, settings):
    settings.DEBUG = True
    for person in people():
        first, last = person.name.split(" ", 1)
        User.objects.create_user(person.username, first_name=first, last_name=last)


@pytest.fixture
def page(client):
    return lambda: client.get(reverse("sign-in")).content.decode()


def try_as(client, username, **data):
    return client.post(reverse("sign-in-as", args=[username]), data)


def signed_in(client):
    return client.session.get("_auth_user_id")


def pk(username):
    return str(User.objects.get(username=username).pk)


def test_a_hub_asks_for_name_and_password(world, page):
    html = page()
    assert "<h1>Sign in</h1>" in html
    assert "Try it as" not in html
    assert "Reset demo" not in html


def test_whoever_knows_the_password_comes_in(world, client):
    world.priya.set_password(PASSWORD)
    world.priya.save()
    answer = client.post(
        reverse("sign-in"), {"username": "priya", "password": PASSWORD}
    )
    assert answer.url == reverse("your-work")
    assert signed_in(client) == pk("priya")


def test_another_password_is_refused_with_a_sentence(world, client):
    answer = client.post(reverse("sign-in"), {"username": "priya", "password": "guess"})
    assert answer.status_code == 200
    assert 'role="alert"' in answer.content.decode()
    assert signed_in(client) is None


def test_the_demo_offers_its_people(demo, page):
    html = page()
    assert "<h1>Try it as…</h1>" in html
    assert html.count("Try it as ") == 7
    assert "Reset demo" in html


def test_a_card_signs_in(demo, client):
    answer = try_as(client, "priya.raman")
    assert answer.status_code == 302
    assert answer.url == reverse("your-work")
    assert signed_in(client) == pk("priya.raman")


def test_who_is_signed_in_switches(demo, client, page):
    try_as(client, "priya.raman")
    assert "Switch to Ingrid" in page()
    try_as(client, "ingrid.solberg")
    assert signed_in(client) == pk("ingrid.solberg")


def test_a_card_leads_to_the_page_that_was_asked_for(demo, client):
    assert try_as(client, "priya.raman", next="/plan/").url == "/plan/"


def test_a_card_leads_to_no_other_site(demo, client):
    answer = try_as(client, "priya.raman", next="https://elsewhere.example/")
    assert "elsewhere" not in answer.url


@pytest.mark.parametrize(
    "username", ["noor.van.dijk", "nobody"], ids=["not offered", "unknown"]
)
def test_nobody_else_can_be_tried(demo, client, username):
    assert try_as(client, username).status_code == 404
    assert signed_in(client) is None


def test_nobody_can_be_tried_where_debug_is_off(demo, client, settings):
    settings.DEBUG = False
    assert try_as(client, "priya.raman").status_code == 404
    assert client.post(reverse("reset-demo")).status_code == 404


@pytest.mark.parametrize("name", ["sign-in-as", "reset-demo"])
def test_nothing_happens_on_a_mere_visit(demo, client, name):
    arguments = ["priya.raman"] if name == "sign-in-as" else []
    assert client.get(reverse(name, args=arguments)).status_code == 405


def test_each_page_of_the_demo_offers_to_switch(demo, client):
    try_as(client, "dana.whitfield")
    html = client.get(reverse("your-work")).content.decode()
    assert "Switch to Priya Raman" in html
    assert "Switch to Dana Whitfield" not in html


def test_no_other_hub_offers_to_switch(world, client):
    client.force_login(world.priya)
    assert "Switch to" not in client.get(reverse("your-work")).content.decode()


# Whoever guesses


@pytest.fixture
def guessed(world, settings, client):
    """Priya's name with wrong passwords, from one address, until there is a pause."""
    world.priya.set_password(PASSWORD)
    world.priya.save()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = enter(client, password="guess")
    return answer


def enter(client, username="priya", password=PASSWORD, address="192.0.2.1"):
    form = {"username": username, "password": password}
    return client.post(reverse("sign-in"), form, REMOTE_ADDR=address)


def test_whoever_is_wrong_too_often_is_told_to_wait(guessed):
    page = guessed.content.decode()
    assert guessed.status_code == 429
    assert guessed.headers["Retry-After"] == "900"
    assert "Wait 15 minutes" in page
    assert "ask an administrator" in page
    assert "<h1>Sign in</h1>" in page


def test_not_even_the_right_password_opens_during_the_pause(guessed, client):
    assert enter(client).status_code == 429
    assert signed_in(client) is None


def test_the_page_opens_during_the_pause(guessed, client):
    answer = client.get(reverse("sign-in"), REMOTE_ADDR="192.0.2.1")
    assert answer.status_code == 200


def test_a_pause_is_for_one_name(guessed, world, client):
    world.tom.set_password(PASSWORD)
    world.tom.save()
    assert enter(client, "tom").status_code == 302


def test_a_pause_is_for_one_address(guessed, client):
    assert enter(client, address="192.0.2.2").status_code == 302


def test_tries_during_the_pause_do_not_prolong_it(guessed, client):
    before = AccessAttempt.objects.get()
    enter(client, password="guess")
    after = AccessAttempt.objects.get()
    assert after.attempt_time == before.attempt_time


def test_a_pause_ends(guessed, client, settings):
    over = timezone.now() - settings.AXES_COOLOFF_TIME
    AccessAttempt.objects.update(attempt_time=over)
    assert enter(client).status_code == 302
    assert not AccessAttempt.objects.exists()


def test_a_right_password_forgets_the_wrong_ones(world, client, settings):
    world.priya.set_password(PASSWORD)
    world.priya.save()
    for _ in range(2):
        for _ in range(settings.AXES_FAILURE_LIMIT - 1):
            assert enter(client, password="guess").status_code == 200
        assert enter(client).status_code == 302


def test_no_password_is_kept(guessed):
    kept = AccessAttempt.objects.get()
    assert "guess" not in f"{kept.post_data} {kept.get_data}"


def test_who_signs_in_is_not_written_down(world, client):
    world.priya.set_password(PASSWORD)
    world.priya.save()
    assert enter(client).status_code == 302
    assert not AccessLog.objects.exists()


def test_a_card_opens_during_a_pause(demo, client, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        enter(client, "priya.raman", "guess", "127.0.0.1")
    assert try_as(client, "priya.raman").status_code == 302
    assert signed_in(client) == pk("priya.raman")


def test_a_wrong_password_is_shown_among_the_cards(demo, client):
    page = enter(client, "priya.raman", "guess").content.decode()
    assert '<details class="with-password" open>' in page


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("door", ["login", "password_reset"])
def test_wagtails_own_doors_lead_to_this_one(world, client, door, method):
    answer = getattr(client, method)(f"/admin/{door}/?next=/plan/")
    assert answer.status_code == 302
    assert answer.url == "/sign-in/?next=/plan/"


@pytest.mark.parametrize("door", ["done", "confirm/MQ/set-password", "complete"])
def test_nobody_is_given_a_new_password_by_mail(world, client, door):
    assert client.get(f"/admin/password_reset/{door}/").status_code == 404
