from datetime import date

import pytest

from content.items import Role
from content.story_parts import Earlier, RollDown, Wording
from governance.audit.messages import message_results
from governance.facts import Meaning, Similarity
from governance.findings import Certainty
from governance.matching.telling import How, MessageState
from tests.governance.builders import (
    STATEMENT,
    THRESHOLDS,
    a_case,
    a_compiled_story,
    a_message,
    a_proof_point,
    an_item,
)

FIND = a_message(
    number="1.1",
    proof=("median",),
    wordings=(Wording("A free room in 20 seconds."),),
    earlier=(Earlier(1, "Teams find a free room in 45 seconds."),),
)
PARTS = (FIND, a_proof_point())
LOOSE = "Your team finds a room that is free in 20 seconds."


def results(*texts, parts=PARTS, roll_down=None, **facts):
    story = a_compiled_story(*parts)
    if roll_down:
        story = story.for_programme(roll_down)
    return message_results(a_case(an_item(*texts), story, **facts))


def result(*texts, **given):
    return results(*texts, **given)[0]


def meaning(closeness, text, path="line 1"):
    near = Similarity(path, 0, len(text), "find", 0, cosine=0.5, coverage=closeness)
    return Meaning("model", THRESHOLDS, (near,))


STATES = [
    pytest.param(STATEMENT, MessageState.SAID, How.VERBATIM, id="said"),
    pytest.param("Fine.", MessageState.ABSENT, "", id="absent"),
    pytest.param(
        "Teams find a free room in 45 seconds.",
        MessageState.OUTDATED,
        How.EARLIER_WORDS,
        id="outdated",
    ),
    pytest.param(
        "Teams find a free room in 90 seconds.",
        MessageState.CONTRADICTED,
        How.OTHER_WORDS,
        id="contradicted",
    ),
    pytest.param(
        "Teams find a free room.",
        MessageState.FIGURE_MISSING,
        How.OTHER_WORDS,
        id="figure missing",
    ),
]


@pytest.mark.parametrize(("text", "state", "how"), STATES)
def test_a_message_has_the_state_that_its_sentence_gives_it(text, state, how):
    told = result(text)
    assert (told.state, told.how) == (state, how)
    assert bool(told.place) is (state is not MessageState.ABSENT)


def test_a_message_has_its_words_of_the_storyboard():
    told = result("Fine.")
    assert (told.key, told.label, told.statement) == ("find", "1.1", STATEMENT)


def test_every_message_has_a_result_in_the_storyboards_order():
    parts = (a_message("b", "B is first."), a_message("a", "A is second."))
    assert [told.key for told in results("Fine.", parts=parts)] == ["b", "a"]


@pytest.mark.parametrize("level", ["must", "should", "may"])
def test_a_result_says_whether_the_programme_asks_for_it(level):
    roll_down = RollDown(key="programme", **{level: ("find",)})
    assert result("Fine.", roll_down=roll_down).asked == level
    assert result("Fine.").asked == ""


ROLES = [
    (Role.TITLE, "title"),
    (Role.LEAD, "opening"),
    (Role.HEADING, "heading"),
    (Role.BODY, "text"),
    (Role.LEGAL, "text"),
]


@pytest.mark.parametrize(("role", "prominence"), ROLES)
def test_prominence_is_where_it_stands(role, prominence):
    assert result((role, STATEMENT)).prominence == prominence


def test_the_best_state_counts_wherever_it_stands():
    told = result("Teams find a free room in 90 seconds.", STATEMENT)
    assert told.state is MessageState.SAID
    assert told.place.path == "line 2"


def test_of_tellings_alike_the_first_is_shown():
    told = result(STATEMENT, STATEMENT)
    assert told.place.path == "line 1"


def test_a_sure_telling_is_shown_before_an_earlier_one_that_is_less_sure():
    told = result(LOOSE, STATEMENT, meaning=meaning(0.65, LOOSE))
    assert told.place.path == "line 2"
    assert (told.how, told.certainty) == (How.VERBATIM, Certainty.CLEARLY)


def test_what_is_not_sure_is_to_be_looked_at():
    told = result(LOOSE, meaning=meaning(0.55, LOOSE))
    assert (told.state, told.certainty) == (MessageState.UNSURE, Certainty.LOOK)


@pytest.mark.parametrize(
    ("proof", "suspended"),
    [
        pytest.param(a_proof_point(expires_on=date(2026, 5, 31)), True, id="ended"),
        pytest.param(a_proof_point(expires_on=date(2026, 6, 1)), False, id="last day"),
        pytest.param(a_proof_point(), False, id="no end"),
    ],
)
def test_a_message_that_nothing_proves_today_is_suspended(proof, suspended):
    assert result("Fine.", parts=(FIND, proof)).suspended is suspended
