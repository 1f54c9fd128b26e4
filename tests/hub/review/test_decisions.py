from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Article
from content.reading.recording import latest
from governance.models import Suggestion, Waiver
from governance.review import submit, take_back
from tests.hub_world import BAD_TEXT


@pytest.fixture
def in_review(world):
    piece = world.piece(body=BAD_TEXT)
    submit(piece, world.priya, timezone.now())
    return piece


@pytest.fixture
def decide(client, world, in_review):
    """Sends a form of the review page; returns the page that opens then."""

    def decide(decision, who="ingrid", **values):
        client.force_login(getattr(world, who))
        address = reverse("decide", args=[in_review.pk, decision])
        return client.post(address, {"area": "brand"} | values, follow=True)

    return decide


def said(response):
    (message,) = response.context["messages"]
    return str(message)


@pytest.fixture
def suggested(decide, in_review):
    """The page after better words were suggested."""
    passages = latest(in_review.item_key).passages
    (path,) = [p.path for p in passages if "tamper-proof" in p.text]
    return decide("suggest", path=path, quote="tamper-proof", text="tamper-evident")


def test_each_decision_says_who_acts_next(decide, suggested):
    assert said(suggested) == ("Suggested. Priya sees it when you send the piece back.")
    assert said(decide("approve-after", reason="Please take my wording.")) == (
        "“Fits what you run”: sent back to Priya. Once exactly your wording is taken, "
        "it is approved in your name."
    )


def test_who_takes_all_that_was_asked_for_reads_what_comes_next(
    client, world, decide, suggested
):
    decide("approve-after", reason="Please take my wording.")
    client.force_login(world.priya)
    address = reverse("settle-suggestion", args=[Suggestion.objects.get().pk, "accept"])
    assert said(client.post(address, follow=True)) == (
        "Taken over into the text. "
        "Send it now with no other change, and it is approved."
    )


def test_what_was_written_is_given_back_when_its_author_took_the_text_back(
    decide, world, in_review
):
    note = "The word tamper-proof promises too much."
    take_back(in_review.rounds.get(), world.priya, timezone.now())

    response = decide("ask", reason=note)

    assert said(response).startswith("It has been taken back meanwhile")
    assert response.context["unsent"] == note
    assert note in response.content.decode()


def test_what_was_given_back_is_shown_once(client, decide, in_review):
    decide("ask", reason="Too short")
    shown = client.get(reverse("review", args=[in_review.pk]))
    assert shown.context["unsent"] == ""


def test_a_field_that_is_wrong_is_called_by_its_label(decide):
    response = decide("approve", seen="0", use_until="soon")
    assert said(response).startswith("Use until: ")


def test_who_asked_for_an_exception_is_told(client, world, decide, in_review):
    client.force_login(world.priya)
    page = client.get(reverse("review", args=[in_review.pk])).context["page"]
    until = (timezone.now() + timedelta(days=30)).date()
    response = decide(
        "exception",
        who="priya",
        fingerprint=page.findings[0].fingerprint,
        reason="It is the name of the customer's own label.",
        until=until,
    )
    assert said(response) == "Asked for. A reviewer decides, and you are told."

    client.force_login(world.ingrid)
    address = reverse("decide-exception", args=[Waiver.objects.get().pk])
    short = {"area": "brand", "granted": "no", "reason": "No"}
    assert client.post(address, short, follow=True).context["unsent"] == "No"
    refused = short | {"reason": "The label is ours, not theirs."}
    assert said(client.post(address, refused, follow=True)) == (
        "Refused. Priya is told, and mends the text."
    )


def test_a_text_that_waits_for_its_day_says_so(client, world):
    piece = world.piece()
    piece.go_live_at = timezone.now() + timedelta(days=30)
    piece.save_revision(user=world.priya)
    submit(piece, world.priya, timezone.now())
    client.force_login(world.ingrid)
    address = reverse("decide", args=[piece.pk, "approve"])
    seen = Article.objects.get(pk=piece.pk).get_latest_revision_as_object()
    values = {"area": "brand", "seen": seen.content_digest}
    says = said(client.post(address, values, follow=True))
    assert "approved, number KV-0001. It goes live by itself " in says
