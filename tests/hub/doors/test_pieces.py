"""Every address of a piece, in each of its states, tried by everybody."""

import pytest
from django.db import transaction
from django.urls import reverse

from content.models import Piece
from governance.models import JournalEntry, Standing
from tests.hub.doors.people import EVERYBODY, READ_DRAFT, REVIEWERS, STAFF, sign_in
from tests.hub.doors.pieces import LEAVES, NEVER_SENT, REASON, STATES
from tests.hub.doors.trying import answers, differences, expected

NOBODY = set()
READ_RECORD = {"priya", *REVIEWERS, "dana", "yusuf", "ada", "superuser"}
OUT_ONCE = {"live", "needs another look", "withheld", "withdrawn"}


def readers(state):
    """Reviewers read what has been sent to them."""
    return READ_DRAFT if state in NEVER_SENT else READ_DRAFT | REVIEWERS


def readers_of_the_first_text(state):
    """What was let out is open to all who read the record."""
    if state in NEVER_SENT:
        return NOBODY
    return READ_RECORD if state in OUT_ONCE else readers(state) & READ_RECORD


PAGES = {
    "read": ([], lambda state: set(STAFF) if state in LEAVES else NOBODY),
    "review": ([], readers),
    "review-preview": ([], readers),
    "history": ([], lambda _: READ_RECORD),
    "history-text": ([1], readers_of_the_first_text),
    "history-export": (["csv"], lambda _: READ_RECORD - {"priya", *REVIEWERS}),
}
# Addresses that take forms only: (name, what follows the piece's number).
FORMS = {
    "take-back": [],
    "call-finding-wrong": [],
    "retire": [],
    "decide": ["approve"],
}
# Opens while the piece is its author's; else it leads on to the review page.
SENDING = "send-for-review"
OF_A_PIECE = {*PAGES, *FORMS, SENDING}


def at(name, piece):
    more = PAGES[name][0] if name in PAGES else FORMS.get(name, [])
    return reverse(name, args=[piece.pk, *more])


@pytest.mark.parametrize("state", STATES)
def test_who_opens_which_page_of_a_piece(client, company, now, state):
    piece = STATES[state](company, now)
    wanted = {name: expected(opens(state)) for name, (_, opens) in PAGES.items()}
    sending = 302 if state == "in review" else 200
    wanted[SENDING] = expected({"priya"}, status=sending)
    found = answers(client, company, {name: at(name, piece) for name in wanted})
    wrong = differences(found, wanted)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("state", STATES)
def test_forms_are_closed_to_whoever_may_not_read(client, company, now, state):
    piece = STATES[state](company, now)
    wanted = {name: expected(readers(state), status=302) for name in FORMS}
    wanted["call-finding-wrong"] = expected(readers(state), status=409)
    wanted["take-back"] = expected({"priya"}, status=302)
    addresses = {name: at(name, piece) for name in FORMS}
    found = answers(client, company, addresses, "post")
    wrong = differences(found, wanted)
    assert not wrong, "\n".join(wrong)


def test_forms_are_not_opened_by_a_link(client, company, now):
    piece = STATES["live"](company, now)
    found = answers(client, company, {name: at(name, piece) for name in FORMS})
    assert differences(found, dict.fromkeys(FORMS, expected(NOBODY, 405))) == []


# (state, address, what follows the number, form) and who brings it about.
DEEDS = {
    "send": ("draft", SENDING, [], {"note": ""}, {"priya"}),
    "send again": ("sent back", SENDING, [], {"note": ""}, {"priya"}),
    "take back": ("in review", "take-back", [], {}, {"priya"}),
    "approve": ("in review", "decide", ["approve"], {"area": "brand"}, REVIEWERS),
    "send back": (
        "in review",
        "decide",
        ["ask"],
        {"area": "brand", "reason": REASON},
        REVIEWERS,
    ),
    "withdraw": (
        "live",
        "decide",
        ["recall"],
        {"reason": REASON, "area": "brand"},
        {*REVIEWERS, "dana", "ada", "superuser"},
    ),
    "retire": ("live", "retire", [], {}, {"priya"}),
}


def stands(piece):
    """What can be different after a deed."""
    stored = Piece.objects.get(pk=piece.pk)
    standing = Standing.objects.filter(key=piece.item_key).first()
    return (
        stored.live,
        standing and standing.state,
        stored.rounds.filter(ended="").count(),
        JournalEntry.objects.count(),
    )


@pytest.mark.parametrize(
    ("state", "name", "more", "form", "doers"), DEEDS.values(), ids=DEEDS
)
def test_who_brings_about_what(client, company, now, state, name, more, form, doers):
    piece = STATES[state](company, now)
    if more == ["approve"]:
        form = {**form, "seen": piece.content_digest}
    before, did = stands(piece), set()
    for who in EVERYBODY:
        with transaction.atomic():
            sign_in(client, company, who)
            client.post(reverse(name, args=[piece.pk, *more]), form)
            if stands(piece) != before:
                did.add(who)
            transaction.set_rollback(True)
    assert did == doers
