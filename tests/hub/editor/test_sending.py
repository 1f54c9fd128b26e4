from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Level
from governance.auditing import audit_item
from governance.findings import Tier
from governance.models import ReviewRound
from governance.review import (
    ask_for_changes,
    decide_exception,
    open_round,
    request_exception,
    submit,
)
from governance.rounds import working_text
from tests.hub_world import BAD_TEXT, NOW


@pytest.fixture
def ask(client, world):
    """A function that opens or sends the sheet of a piece, as priya."""

    def request(piece, data=None, who="priya"):
        client.force_login(getattr(world, who))
        address = reverse("send-for-review", args=[piece.pk])
        return client.get(address) if data is None else client.post(address, data)

    return request


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("priya", 200),
        ("tom", 404),
        ("ingrid", 404),
        ("marcus", 404),
        ("dana", 404),
        ("superuser", 404),
        ("outsider", 404),
    ],
)
def test_only_the_team_that_writes_it_may_send(ask, world, who, status):
    assert ask(world.piece(), who=who).status_code == status


def test_the_sheet_says_who_is_asked_by_when_and_what_is_open(ask, world):
    page = ask(world.piece(body=BAD_TEXT)).content.decode()
    assert "Ingrid" in page
    assert "Brand, by" in page
    assert "1 to fix, 1 suggestion" in page
    assert "“tamper-proof”" in page


def test_what_an_exception_holds_for_is_not_counted(ask, world):
    piece = world.piece(body=BAD_TEXT)
    item = working_text(piece)
    audit = audit_item(item, timezone.now())
    finding = next(f for f in audit.findings if f.tier is Tier.MUST_FIX)
    until = timezone.now().date() + timedelta(days=30)
    reason = "It is the name on the customer's label."
    waiver = request_exception(
        piece,
        item,
        audit,
        finding.fingerprint,
        reason,
        until,
        world.priya,
        timezone.now(),
    )
    decide_exception(waiver, True, reason, world.ingrid, "brand", timezone.now())

    page = ask(piece).content.decode()

    assert "0 to fix" in page


def test_it_goes_to_the_reviewer_named_with_the_note(ask, world):
    piece = world.piece()
    response = ask(piece, {"to": world.noor.pk, "note": "Please be quick"})
    round = ReviewRound.objects.get()
    assert response.url == reverse("review", args=[piece.pk])
    assert (round.assigned_to, round.note) == (world.noor, "Please be quick")
    assert round.submitted_by == world.priya


def test_nobody_is_asked_who_does_not_review(ask, world):
    response = ask(world.piece(), {"to": world.tom.pk, "note": ""})
    assert response.status_code == 200
    assert "Select a valid choice" in response.content.decode()
    assert not ReviewRound.objects.exists()


def test_what_is_in_review_is_shown_not_sent_again(ask, world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    assert ask(piece, {"note": ""}).url == reverse("review", args=[piece.pk])
    assert ReviewRound.objects.count() == 1


def test_a_team_that_is_watched_lets_out_at_once(ask, world):
    world.press.level = Level.WATCH
    world.press.save()
    piece = world.piece(body=BAD_TEXT)
    page = ask(piece).content.decode()
    assert "it goes out at once" in page
    assert "tamper-proof" not in page


def test_its_author_takes_it_back(client, world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    client.force_login(world.priya)
    response = client.post(reverse("take-back", args=[piece.pk]))
    assert response.url == reverse("wagtailadmin_pages:edit", args=[piece.pk])
    assert open_round(piece) is None


@pytest.mark.parametrize("who", ["tom", "ingrid", "dana", "superuser"])
def test_nobody_else_takes_it_back(client, world, who):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    client.force_login(getattr(world, who))
    assert client.post(reverse("take-back", args=[piece.pk])).status_code == 404
    assert open_round(piece) is not None


def test_looking_at_the_address_takes_nothing_back(client, world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    client.force_login(world.priya)
    assert client.get(reverse("take-back", args=[piece.pk])).status_code == 405
    assert open_round(piece) is not None


def test_who_takes_back_what_was_decided_meanwhile_sees_the_decision(client, world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "Say it in one sentence.", NOW)
    client.force_login(world.priya)
    response = client.post(reverse("take-back", args=[piece.pk]), follow=True)
    assert response.redirect_chain[-1][0] == reverse("review", args=[piece.pk])
    shown = response.content.decode()
    assert "It has been decided meanwhile" in shown
    assert "Say it in one sentence." in shown


@pytest.mark.parametrize(
    "how", [None, {"note": "Please be quick"}], ids=["see", "send"]
)
def test_a_title_alone_is_not_sent(ask, world, how):
    piece = world.piece(body="")
    response = ask(piece, how)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[piece.pk])
    assert not ReviewRound.objects.exists()
