"""Words of folded text, their stems, and the words that carry meaning."""

import pytest

from governance.text.normalise import normalise
from governance.text.words import STOP_WORDS, content_stems, stem, words

SPLIT = [
    pytest.param("", [], id="nothing"),
    pytest.param("zero loss.", ["zero", "loss"], id="plain"),
    pytest.param("tamper-proof", ["tamper-proof"], id="inner hyphen"),
    pytest.param("short- and -term", ["short", "and", "term"], id="outer hyphens"),
    pytest.param("customer's 'own'", ["customer's", "own"], id="apostrophes"),
    pytest.param("don't", ["don't"], id="contraction"),
    pytest.param("secure - proof", ["secure", "proof"], id="dash"),
    pytest.param("1,000.5 kg, 3", ["1,000.5", "kg", "3"], id="numbers"),
    pytest.param("end.next 24/7", ["end", "next", "24", "7"], id="points and slashes"),
    pytest.param("a_b", ["a", "b"], id="underscore"),
    pytest.param("loss^1 cloud™", ["loss", "1", "cloud"], id="footnote and trade mark"),
    pytest.param("größe žižek москва", ["größe", "žižek", "москва"], id="letters"),
    pytest.param("हिन्दी में", ["हिन्दी", "में"], id="vowel signs"),
    pytest.param("x\u0301y", ["x\u0301y"], id="mark inside"),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_text_falls_into_words(text, expected):
    assert [text[start:end] for start, end in words(text)] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("proofs", "proof"), ("running", "run"), ("customer's", "custom"), ("", "")],
)
def test_a_word_has_a_stem(word, expected):
    assert stem(word) == expected


def test_content_stems_keep_order_and_leave_function_words_out():
    text = normalise("The clouds of our customers are running the cloud").text

    assert content_stems(text) == ("cloud", "custom", "run", "cloud")


@pytest.mark.parametrize(
    "word",
    """not no never without none nor cannot can't don't won't isn't more less most least
    than only all every any always up down over under before after""".split(),
)
def test_a_word_that_changes_a_claim_is_no_stop_word(word):
    assert word not in STOP_WORDS
    assert content_stems(word)


def test_stop_words_are_single_folded_words_listed_once():
    listed = [word for word in STOP_WORDS if normalise(word).text != word]

    assert listed == []
    assert all(list(words(word)) == [(0, len(word))] for word in STOP_WORDS)
    assert {"the", "we", "of", "is", "and", "it's", "also"} <= STOP_WORDS
