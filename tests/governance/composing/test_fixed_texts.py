import pytest

from governance.composing.fixed_texts import altered, passages_with, stands_in
from tests.governance.builders import a_case, a_compiled_story, a_fixed_text, an_item
from tests.governance.text.disguises import disguises

LINE = "Oriole, of Ghent, shows 2,300 companies which of their rooms are free."
SECOND = "It was founded by two people who never found a room themselves."
ABOUT = a_fixed_text("about", LINE)
BOTH = a_fixed_text("both", f"{LINE}\n\n{SECOND}")
VARIED = a_fixed_text("about", LINE, variants=(LINE.replace("Ghent", "Lyon"),))
SHORT = a_fixed_text("short", "Prices without tax.")


def case_of(text, *texts):
    return a_case(an_item(*texts), a_compiled_story(text))


STANDING = [
    pytest.param(ABOUT, [LINE], True, id="alone"),
    pytest.param(ABOUT, [f"Yes. {LINE} No."], True, id="between other words"),
    pytest.param(ABOUT, [LINE.upper()], True, id="in capitals"),
    pytest.param(ABOUT, [LINE.removesuffix(".")], True, id="without its stop"),
    pytest.param(ABOUT, [LINE.replace("Ghent", "Lyon")], False, id="with another word"),
    pytest.param(VARIED, [LINE.replace("Ghent", "Lyon")], True, id="a variant"),
    pytest.param(BOTH, [LINE, SECOND], True, id="both paragraphs"),
    pytest.param(BOTH, [SECOND, "x", LINE], True, id="both, apart and turned"),
    pytest.param(BOTH, [LINE], False, id="one of two paragraphs"),
    pytest.param(ABOUT, [], False, id="nothing"),
]


@pytest.mark.parametrize(("text", "texts", "expected"), STANDING)
def test_a_fixed_text_stands_there_or_not(text, texts, expected):
    assert stands_in(case_of(text, *texts), text) is expected


@pytest.mark.parametrize("form", disguises(LINE).values(), ids=disguises(LINE))
def test_no_disguise_alters_a_fixed_text(form):
    case = case_of(ABOUT, f"First. {form}")
    assert stands_in(case, ABOUT)
    assert altered(case, ABOUT) is None


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        pytest.param(["x", LINE, "y"], [1], id="once"),
        pytest.param([LINE, "x", LINE], [0, 2], id="twice"),
        pytest.param(["x", SECOND], [1], id="one of its paragraphs"),
        pytest.param(["x"], [], id="nowhere"),
    ],
)
def test_the_passages_that_hold_some_of_it_are_known(texts, numbers):
    assert passages_with(case_of(BOTH, *texts), BOTH) == numbers


ALTERED = [
    pytest.param(LINE.replace("2,300", "2,000"), id="a figure"),
    pytest.param(LINE.replace(", of Ghent,", ""), id="words left out"),
    pytest.param(LINE.replace("companies", "big companies"), id="a word more"),
]


@pytest.mark.parametrize("text", ALTERED)
def test_a_stretch_that_is_nearly_a_fixed_text_is_an_altered_one(text):
    found = altered(case_of(ABOUT, "x", text), ABOUT)
    assert (found.place.path, found.place.quote) == ("line 2", text)
    assert found.paragraph == LINE


AROUND = [
    pytest.param("Here is what happened at the fair in spring. {}", id="behind others"),
    pytest.param(
        "{} And so it was, in the end, for everybody there.", id="before others"
    ),
    pytest.param("Here is what happened: so. {} So it was.", id="between others"),
    pytest.param("{} So it was.", id="before a short one"),
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("text", ALTERED)
def test_inside_a_longer_passage_it_is_that_sentence(text, around):
    case = case_of(ABOUT, around.format(text))
    assert altered(case, ABOUT).place.quote == text


def test_inside_a_longer_sentence_it_is_whole_words():
    text = f"Did you know, {ALTERED[0].values[0][:-1]}, and that it never rests?"
    quote = altered(case_of(ABOUT, text), ABOUT).place.quote
    before, _, behind = text.partition(quote)
    assert not before[-1:].isalnum()
    assert not behind[:1].isalnum()


NOT_ALTERED = [
    pytest.param(ABOUT, ["Oriole opened an office in Ghent."], id="another sentence"),
    pytest.param(ABOUT, [LINE], id="the text itself"),
    pytest.param(SHORT, ["Prices without rebate."], id="too short to tell"),
    pytest.param(ABOUT, [LINE[:30]], id="less than half of it"),
    pytest.param(ABOUT, [], id="nothing"),
]


@pytest.mark.parametrize(("text", "texts"), NOT_ALTERED)
def test_no_altered_text_is(text, texts):
    assert altered(case_of(text, *texts), text) is None


def test_of_several_stretches_the_nearest_is_shown():
    near, far = LINE.replace("2,300", "2,301"), LINE.replace(", of Ghent,", "")
    assert altered(case_of(ABOUT, far, near), ABOUT).place.quote == near


def test_of_two_paragraphs_the_one_that_changed_is_shown():
    changed = SECOND.replace("two", "three")
    found = altered(case_of(BOTH, LINE, changed), BOTH)
    assert (found.place.quote, found.paragraph) == (changed, SECOND)
