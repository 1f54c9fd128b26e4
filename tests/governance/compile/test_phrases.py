import pytest

from governance.compile.phrases import PhraseIndex
from governance.text.normalise import normalise
from tests.governance.text.disguises import disguises

PHRASE = "A free room in 20 seconds."


def found(text, *phrases):
    normal = normalise(text)
    uses = PhraseIndex((phrase, phrase) for phrase in phrases).uses(normal.text)
    return [(normal.quote(use.start, use.end), use.values) for use in uses]


def quotes(text, *phrases):
    return [quote for quote, _ in found(text, *phrases)]


def test_no_phrases_find_nothing():
    assert found(PHRASE) == []


WHOLE = [
    pytest.param("A free room in 20 seconds.", id="as approved"),
    pytest.param("A free room in 20 seconds!", id="another stop"),
    pytest.param("a FREE room in 20 seconds", id="other capitals, no stop"),
    pytest.param("Here: a free room in 20 seconds, at last.", id="inside a sentence"),
    pytest.param("“A free room in 20 seconds”", id="quoted"),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_phrase_is_found_whatever_stands_around_it(text):
    (quote,) = quotes(text, PHRASE)
    assert quote.lower() == "a free room in 20 seconds"


@pytest.mark.parametrize("form", disguises(PHRASE).values(), ids=disguises(PHRASE))
def test_no_disguise_hides_a_phrase(form):
    assert len(quotes(f"{form} Next.", PHRASE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A free room in 20 secondss", id="letters behind"),
        pytest.param("Extra free room in 20 seconds", id="letters before"),
        pytest.param("A free room. In 20 seconds", id="a stop inside"),
        pytest.param("A free room in 200 seconds", id="another figure"),
    ],
)
def test_other_words_are_another_phrase(text):
    assert quotes(text, PHRASE) == []


def test_each_paragraph_is_a_phrase_of_its_own():
    phrase = "The first one.\n\nThe second one."
    assert quotes("The second one. Others. The first one.", phrase) == [
        "The second one",
        "The first one",
    ]


def test_a_phrase_stands_for_all_that_say_it():
    index = PhraseIndex([("We care.", 1), ("We care!", 2)])
    (use,) = index.uses("we care.")
    assert use.values == (1, 2)


def test_a_phrase_inside_another_is_found_too():
    assert set(quotes("Big free rooms.", "free rooms", "Big free rooms.")) == {
        "Big free rooms",
        "free rooms",
    }


@pytest.mark.parametrize("phrase", ["", " ", "...", "\n\n"])
def test_nothing_is_no_phrase(phrase):
    assert found("Some ... text", phrase) == []
