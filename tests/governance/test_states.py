"""Who may do what to a piece in which state: every event, person and state, as data."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from content.models import User
from content.refusing import Refused
from governance import review
from governance.models import ReviewRound
from governance.standing import extend, recall, retire
from tests.governance.states import DAY, REASON, STATES, standing_of, stored
from tests.hub_world import LATER, STATEMENT
from tests.permissions import PEOPLE

# After everything that happens on the way to a state.
THEN = LATER + 21 * DAY
# While a stale piece still has time.
SOON = LATER + 2 * DAY

EVERYBODY = [*PEOPLE, "lee"]
WRITERS = {"priya", "lee"}
REVIEWERS = {"ingrid"}
WITHDRAWERS = {"ingrid", "dana", "lee", "ada", "superuser"}
LEADS = {"dana", "lee"}


def round_of(piece):
    found = ReviewRound.objects.filter(piece=piece).first()
    if found is None:
        raise Refused("There is no round.")
    return found


def place(piece):
    return f"body[{piece.body[0].id}].p0"


EVENTS = {
    "send": lambda piece, who: review.submit(piece, who, THEN),
    "take back": lambda piece, who: review.take_back(round_of(piece), who, THEN),
    "approve": lambda piece, who: review.approve(round_of(piece), who, "brand", THEN),
    "ask for changes": lambda piece, who: review.ask_for_changes(
        round_of(piece), who, "brand", REASON, THEN
    ),
    "pass on": lambda piece, who: review.not_mine(
        round_of(piece), who, "brand", User.objects.get(username="noor"), "", THEN
    ),
    "suggest": lambda piece, who: review.suggest(
        round_of(piece), place(piece), STATEMENT, "Ours.", who, "brand", THEN
    ),
    "drop": lambda piece, who: review.discard(piece, who, THEN),
    "withdraw": lambda piece, who: recall(piece, who, REASON, THEN),
    "retire": lambda piece, who: retire(piece, who, THEN),
    "give longer": lambda piece, who: extend(
        piece, who, (SOON + 30 * DAY).date(), REASON, SOON
    ),
}

REVIEWING = {
    "take back": WRITERS,
    "approve": REVIEWERS,
    "ask for changes": REVIEWERS,
    "pass on": REVIEWERS,
    "suggest": REVIEWERS,
}
OUT = {"withdraw": WITHDRAWERS, "retire": WRITERS}
# state: who may do what; what is not named nobody may.
ALLOWED = {
    "draft": {"send": WRITERS, "drop": WRITERS},
    "in review": REVIEWING,
    "changes": {"send": WRITERS, "drop": WRITERS},
    # Its text is live already: there is nothing to send.
    "live": {**OUT, "drop": WRITERS},
    "scheduled": {},
    # A stricter storyboard holds, and what it forbids is for reviewers to see.
    "stale": {**OUT, "send": WRITERS, "drop": WRITERS, "give longer": LEADS},
    "withheld": {**OUT, "send": WRITERS, "drop": WRITERS},
    "expired": {"send": WRITERS, "retire": WRITERS},
    "recalled": {"send": WRITERS},
    "retired": {"send": WRITERS},
}


def allowed(event, piece, person):
    """Try it, and undo it."""
    with transaction.atomic():
        try:
            EVENTS[event](stored(piece), person)
            done = True
        except Refused:
            done = False
        transaction.set_rollback(True)
    return done


@pytest.mark.parametrize("state", STATES)
def test_each_state_lets_those_do_what_they_may_and_nobody_else(world, state):
    people = {n: getattr(world, n) for n in EVERYBODY if n != "nobody"}
    people["nobody"] = AnonymousUser()
    assert world.noor
    piece = STATES[state](world)

    did = {
        event: who
        for event in EVENTS
        if (who := {n for n in people if allowed(event, piece, people[n])})
    }

    assert did == ALLOWED[state]


@pytest.mark.parametrize("state", [*STATES][3:])
def test_each_state_is_the_one_that_it_is_called(world, state):
    assert standing_of(STATES[state](world)).state == state
