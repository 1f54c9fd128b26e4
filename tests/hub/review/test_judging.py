"""The page on which reviewers judge what people called wrong."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from governance.auditing import audit_piece
from governance.models import WrongFinding
from governance.review import call_wrong, judge_wrong, submit
from hub.review.called_wrong import RuleCount
from tests.hub_world import BAD_TEXT

WRONG, RIGHT = "It was wrong", "It is right"
FORBIDDEN = "Words that the storyboard forbids, in any case, with any hyphen"


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def call(world, now):
    """A function by which somebody calls the forbidden word of a new draft wrong."""

    def do(who, why="", sent=False, title="Fits what you run", ago=0):
        piece = world.piece(title=title, body=BAD_TEXT)
        if sent:
            submit(piece, world.priya, now)
        found = audit_piece(piece, now).findings
        one = next(f for f in found if f.check == "terms.forbidden")
        moment = now - timedelta(minutes=ago)
        return call_wrong(piece, one, getattr(world, who), moment, why)

    return do


@pytest.fixture
def page(client, world):
    def get(who):
        client.force_login(getattr(world, who))
        return client.get(reverse("called-wrong"))

    return get


@pytest.fixture
def judge(client, world):
    def post(who, row, verdict="wrong", **values):
        client.force_login(getattr(world, who))
        address = reverse("judge-wrong", args=[row.pk])
        return client.post(address, {"verdict": verdict, **values}, follow=True)

    return post


def said(response):
    return [str(message) for message in response.context["messages"]]


def test_the_queue_leads_there_with_how_many_wait(client, world, call):
    call("priya")
    call("tom", title="Another")
    client.force_login(world.ingrid)
    shown = client.get(reverse("review-queue")).content.decode()
    assert f'href="{reverse("called-wrong")}">Findings called wrong: 2</a>' in shown


def test_a_row_says_who_what_where_why_and_by_which_rule(page, call):
    call("priya", why="It is a name.")
    shown = page("ingrid").content.decode()
    for words in (
        "Our records are <mark>tamper-proof</mark>, whatever happens",
        "▲ To fix",
        f"Rule: {FORBIDDEN}",
        "Priya, just now: “It is a name.”",
        "the finding stays until the text or the rule changes",
    ):
        assert words in shown


def test_those_called_first_stand_first(page, call):
    call("priya", title="Second", ago=1)
    call("priya", title="First", ago=2)
    waiting = page("ingrid").context["waiting"]
    assert [called.title for called in waiting] == ["First", "Second"]


@pytest.mark.parametrize("sent", [True, False])
def test_a_reviewer_is_led_to_what_they_may_read(page, call, sent):
    row = call("priya", sent=sent)
    shown = page("ingrid").content.decode()
    assert (reverse("review", args=[row.piece_pk]) in shown) is sent


def test_ones_own_is_greyed_with_the_reason(page, call):
    row = call("ingrid")
    shown = page("ingrid").content.decode()
    assert "Somebody else judges what you called wrong." in shown
    assert shown.count('aria-disabled="true"') == 2
    assert reverse("judge-wrong", args=[row.pk]) not in shown
    assert reverse("judge-wrong", args=[row.pk]) in page("noor").content.decode()


@pytest.mark.parametrize(
    ("verdict", "was_wrong", "words"),
    [("wrong", True, WRONG), ("right", False, RIGHT)],
)
def test_a_judgement_is_noted_and_shown(page, call, judge, verdict, was_wrong, words):
    row = call("priya")

    response = judge("ingrid", row, verdict, note="I asked the customer.")

    row.refresh_from_db()
    assert row.was_wrong is was_wrong
    assert "Priya reads that beside the finding." in said(response)[0]
    assert response.context["waiting"] == []
    shown = response.content.decode()
    assert f" {words}</span>" in shown
    assert "“I asked the customer.”" in shown


def test_two_who_judge_at_once_are_not_both_heard(call, judge):
    row = call("priya")
    judge("ingrid", row, "wrong")
    response = judge("noor", row, "right")
    assert said(response) == ["Somebody has judged this already."]
    assert WrongFinding.objects.get().was_wrong


@pytest.mark.parametrize("verdict", ["", "maybe"])
def test_a_judgement_is_one_of_two(call, judge, verdict):
    response = judge("ingrid", call("priya"), verdict)
    assert said(response) == ["Say whether it was wrong, or is right."]
    assert not WrongFinding.objects.get().is_judged


def test_a_lead_reads_what_was_judged_and_judges_nothing(world, page, call, judge, now):
    judge_wrong(call("priya"), True, world.noor, now, "It is a name.")
    row = call("tom", title="Another")

    response = page("dana")

    shown = response.content.decode()
    assert response.context["waiting"] == []
    assert "1 waits for a reviewer" in shown
    assert "“It is a name.”" in shown
    assert said(judge("dana", row)) == ["Only reviewers judge that."]
    assert not WrongFinding.objects.get(pk=row.pk).is_judged


def test_rules_are_counted_those_most_often_wrong_first(world, page, call, now):
    judge_wrong(call("priya"), True, world.noor, now)
    judge_wrong(call("priya", title="Another"), False, world.noor, now)
    WrongFinding.objects.create(
        key="piece:999999", fingerprint="f", check_id="gone", by=world.tom, at=now
    )
    response = page("ingrid")
    assert response.context["rules"] == [
        RuleCount(FORBIDDEN, called=2, wrong=1, waiting=0),
        RuleCount("A rule that this hub no longer has", called=1, wrong=0, waiting=1),
    ]
    shown = response.content.decode()
    assert "called wrong 2 times, was wrong 1 time<" in shown
    assert "called wrong 1 time, was wrong 0 times, 1 not judged yet<" in shown
    assert "A piece that is gone" in shown


@pytest.mark.parametrize(("was_wrong", "offered"), [(True, True), (False, False)])
def test_for_what_must_be_fixed_an_exception_is_offered(
    world, page, call, now, was_wrong, offered
):
    judge_wrong(call("priya", sent=True), was_wrong, world.noor, now)
    assert ("Ask for an exception" in page("ingrid").content.decode()) is offered


def test_the_review_page_tells_who_called_what_wrong(client, world, call, judge):
    row = call("priya", why="It is a name.", sent=True)
    address = reverse("review", args=[row.piece_pk])
    client.force_login(world.ingrid)
    assert (
        "Priya called it wrong: “It is a name.”" in client.get(address).content.decode()
    )
    assert "Judge it" in client.get(address).content.decode()

    judge("ingrid", row, note="It is the label's name.")

    client.force_login(world.priya)
    shown = client.get(address).content.decode()
    assert "Ingrid says: it was wrong. “It is the label&#x27;s name.” It stays" in shown
    assert "Judge it" not in shown


@pytest.mark.parametrize(
    ("verdict", "words", "offered"),
    [
        ("wrong", "Noor says: it was wrong. It stays until the text", True),
        ("right", "Noor says: the finding is right.", False),
    ],
)
def test_the_author_reads_the_outcome_beside_the_finding(
    client, world, call, judge, verdict, words, offered
):
    row = call("priya")
    judge("noor", row, verdict)
    client.force_login(world.priya)
    address = reverse("wagtailadmin_pages:edit", args=[row.piece_pk])
    shown = client.get(address).content.decode()
    assert f"You called it wrong. {words}" in shown
    assert ("Ask for an exception" in shown) is offered


def test_the_history_tells_of_it(client, world, call, judge):
    row = call("priya", sent=True)
    judge("noor", row, note="It is a name.")
    client.force_login(world.ingrid)
    shown = client.get(reverse("history", args=[row.piece_pk])).content.decode()
    assert "judged that a finding was wrong" in shown
    assert "“It is a name.”" in shown
