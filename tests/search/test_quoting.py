"""The passage that is shown."""

from search.documents import Place
from search.quoting import CLOSES, LONGEST, OPENS, best_quote, cut, joined

PLACES = [("p0", "lead"), ("p1", "body")]


def marked(text):
    return text.replace("[", OPENS).replace("]", CLOSES)


def words_of(quote):
    return [quote.text[start:end] for start, end in quote.marks]


def test_most_different_words_win():
    text = joined([Place("p0", "lead", "[cold] [cold]"), Place("p1", "body", "x")])
    text = marked("[cold] [cold] [cold]\x1eA [cold] [chain].")
    quote = best_quote(text, PLACES)
    assert (quote.path, quote.text) == ("p1", "A cold chain.")
    assert words_of(quote) == ["cold", "chain"]


def test_nothing_found_is_nothing_shown():
    assert best_quote("One.\x1eTwo.", PLACES) is None


def test_the_first_of_equals_is_shown():
    assert best_quote(marked("[cold]\x1e[cold]"), PLACES).path == "p0"


def test_signs_of_the_index_in_a_text_do_no_harm():
    text = joined([Place("p0", "body", f"a\x1eb{OPENS}c"), Place("p1", "body", "d")])
    assert text.split("\x1e") == ["a b c", "d"]


def test_a_long_passage_is_cut_between_words_around_most_marks():
    text = "far [cold] " + "word " * 200 + "[cold] and [chain] here " + "word " * 200
    quote = best_quote(marked(text), PLACES)
    assert words_of(quote) == ["cold", "chain"]
    assert len(quote.text) <= LONGEST + 4
    assert quote.text.startswith("… word")
    assert quote.text.endswith("word …")


def test_a_long_passage_without_spaces_is_cut_too():
    quote = cut("p0", "body", "x" * 1000, [])
    assert quote.text == "x" * LONGEST + " …"
