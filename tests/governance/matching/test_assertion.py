import pytest

from governance.findings import Place
from governance.matching.assertion import has_other_order, is_taken_back
from governance.matching.prose import Prose
from governance.text.quantities import read_quantities
from tests.governance.builders import STATEMENT, a_compiled_story, an_item

SAID = STATEMENT.rstrip(".")


def taken_back(text, said=SAID):
    (sentence,) = Prose(an_item(text), a_compiled_story()).sentences()
    start = text.lower().index(said.lower())
    return is_taken_back(sentence, Place("line 1", start, start + len(said), said))


@pytest.mark.parametrize(
    "around",
    [
        "It is not true that {}.",
        "It is a myth that {}.",
        "Nobody believes that {}.",
        "We wish that {}.",
        "If only {}!",
        "We doubt that {}.",
        "{}, or so it pretends.",
        "{} – not.",
    ],
)
def test_words_around_a_statement_may_take_it_back(around):
    assert taken_back(around.format(SAID))


@pytest.mark.parametrize(
    "around",
    ["{}.", "Here {} every day.", "We measured it, and {}.", "{}, not in an hour."],
)
def test_other_words_leave_it_as_it_is(around):
    assert not taken_back(around.format(SAID))


def test_its_own_words_do_not_take_it_back():
    said = "Nobody finds a room"
    assert not taken_back(f"{said}.", said)


@pytest.mark.parametrize(
    ("approved", "stated", "other"),
    [
        pytest.param("4 hours, not 2 days", "2 days, not 4 hours", True, id="turned"),
        pytest.param("4 hours, not 2 days", "4 hours, not 2 days", False, id="as is"),
        pytest.param("4 hours, not 2 days", "in 4 hours", False, id="one of them"),
        pytest.param(
            "4 hours and 9 euros", "9 euros and 4 hours", False, id="measures"
        ),
        pytest.param("4 hours", "2 days or 4 hours", False, id="only one approved"),
        pytest.param("no figure", "2 days", False, id="none approved"),
    ],
)
def test_figures_of_one_measure_may_stand_the_other_way_round(approved, stated, other):
    figures = read_quantities(approved), read_quantities(stated)
    assert has_other_order(*figures) is other
