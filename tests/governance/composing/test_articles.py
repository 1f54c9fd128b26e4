import pytest

from governance.composing.articles import article_change, article_for

AN = "alert egg idea only outage hour honest heir honour umbrella unusual unimportant"
A = "probe house use user usual unit unique utility university European one-day once"


@pytest.mark.parametrize("word", [*AN.split(), "Urgent case", "iPhone"])
def test_an_stands_before_a_vowel_that_is_heard(word):
    assert article_for(word) == "an"


@pytest.mark.parametrize("word", [*A.split(), "Booking", "ubiquitous thing"])
def test_a_stands_before_the_rest(word):
    assert article_for(word) == "a"


@pytest.mark.parametrize("word", ["FAQ", "SME owner", "8 rooms", "“x”", ""])
def test_of_abbreviations_and_figures_nobody_can_tell(word):
    assert article_for(word) == ""


CHANGED = [
    pytest.param("with an old room", "old", "big room", (5, "a "), id="an to a"),
    pytest.param("with a big room", "big", "old room", (5, "an "), id="a to an"),
    pytest.param("A big room", "big", "old room", (0, "An "), id="a capital"),
    pytest.param("An old room", "old", "big room", (0, "A "), id="and back"),
    pytest.param("with a\u00a0big room", "big", "old", (5, "an\u00a0"), id="no-break"),
    pytest.param("with a big room", "big", "small", None, id="it fits already"),
    pytest.param("with the big room", "big", "old", None, id="the"),
    pytest.param("big room", "big", "old", None, id="nothing before it"),
    pytest.param("option-a big", "big", "old", None, id="part of a word"),
    pytest.param("with a very big room", "big", "old", None, id="a word between"),
    pytest.param("with a big room", "big", "FAQ", None, id="nobody can tell"),
]


@pytest.mark.parametrize(("text", "word", "instead", "expected"), CHANGED)
def test_the_article_before_a_word_changes_with_it(text, word, instead, expected):
    assert article_change(text, text.index(word), instead) == expected
