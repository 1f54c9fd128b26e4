import pytest

from content.story_parts import Earlier, Term, TermKind, Wording
from governance.compile.messages import stems_of, without
from governance.text.quantities import read_quantities
from tests.governance.builders import (
    STATEMENT,
    a_compiled_story,
    a_message,
    a_proof_point,
)

RICH = a_message(
    wordings=(Wording("A free room in 20 seconds."),),
    proof=("median",),
    denials=("Nobody finds a room.",),
    earlier=(Earlier(1, "Teams find a room in 45 seconds."),),
)
POINT = a_proof_point(earlier=(Earlier(1, "The median was 46 seconds."),))


def compiled(*parts, key="find"):
    return a_compiled_story(*parts).message[key]


def texts(ways):
    return [way.text for way in ways]


def test_a_message_is_said_with_its_statement_its_wordings_and_its_proof():
    message = compiled(RICH, POINT)
    assert texts(message.ways) == [
        STATEMENT,
        "A free room in 20 seconds.",
        POINT.claim,
    ]
    assert message.proof == (POINT,)
    assert list(message.message.denials) == ["Nobody finds a room."]


COMPARED = [
    pytest.param([], [0], id="the statement"),
    pytest.param(["Your team finds rooms fast."], [0, 1], id="a wording"),
    pytest.param(["Find rooms.", "Teams find a room fast."], [0, 2], id="a long one"),
    pytest.param(["A room in 20 seconds."], [0], id="no short one"),
]


@pytest.mark.parametrize(("wordings", "numbers"), COMPARED)
def test_only_texts_of_words_enough_are_compared(wordings, numbers):
    listed = tuple(Wording(text) for text in wordings)
    message = compiled(a_message(wordings=listed, proof=("median",)), POINT)
    compared = list(message.compared_ways)
    assert [number for number, _ in compared] == numbers
    assert all(message.ways[number] is way for number, way in compared)


def test_a_short_statement_is_compared_all_the_same():
    (compared,) = compiled(a_message(statement="Rooms are free.")).compared_ways
    assert compared[0] == 0


def test_what_it_said_earlier_is_its_own_and_that_of_its_proof():
    older = compiled(RICH, POINT).older
    assert [(old.release, old.way.text) for old in older] == [
        (1, "Teams find a room in 45 seconds."),
        (1, "The median was 46 seconds."),
    ]


def test_its_figures_are_those_of_the_statement_and_right_ones_also_those_of_proof():
    message = compiled(
        a_message(statement="Teams need 20 seconds.", proof=("median",)),
        a_proof_point(claim="The median of 9,400 bookings took 20 seconds."),
    )
    assert [figure.text for figure in message.figures] == ["20 seconds"]
    assert [figure.text for figure in message.right_figures] == [
        "20 seconds",
        "9,400",
        "20 seconds",
    ]


def test_a_message_without_a_figure_has_none():
    assert compiled(a_message(statement="Rooms are easy to find.")).figures == ()


def test_names_and_figures_are_not_compared():
    names = (
        Term("oriole", "Oriole Rooms", TermKind.PRODUCT),
        Term("acme", "Acme", TermKind.CUSTOMER),
    )
    statement = "With Oriole Rooms, Acme saves 20 seconds."
    (way,) = compiled(a_message(statement=statement), *names).ways
    assert way.plain == "with it, it saves some."
    assert set(way.stems) == {"save"}


def test_words_are_compared_by_their_stems_without_function_words():
    assert stems_of("teams are finding the free meeting-rooms") == {
        "team",
        "find",
        "free",
        "meet",
        "room",
    }


PIECES = [
    pytest.param([], "take some rooms", id="a figure"),
    pytest.param([(0, 4)], "it some rooms", id="a name beside a figure"),
    pytest.param([(5, 13)], "take it", id="a name that begins with a figure"),
    pytest.param([(0, 7)], "it rooms", id="a name that ends with a figure"),
]


@pytest.mark.parametrize(("names", "expected"), PIECES)
def test_a_name_or_figure_leaves_a_word(names, expected):
    text = "take 20 rooms"
    assert without(text, names, read_quantities(text)) == expected


# How much of a message a sentence shares

WAY_OF = {
    "one word of two": (["alpha"], 0.5),
    "both": (["alpha", "beta"], 1.0),
    "none": (["gamma"], 0.0),
    "no words at all": ([], 0.0),
}


@pytest.mark.parametrize(("stems", "share"), WAY_OF.values(), ids=WAY_OF)
def test_overlap_is_the_share_of_its_words(stems, share):
    (way,) = compiled(a_message(statement="Alpha beta.")).ways
    assert way.overlap(frozenset(stems)) == pytest.approx(share)


def test_a_word_that_few_messages_share_tells_more():
    story = a_compiled_story(
        a_message("a", "Alpha common."), a_message("b", "Beta common.")
    )
    (way,) = story.message["a"].ways
    assert way.stems["alpha"] > way.stems["common"]


def test_a_text_of_names_and_figures_only_overlaps_with_nothing():
    term = Term("oriole", "Oriole", TermKind.COMPANY)
    (way,) = compiled(a_message(statement="Oriole 20%."), term).ways
    assert way.overlap(frozenset({"some", "oriol"})) == 0.0
