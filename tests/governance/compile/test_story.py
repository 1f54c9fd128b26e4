from dataclasses import replace
from datetime import date

import pytest

from content.story_parts import Earlier, ProofStatus, RollDown, Term, TermKind, Wording
from governance.compile import Approved, Disowned, compile_story
from governance.text.normalise import normalise
from tests.governance.builders import (
    DAY,
    STATEMENT,
    a_compiled_story,
    a_fixed_text,
    a_message,
    a_proof_point,
    a_story,
)

STORY = a_story(
    a_message(
        wordings=(Wording("Find rooms fast."),),
        proof=("median",),
        denials=("Nobody finds a room.",),
        earlier=(Earlier(1, "Rooms are found slowly."),),
    ),
    a_proof_point(earlier=(Earlier(1, "It once took an hour."),)),
    a_fixed_text(variants=("Oriole shows free rooms in Ghent.",)),
)


def values(index, text):
    return [value for use in index.uses(text.lower()) for value in use.values]


APPROVED = [
    (STATEMENT, Approved("message", "find")),
    ("Find rooms fast.", Approved("message", "find")),
    ("The median booking took 20 seconds.", Approved("proof point", "median")),
    ("Oriole shows which rooms are free.", Approved("fixed text", "about")),
    ("Oriole shows free rooms in Ghent.", Approved("fixed text", "about")),
]


@pytest.mark.parametrize(("text", "value"), APPROVED)
def test_every_approved_text_is_known(text, value):
    story = compile_story(STORY)
    assert values(story.approved, text) == [value]
    assert values(story.disowned, text) == []


DISOWNED = [
    ("Nobody finds a room.", Disowned("find")),
    ("Rooms are found slowly.", Disowned("find", 1)),
    ("It once took an hour.", Disowned("find", 1)),
]


@pytest.mark.parametrize(("text", "value"), DISOWNED)
def test_every_text_that_is_no_longer_said_is_known(text, value):
    story = compile_story(STORY)
    assert values(story.disowned, text) == [value]
    assert values(story.approved, text) == []


# Digests


def test_equal_stories_have_equal_digests():
    assert compile_story(STORY).digest == compile_story(replace(STORY)).digest


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(compile_story(replace(STORY, release=3)), id="release"),
        pytest.param(compile_story(replace(STORY, tone=("plain",))), id="any field"),
        pytest.param(
            compile_story(STORY).for_programme(RollDown("pr", must=("find",))),
            id="programme",
        ),
    ],
)
def test_another_story_or_programme_has_another_digest(other):
    assert other.digest != compile_story(STORY).digest


def test_a_programme_changes_nothing_else():
    story = compile_story(STORY)
    told = story.for_programme(RollDown("pr", must=("find",)))
    assert told.roll_down.must == ("find",)
    assert told.messages is story.messages
    assert story.roll_down.must == ()


# Names


def test_names_of_all_kinds_are_hidden_and_own_ones_are_the_companys():
    story = a_compiled_story(
        Term("a", "Oriole", TermKind.COMPANY),
        Term("b", "Oriole Rooms", TermKind.PRODUCT),
        Term("c", "Acme", TermKind.CUSTOMER),
        Term("d", "booking"),
        Term("e", forbidden=("slot",)),
    )
    assert story.own_names == ("oriole", "oriole rooms")
    found = story.names.find(normalise("Acme books Oriole Rooms, a booking."))
    assert len(found) == 2


# Proof and days

ENDED = a_proof_point("old", expires_on=date(2026, 5, 31))
LAST_DAY = a_proof_point("last", expires_on=DAY)
WITHDRAWN = a_proof_point("gone", status=ProofStatus.WITHDRAWN)

SUSPENDED = [
    pytest.param([], False, id="no proof at all"),
    pytest.param([ENDED], True, id="the only one ended"),
    pytest.param([LAST_DAY], False, id="its last day"),
    pytest.param([WITHDRAWN], True, id="withdrawn"),
    pytest.param([ENDED, WITHDRAWN], True, id="both ended"),
    pytest.param([ENDED, LAST_DAY], False, id="one still holds"),
]


@pytest.mark.parametrize(("points", "suspended"), SUSPENDED)
def test_a_message_is_suspended_when_all_its_proof_has_ended(points, suspended):
    message = a_message(proof=tuple(point.key for point in points))
    story = a_compiled_story(message, *points)
    assert story.is_suspended(message, DAY) is suspended


def test_ended_proof_is_named():
    message = a_message(proof=("old", "last"))
    story = a_compiled_story(message, ENDED, LAST_DAY)
    assert story.ended_proof(message, DAY) == [ENDED]


def test_days_on_which_something_changes_are_known():
    story = a_compiled_story(
        ENDED,
        a_proof_point(),
        a_message("a", valid_until_on=date(2026, 7, 1)),
        a_message("b", valid_from_on=date(2026, 8, 1)),
    )
    assert sorted(story.ends()) == [
        date(2026, 5, 31),
        date(2026, 7, 1),
        date(2026, 7, 31),
    ]


def test_an_empty_storyboard_is_one():
    story = a_compiled_story()
    assert story.messages == ()
    assert story.terms.uses("anything") == []
    assert list(story.ends()) == []
