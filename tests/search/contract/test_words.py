"""What is found by its words, and what is said of it."""

import pytest

from search.queries import Feature, Match, Query, Sort, Unsupported
from tests.search.library import LIBRARY, NOW, PRESS, STAFF, ask, document, keys, put

FINDS = {
    "one word": ("sensors", ["piece:2"]),
    "another form of it": ("inspecting", ["piece:1"]),
    "accents and case do not matter": ("SÉNSORS", ["piece:2"]),
    "any of the words, most of them first": ("sensors you own carriers", None),
    "words of the title": ("depot", ["image:5"]),
    "another name": ("pallets", ["image:5"]),
    "a phrase": ('"six weeks"', ["piece:3"]),
    "words that do not stand so": ('"weeks six"', []),
    "but not": ("already -sensors", ["piece:3"]),
    "nothing but a stop word": ("the", ["image:5", "piece:1", "piece:2", "piece:3"]),
    "nothing": ("zyzzyva", []),
    "signs alone": ("?!* ( ) \" '", []),
    "signs that engines know": ('sensors) OR "NEAR/2 title:x^9 ~ [a TO', ["piece:2"]),
}


@pytest.mark.parametrize(("text", "found"), FINDS.values(), ids=FINDS)
def test_a_text_finds(stocked, text, found):
    page = stocked.search(ask(text))
    if found is None:
        assert keys(page) == ["piece:2", "piece:3"]
    else:
        assert sorted(keys(page)) == found
    assert page.total == len(page.hits)


def test_no_text_finds_all(stocked):
    assert stocked.search(ask()).total == 4


MATCHES = {
    Match.ANY: ["piece:1", "piece:2", "piece:3"],
    Match.MOST: ["piece:2"],
    Match.ALL: [],
}


@pytest.mark.parametrize(("match", "found"), MATCHES.items(), ids=MATCHES)
def test_so_many_words_must_be_there(stocked, match, found):
    page = stocked.search(ask("sensors works own already call", match=match))
    assert sorted(keys(page)) == found


def test_the_passage_that_fits_best_is_quoted_with_its_words(stocked):
    [hit] = stocked.search(ask("record of a shipment")).hits
    quote = hit.quote
    assert (quote.path, quote.role) == ("p0", "body")
    assert quote.text == LIBRARY[0].places[0].text
    assert [quote.text[start:end] for start, end in quote.marks] == [
        "record",
        "shipment",
    ]


def test_of_a_long_passage_the_words_around_are_quoted(engine):
    text = "Nothing to see. " * 100 + "The needle is here. " + "And on it goes. " * 100
    put(engine, document("piece:9", "Hay", text))
    quote = engine.search(ask("needle")).hits[0].quote
    [(start, end)] = quote.marks
    assert quote.text[start:end] == "needle"
    assert len(quote.text) < 300
    assert quote.text.startswith("… ")
    assert quote.text.endswith(" …")


def test_newest_first(stocked):
    page = stocked.search(ask(sort=Sort.NEWEST))
    assert keys(page) == ["piece:2", "piece:1", "piece:3", "image:5"]


def test_pages_follow_each_other(stocked):
    both = [stocked.search(ask("already", start=n, size=1)) for n in (0, 1)]
    assert [page.total for page in both] == [2, 2]
    assert sorted(keys(both[0]) + keys(both[1])) == ["piece:2", "piece:3"]


def test_a_misspelt_word_is_put_right(stocked):
    assert stocked.corrected(ask("the sensrs you own")) == "the sensors you own"


@pytest.mark.parametrize("text", ["sensors", "zyzzyva", "", "o"])
def test_what_is_right_or_unknown_stays(stocked, text):
    assert stocked.corrected(ask(text)) == ""


def test_a_correction_tells_nobody_what_they_may_not_see(stocked):
    assert stocked.corrected(ask("secrt")) == ""
    assert stocked.corrected(ask("secrt", PRESS)) == "secret"


def test_titles_are_completed(stocked):
    assert stocked.completions(ask("ins")) == ["Inspection record sheet"]
    assert stocked.completions(ask("inspection re")) == ["Inspection record sheet"]
    assert stocked.completions(ask("A sec")) == []
    assert stocked.completions(ask("A sec", PRESS)) == ["A secret inspection"]


def test_what_is_like_it_is_found(stocked):
    page = stocked.like("piece:1@live", ask(readers=PRESS))
    assert keys(page)[0] == "piece:4"
    assert "piece:1" not in keys(page)
    assert keys(stocked.like("piece:1@live", ask())) != ["piece:4"]


def test_what_is_required_and_missing_is_refused(stocked):
    lacking = set(Feature) - stocked.features
    for feature in lacking:
        with pytest.raises(Unsupported, match=feature):
            stocked.search(ask(require=frozenset({feature})))


def test_an_unknown_facet_is_a_mistake():
    with pytest.raises(ValueError, match="no facet"):
        Query(STAFF, NOW, filters={"colour": ("red",)})
