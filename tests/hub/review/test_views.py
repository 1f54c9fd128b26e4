from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Article
from governance.models import (
    Answer,
    Approval,
    Decision,
    ReviewRound,
    Suggestion,
    Waiver,
)
from governance.review import ask_for_changes, submit
from tests.hub_world import BAD_TEXT, NOW, STATEMENT


@pytest.fixture
def in_review(world):
    piece = world.piece()
    submit(piece, world.priya, timezone.now())
    return piece


def post(client, world, who, piece, decision, **values):
    client.force_login(getattr(world, who))
    values.setdefault("area", "brand")
    return client.post(
        reverse("decide", args=[piece.pk, decision]), values, follow=True
    )


def messages(response):
    return [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("priya", 200),
        ("ingrid", 200),
        ("dana", 200),
        ("lina", 200),
        ("ada", 200),
        ("superuser", 200),
        ("tom", 404),
        ("marcus", 404),
        ("yusuf", 404),
        ("outsider", 404),
    ],
)
def test_who_may_read_what_is_in_review(client, world, in_review, who, status):
    client.force_login(getattr(world, who))
    assert client.get(reverse("review", args=[in_review.pk])).status_code == status


def test_a_reviewer_does_not_read_what_was_never_sent(client, world):
    client.force_login(world.ingrid)
    address = reverse("review", args=[world.piece().pk])
    assert client.get(address).status_code == 404


def test_the_page_shows_text_message_and_decision(client, world, in_review):
    client.force_login(world.ingrid)
    shown = client.get(reverse("review", args=[in_review.pk])).content.decode()

    assert "Nothing stops approval" in shown
    assert STATEMENT in shown
    assert "You approve exactly this text" in shown
    assert "storyboard 1" in shown


@pytest.mark.parametrize(
    ("who", "count"), [("ingrid", 0), ("priya", 1)], ids=["who decides", "who waits"]
)
def test_an_approval_is_waited_for_by_others_only(client, world, in_review, who, count):
    client.force_login(getattr(world, who))
    page = client.get(reverse("review", args=[in_review.pk])).context["page"]
    assert len(page.waiting) == count


def test_only_reviewers_see_decisions(client, world, in_review):
    client.force_login(world.dana)
    shown = client.get(reverse("review", args=[in_review.pk])).content.decode()
    assert "You approve exactly this text" not in shown


def test_approving_says_the_number_and_opens_the_next(client, world, in_review):
    other = world.piece(title="Another")
    submit(other, world.priya, timezone.now())
    digest = in_review.content_digest

    response = post(client, world, "ingrid", in_review, "approve", seen=digest)

    assert messages(response) == [
        "“Fits what you run”: approved, number KV-0001. "
        "It is live now, and Priya is told."
    ]
    assert response.redirect_chain[-1][0] == reverse("review", args=[other.pk])
    assert Article.objects.get(pk=in_review.pk).live


def test_another_text_than_was_on_the_screen_is_not_approved(client, world, in_review):
    response = post(client, world, "ingrid", in_review, "approve", seen="0" * 64)

    assert "changed" in messages(response)[0]
    assert not Approval.objects.exists()


@pytest.mark.parametrize("who", ["priya", "tom", "dana", "marcus", "ada", "superuser"])
def test_who_does_not_review_decides_nothing(client, world, in_review, who):
    post(client, world, who, in_review, "approve", seen=in_review.content_digest)
    post(client, world, who, in_review, "ask", reason="Because I would like to.")

    assert not Approval.objects.exists()
    assert not Decision.objects.exists()


def test_asking_for_changes_needs_a_reason(client, world, in_review):
    response = post(client, world, "ingrid", in_review, "ask", reason="no")

    assert "reason" in messages(response)[0]
    assert ReviewRound.objects.get().ended == ""


def test_a_blocked_piece_says_why_and_who_can_help(client, world):
    piece = world.piece(body=BAD_TEXT)
    submit(piece, world.priya, timezone.now())
    client.force_login(world.ingrid)
    shown = client.get(reverse("review", args=[piece.pk])).content.decode()

    assert "Cannot be approved yet: 1 reason<" in shown
    assert "The author mends it" in shown
    assert "The reason above stops it." in shown


def test_a_suggestion_is_taken_with_one_click(client, world):
    piece = world.piece(body=BAD_TEXT)
    submit(piece, world.priya, timezone.now())
    passage = next(p for p in recorded_passages(piece) if "tamper-proof" in p.text)
    post(
        client,
        world,
        "ingrid",
        piece,
        "suggest",
        path=passage.path,
        quote="tamper-proof",
        text="tamper-evident",
    )
    post(client, world, "ingrid", piece, "ask", reason="Please take my wording.")

    client.force_login(world.priya)
    suggestion = Suggestion.objects.get()
    client.post(reverse("settle-suggestion", args=[suggestion.pk, "accept"]))

    draft = Article.objects.get(pk=piece.pk).get_latest_revision_as_object()
    assert "tamper-evident" in str(draft.body)
    suggestion.refresh_from_db()
    assert suggestion.state == "accepted"


