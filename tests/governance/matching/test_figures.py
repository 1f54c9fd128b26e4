import pytest

from content.story_parts import Earlier
from governance.matching.figures import FigureState, judge_figures, may_be_said
from governance.text.quantities import read_quantities
from tests.governance.builders import a_compiled_story, a_message, a_proof_point

TIME = a_message(
    statement="Teams find a room in 20 seconds.",
    earlier=(Earlier(1, "Teams find a room in 45 seconds."),),
)
TWO = a_message(statement="Loss falls by 38% within 12 months.")
PROVEN = a_message(statement="Loss falls by 38%.", proof=("study",))
STUDY = a_proof_point("study", "Loss fell by 38% at 60 sites, by 41% at the largest.")
MOST = a_message(statement="More than 50% of all visits come from phones.")


def verdict(text, message, *parts):
    compiled = a_compiled_story(message, *parts).message[message.key]
    return judge_figures(compiled, read_quantities(text))


ONE_FIGURE = [
    pytest.param("It takes 20 seconds.", FigureState.RIGHT, id="the approved one"),
    pytest.param("It takes a third of a minute.", FigureState.RIGHT, id="in minutes"),
    pytest.param("It takes less than 30 seconds.", FigureState.MISSING, id="a bound"),
    pytest.param("It takes at most 20 seconds.", FigureState.RIGHT, id="its number"),
    pytest.param("It takes 90 seconds.", FigureState.DIFFERS, id="another one"),
    pytest.param("It takes up to 90 seconds.", FigureState.DIFFERS, id="up to"),
    pytest.param("It takes 45 seconds.", FigureState.OLDER, id="an earlier one"),
    pytest.param("It takes no time.", FigureState.MISSING, id="none"),
    pytest.param("It costs 90 euros.", FigureState.MISSING, id="another measure"),
    pytest.param(
        "It takes 20 seconds, not 90 seconds.", FigureState.RIGHT, id="a right one, too"
    ),
]


@pytest.mark.parametrize(("text", "state"), ONE_FIGURE)
def test_a_figure_is_held_against_the_approved_one(text, state):
    assert verdict(text, TIME).state is state


def test_a_message_without_a_figure_asks_for_none():
    message = a_message(statement="Rooms are easy to find.")
    assert verdict("It takes 90 seconds.", message).state is FigureState.NONE


def test_a_wrong_figure_is_named_with_the_approved_one():
    found = verdict("It takes 90 seconds.", TIME)
    assert (found.stated.text, found.approved.text) == ("90 seconds", "20 seconds")
    assert found.older_release == 0


def test_an_earlier_figure_is_named_with_its_release():
    found = verdict("It takes 45 seconds.", TIME)
    assert (found.stated.text, found.older_release) == ("45 seconds", 1)


TWO_FIGURES = [
    pytest.param("Loss falls by 38% in 12 months.", FigureState.RIGHT, id="both right"),
    pytest.param(
        "Loss falls by 38%.", FigureState.RIGHT, id="the first, which matters"
    ),
    pytest.param(
        "Loss falls by 38% in 8 months.", FigureState.RIGHT, id="the first is right"
    ),
    pytest.param("Loss falls by 31%.", FigureState.DIFFERS, id="the first is wrong"),
    pytest.param(
        "Loss falls by 31% in 12 months.",
        FigureState.DIFFERS,
        id="only the second right",
    ),
    pytest.param("Loss falls in 8 months.", FigureState.DIFFERS, id="the second wrong"),
    pytest.param(
        "Loss falls in 12 months.", FigureState.MISSING, id="the second alone right"
    ),
    pytest.param("Loss falls.", FigureState.MISSING, id="none"),
]


@pytest.mark.parametrize(("text", "state"), TWO_FIGURES)
def test_of_several_figures_the_first_decides_when_it_stands_there(text, state):
    assert verdict(text, TWO).state is state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("Loss fell by 41%.", FigureState.RIGHT, id="of its proof"),
        pytest.param("Loss fell by 31%.", FigureState.DIFFERS, id="of neither"),
    ],
)
def test_the_figures_of_a_proof_point_may_be_said_too(text, state):
    assert verdict(text, PROVEN, STUDY).state is state


@pytest.mark.parametrize(
    ("text", "expected"),
    [("38%", True), ("41%", True), ("31%", False), ("38 days", False)],
)
def test_a_figure_may_be_said_with_its_message(text, expected):
    message = a_compiled_story(PROVEN, STUDY).message["find"]
    (figure,) = read_quantities(text)
    assert may_be_said(figure, message) is expected


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("57% of visits", FigureState.RIGHT, id="inside the bound"),
        pytest.param("more than half of all visits", FigureState.RIGHT, id="the bound"),
        pytest.param("43% of visits", FigureState.DIFFERS, id="outside of it"),
    ],
)
def test_an_open_bound_allows_what_lies_inside_it(text, state):
    assert verdict(text, MOST).state is state
