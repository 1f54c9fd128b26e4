"""What people type."""

import pytest

from search.words import Words, least, parse

TYPED = {
    "words": ("Sensors we own", Words(("sensors", "we", "own"))),
    "stop words go": ("the cost of it", Words(("cost",))),
    "unless there is nothing else": ("to be", Words(("to", "be"))),
    "a word twice weighs twice": ("cold cold chain", Words(("cold", "cold", "chain"))),
    "a phrase": ('"six weeks" live', Words(("live",), (("six", "weeks"),))),
    "a phrase keeps its stop words": ('"to be or"', Words((), (("to", "be", "or"),))),
    "one word in quotation marks": ('"live"', Words(("live",))),
    "what must not be": ("chain -cold", Words(("chain",), (), (("cold",),))),
    "a phrase that must not be": ('-"cold chain"', Words((), (), (("cold", "chain"),))),
    "a quotation mark left open": ('six "weeks', Words(("six", "weeks"))),
    "hyphens part words": ("follow-up", Words(("follow", "up"))),
    "signs": ("?! – *", Words()),
    "full-width letters": ("ＡＰＩ", Words(("api",))),
}


@pytest.mark.parametrize(("text", "words"), TYPED.values(), ids=TYPED)
def test_a_text_is_taken_apart(text, words):
    assert parse(text) == words


def test_a_pasted_book_is_cut():
    assert len(parse("word " * 5000).terms) == 200


@pytest.mark.parametrize(
    ("count", "most"), [(1, 1), (2, 2), (3, 3), (4, 3), (5, 3), (8, 6)]
)
def test_most_words_are_three_in_four_of_many(count, most):
    assert least(count) == most