def recorded_passages(piece):
    from content.reading.recording import latest

    return latest(piece.item_key).passages


def test_an_exception_is_asked_for_and_decided_by_somebody_else(client, world):
    piece = world.piece(body=BAD_TEXT)
    submit(piece, world.priya, timezone.now())
    client.force_login(world.priya)
    page = client.get(reverse("review", args=[piece.pk])).context["page"]
    finding = next(f for f in page.findings if f.quote == "tamper-proof")
    until = (timezone.now() + timedelta(days=30)).date()
    post(
        client,
        world,
        "priya",
        piece,
        "exception",
        fingerprint=finding.fingerprint,
        reason="It is the name of the customer's own label.",
        until=until,
    )
    waiver = Waiver.objects.get()

    client.force_login(world.ingrid)
    client.post(
        reverse("decide-exception", args=[waiver.pk]),
        {"area": "brand", "granted": "yes", "reason": "The label says so, agreed."},
    )

    waiver.refresh_from_db()
    assert waiver.state == "granted"
    response = client.get(reverse("review", args=[piece.pk]))
    assert "Nothing stops approval" in response.content.decode()
    assert finding.fingerprint not in [
        one.fingerprint for one in response.context["page"].findings
    ]


def test_the_second_round_opens_with_what_changed(client, world):
    piece = world.piece()
    round = submit(piece, world.priya, timezone.now())
    ask_for_changes(round, world.ingrid, "brand", "Say it in short.", timezone.now())
    piece = Article.objects.get(pk=piece.pk)
    piece.lead = "Your sensors stay."
    piece.save_revision(user=world.priya)
    submit(piece, world.priya, timezone.now())

    client.force_login(world.ingrid)
    shown = client.get(reverse("review", args=[piece.pk])).content.decode()

    assert "Only what changed since round 1" in shown
    assert "<ins>Your sensors stay.</ins>" in shown


def test_the_queue_counts_and_sorts_by_due_time(client, world):
    first = world.piece(title="First")
    second = world.piece(title="Second")
    submit(second, world.priya, NOW + timedelta(days=1))
    submit(first, world.priya, NOW)
    client.force_login(world.ingrid)

    waiting = client.get(reverse("review-queue")).context["waiting"]

    assert [row.title for row in waiting] == ["First", "Second"]
    assert waiting[0].late


@pytest.mark.parametrize("who", ["priya", "dana", "marcus", "yusuf", "ada", "outsider"])
def test_the_queue_is_for_reviewers(client, world, who):
    client.force_login(getattr(world, who))
    assert client.get(reverse("review-queue")).status_code == 404


def test_a_decision_never_happens_by_following_a_link(client, world, in_review):
    client.force_login(world.ingrid)
    address = reverse("decide", args=[in_review.pk, "approve"])
    assert client.get(address).status_code == 405
    assert not Answer.objects.exists()


def test_asking_for_changes_begins_with_suggestions_when_nothing_weighs_more(
    client, world
):
    piece = world.piece(
        body="<p>Kelvane will not work with the sensors you already own.</p>",
        programme=world.programme(world.press, must=()),
    )
    submit(piece, world.priya, timezone.now())
    client.force_login(world.ingrid)
    page = client.get(reverse("review", args=[piece.pk])).context["page"]
    assert [finding.sort for finding in page.mend] == ["suggestions"]
    assert "contradicts 1.1" in page.note


def test_what_is_out_and_unchanged_is_no_draft(client, world, in_review):
    client.force_login(world.ingrid)
    address = reverse("review", args=[in_review.pk])
    seen = client.get(address).context["page"].item.content_digest
    shown = post(client, world, "ingrid", in_review, "approve", seen=seen)
    shown = client.get(address).content.decode()
    assert ">Live</span>" in shown
    assert ">Draft</span>" not in shown


def test_an_author_sends_again_from_the_page_what_came_back(client, world, in_review):
    send = reverse("send-for-review", args=[in_review.pk])
    address = reverse("review", args=[in_review.pk])
    client.force_login(world.priya)
    assert send not in client.get(address).content.decode()

    post(client, world, "ingrid", in_review, "ask", reason="Say it in one sentence.")

    client.force_login(world.priya)
    assert send in client.get(address).content.decode()
