"""Every address of the hub that is not of one piece, tried by everybody."""

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse
from django.views.generic import RedirectView

from governance.auditing import audit_piece
from governance.models import WrongFinding
from governance.review import call_wrong
from hub import urls as hub_urls
from hub.models import GuestLink
from tests.hub.doors.people import EVERYBODY, REVIEWERS, STAFF, sign_in
from tests.hub.doors.test_pieces import OF_A_PIECE
from tests.hub.doors.trying import SIGN_IN, answers, differences, expected
from tests.hub_assets import new_image
from tests.hub_world import BAD_TEXT

NOBODY, SIGNED_IN = set(), set(EVERYBODY) - {"anonymous"}
OF_THE_HUB = {*STAFF, "lena"}
PLANNERS = {"dana"}
ADMINISTRATORS = {"ada", "superuser"}
WRITERS = {"priya", "tom"}
SEE_DRAFT_STORY = {*WRITERS, *REVIEWERS, "dana", "lina", *ADMINISTRATORS}

PRESS = ["inspection", "inspection-press"]
WEB = ["inspection", "inspection-web"]

# Pages: (name, arguments) and who they open to.
PAGES = {
    ("your-work",): SIGNED_IN,
    ("notices",): SIGNED_IN,
    ("status",): {"yusuf", *ADMINISTRATORS},
    ("teams",): {"dana", *ADMINISTRATORS},
    ("write",): {*WRITERS, "lena"},
    ("review-queue",): REVIEWERS,
    ("called-wrong",): {*REVIEWERS, "dana"},
    ("check-file",): OF_THE_HUB,
    ("find",): set(STAFF),
    ("find-complete",): set(STAFF),
    ("plan",): set(STAFF),
    ("campaign", "inspection"): set(STAFF),
    ("programme", *PRESS): OF_THE_HUB,
    ("programme", *WEB): set(STAFF),
    ("programme-file", *PRESS): OF_THE_HUB,
    ("programme-file", *WEB): set(STAFF),
    ("programme-bring-in", *PRESS): {"dana", "priya"},
    ("storyboard-changes",): SEE_DRAFT_STORY,
    ("storyboard-file",): SEE_DRAFT_STORY,
    ("storyboard-publish",): SEE_DRAFT_STORY,
    ("storyboard-bring",): {"dana", *REVIEWERS},
    ("storyboard-published",): set(STAFF),
    ("storyboard-release", 1): OF_THE_HUB,
    ("storyboard-release-changes", 1): set(STAFF),
    ("storyboard-release-file", 1): set(STAFF),
}
# What is open to whoever comes.
FOR_ALL = {("sign-in",), ("health/live",), ("health/ready",)}
# Addresses that take forms only.
FORMS = {
    ("status-again",),
    ("invite-guest",),
    ("stop-guest-link", 1),
    ("sign-off", "inspection"),
    ("decide-exception", 1),
    ("settle-suggestion", 1, "accept"),
    ("judge-wrong", 1),
    ("storyboard-answer", 1),
    ("storyboard-move", "message", "own-sensors"),
    ("notice-seen", 1),
    ("sign-in-as", "priya"),
    ("reset-demo",),
    ("sign-out",),
}
# Tried below, each in a way of its own, or in another module.
ELSEWHERE = {"file", "check-as-guest", "storyboard", "storyboard-edit"}
# tests/hub/storyboard asks for each part of the storyboard by its own key.
ELSEWHERE |= {"storyboard-ask"}
NAMED = {one[0] for one in {*PAGES, *FOR_ALL, *FORMS}} | ELSEWHERE | OF_A_PIECE


def named_in(patterns):
    for one in patterns:
        if isinstance(one, URLPattern):
            yield one.name or str(one.pattern)
        else:
            yield from named_in(one.url_patterns)


def at(name, *args):
    return f"/{name}" if name.startswith("health/") else reverse(name, args=args)


def test_every_address_of_the_hub_is_in_a_table():
    """A new one says here who it opens to."""
    assert set(named_in(hub_urls.urlpatterns)) == NAMED


def test_nothing_but_the_hub_and_wagtails_admin_answers():
    prefixes = {
        str(one.pattern).partition("/")[0] for one in get_resolver().url_patterns
    }
    assert prefixes == {"admin", ""}
    first = get_resolver().url_patterns[0]
    assert first.callback.view_class is RedirectView


@pytest.fixture
def planned(company):
    assert company.press_programme.pk != company.web_programme.pk
    return company


def test_who_opens_which_page(client, planned):
    wanted = {door: expected(opens) for door, opens in PAGES.items()}
    wanted |= {door: expected(SIGNED_IN, stranger=200) for door in FOR_ALL}
    found = answers(client, planned, {door: at(*door) for door in wanted})
    wrong = differences(found, wanted)
    assert not wrong, "\n".join(wrong)


def test_forms_are_not_opened_by_a_link(client, planned):
    found = answers(client, planned, {door: at(*door) for door in FORMS})
    for door, table in found.items():
        assert set(table) <= {405, 404, SIGN_IN}, door
        assert table.get(SIGN_IN, set()) <= {"anonymous"}, door


def test_forms_lead_strangers_to_sign_in_and_outsiders_nowhere(client, planned):
    addresses = {door: at(*door) for door in FORMS if door != ("sign-out",)}
    people = ["anonymous", "outsider"]
    found = answers(client, planned, addresses, "post", people)
    for door, table in found.items():
        assert set(table) <= {SIGN_IN, 302, 403, 404}, door
        assert table[SIGN_IN if SIGN_IN in table else 404] >= {"anonymous"}, door
    assert not GuestLink.objects.exists()


def test_only_reviewers_judge_what_was_called_wrong(client, planned, now):
    piece = planned.piece(body=BAD_TEXT)
    row = call_wrong(piece, audit_piece(piece, now).findings[0], planned.priya, now)
    did = set()
    for who in EVERYBODY:
        with transaction.atomic():
            sign_in(client, planned, who)
            client.post(at("judge-wrong", row.pk), {"verdict": "wrong"})
            if WrongFinding.objects.get().is_judged:
                did.add(who)
            transaction.set_rollback(True)
    assert did == REVIEWERS


@pytest.mark.parametrize("address", ["/", "/check/", "/sign-in/", "/notices/"])
def test_a_page_says_who_may_keep_it(client, planned, address):
    client.force_login(planned.priya)
    assert "public" not in client.get(address).headers.get("Cache-Control", "")


def test_an_unused_picture_is_sent_to_those_who_may_choose_it(client, planned):
    picture = new_image(planned.press)
    found = answers(client, planned, {"file": picture.url})
    assert found["file"] == expected(
        {"priya", "dana", "lina", "superuser"}, stranger=404
    )


def test_a_wrong_key_opens_no_check(client, planned):
    found = answers(client, planned, {"link": at("check-as-guest", "a" * 43)})
    assert found["link"] == expected(NOBODY, stranger=404)


def test_who_may_not_see_the_draft_is_led_to_what_is_published(client, planned):
    found = answers(client, planned, {"storyboard": at("storyboard")})["storyboard"]
    led = {"marcus", "yusuf", "lena"}
    assert found == {
        200: SEE_DRAFT_STORY,
        302: led,
        404: {"outsider"},
        SIGN_IN: {"anonymous"},
    }


def test_who_is_led_to_the_storyboards_editor(client, planned):
    door = at("storyboard-edit", "message")
    found = answers(client, planned, {"edit": door})["edit"]
    assert found[SIGN_IN] == {"anonymous"}
    assert found[404] >= {"outsider", "lena", "marcus", "yusuf", "priya", "tom"}
