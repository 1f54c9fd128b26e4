"""What stops a piece at which level of its team, and which decisions count."""

from datetime import timedelta

import pytest

from content.models import Team
from governance.auditing import audit_item
from governance.gate import Code
from governance.gating import (
    answers_of,
    approvals_of,
    holds,
    level_of,
    reasons_against,
    use_until_of,
    waivers_of,
)
from governance.models import Approval, Standing
from governance.review import approve, submit
from governance.rounds import working_text
from governance.standing import recall
from tests.governance.states import DAY, REASON, live, stored
from tests.hub_world import BAD_TEXT, LATER, NOW, TODAY

# By code: what holds at watch, at advise, at enforce.
HOLDS = {
    Code.NOT_AUDITED: (True, True, True),
    Code.CHECK_NOT_RUN: (True, True, True),
    Code.HARD_BLOCK: (True, True, True),
    Code.EMBARGO: (True, True, True),
    Code.RIGHTS: (True, True, True),
    Code.AUDIT_OUTDATED: (False, True, True),
    Code.OBJECTIVE_NOT_AGREED: (False, True, True),
    Code.APPROVAL_MISSING: (False, True, True),
    Code.NOT_FOUR_EYES: (False, True, True),
    Code.MUST_FIX: (False, False, True),
    Code.QUESTION_OPEN: (False, False, True),
}


@pytest.mark.parametrize("code", Code)
def test_levels_ask_for_more_and_more(code):
    assert (
        tuple(holds(code, level) for level in ("watch", "advise", "enforce"))
        == (HOLDS[code])
    )


def test_a_team_that_nobody_knows_is_held_to_everything(world):
    assert level_of("nobody") == "enforce"
    assert level_of("press") == "enforce"


LEFT = {
    "watch": set(),
    "advise": {Code.APPROVAL_MISSING},
    "enforce": {Code.APPROVAL_MISSING, Code.MUST_FIX},
}


@pytest.mark.parametrize("level", LEFT)
def test_the_same_text_is_stopped_by_what_its_team_is_held_to(world, level):
    Team.objects.update(level=level)
    item = working_text(world.piece(body=BAD_TEXT))

    reasons = reasons_against(item, audit_item(item, NOW), NOW)

    assert {reason.code for reason in reasons} == LEFT[level]


def test_nothing_waits_at_watch(world):
    Team.objects.update(level="watch")
    piece = world.piece(body=BAD_TEXT)

    assert submit(piece, world.priya, NOW) is None

    assert stored(piece).live
    assert not Approval.objects.exists()


def test_a_team_that_came_down_while_it_waited_is_let_out_by_the_next_decision(world):
    round = submit(world.piece(), world.priya, NOW)
    Team.objects.update(level="watch")

    approve(round, world.ingrid, "brand", LATER)

    assert stored(round.piece).live


def numbers(key, today=TODAY):
    return [approval.by for approval in approvals_of(key, today)]


def test_an_approval_counts_until_the_last_day_that_it_names(world):
    piece = live(world, use_until=TODAY)

    assert numbers(piece.item_key, TODAY) == ["ingrid"]
    assert numbers(piece.item_key, TODAY + DAY) == []


def test_approvals_from_before_it_was_withdrawn_count_no_more(world):
    piece = live(world)
    recall(piece, world.dana, REASON, LATER + DAY)
    assert numbers(piece.item_key) == []

    round = submit(stored(piece), world.priya, LATER + DAY)
    approve(round, world.noor, "brand", LATER + 2 * DAY)

    assert numbers(piece.item_key) == ["noor"]


@pytest.mark.parametrize("days", [(5, 50), (50, 5), (5, None), (None, 5)])
def test_the_earliest_last_day_of_all_areas_is_the_last(world, two_areas, days):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    first, second = (days and TODAY + days * DAY for days in days)

    approve(round, world.ingrid, "brand", LATER, use_until=first)
    approve(round, two_areas, "legal", LATER, use_until=second)

    assert use_until_of(piece.item_key, round.content_digest) == TODAY + 5 * DAY
    assert Standing.objects.get().use_until == TODAY + 5 * DAY


def test_what_an_area_says_last_of_its_last_day_counts(world):
    piece = live(world, use_until=TODAY + DAY)
    recall(piece, world.dana, REASON, LATER)
    round = submit(stored(piece), world.priya, LATER)
    then = LATER + timedelta(hours=1)

    approve(round, world.noor, "brand", then, use_until=TODAY + 9 * DAY)

    assert use_until_of(piece.item_key, round.content_digest) == TODAY + 9 * DAY


def test_decisions_on_one_piece_are_none_on_another(world):
    live(world)
    other = world.piece(slug="another")

    assert approvals_of(other.item_key, TODAY) == []
    assert answers_of(other.item_key) == waivers_of(other.item_key) == []
