from concurrent.futures import ThreadPoolExecutor

import pytest

from governance import coverage as module
from governance.coverage import Coverage

APPROVED = [
    "teams find a free room in some.",
    "your bookings are stored in the european union.",
    "an office in the european union.",
]


@pytest.fixture(scope="module")
def coverage(embedder):
    return Coverage(embedder, APPROVED)


def test_the_same_words_cover_all_of_it(coverage):
    (share,) = coverage.of(APPROVED[0], [0])
    assert share == pytest.approx(1, abs=0.01)


NEARER = [
    pytest.param(
        "a team gets hold of an empty room in some.",
        "a team paints its empty room in some.",
        id="other words than another deed",
    ),
    pytest.param(
        "teams find a free room.",
        "teams find a free lunch.",
        id="a word that tells much",
    ),
    pytest.param("teams find rooms.", "the coffee is hot.", id="some than nothing"),
]


@pytest.mark.parametrize(("nearer", "other"), NEARER)
def test_more_of_it_is_covered_by(coverage, nearer, other):
    assert coverage.of(nearer, [0]) > coverage.of(other, [0])


def test_each_text_is_asked_for_by_its_number(coverage):
    sentence = "we store what you book in europe."
    assert coverage.of(sentence, [1, 0]) == coverage.of(sentence, [0, 1])[::-1]
    assert coverage.of(sentence, []) == []


def test_words_that_many_texts_share_count_less(coverage):
    _, shared = coverage.of("the european union.", [0, 1])
    _, own = coverage.of("your bookings are stored.", [0, 1])
    assert own > shared


@pytest.mark.parametrize("sentence", ["", "...", "of the and"])
def test_nothing_covers_little(coverage, sentence):
    assert all(0 <= share < 0.6 for share in coverage.of(sentence, [0, 1, 2]))


@pytest.mark.parametrize("text", ["", "the of and", "?!"])
def test_a_text_that_tells_nothing_is_never_covered(embedder, text):
    assert Coverage(embedder, [text]).of("teams find a free room.", [0]) == [0.0]


def test_no_texts_are_none(embedder):
    assert Coverage(embedder, []).of("teams find a free room.", []) == []


def test_threads_that_ask_at_once_get_what_they_ask_for(embedder, monkeypatch):
    monkeypatch.setattr(module, "MOST_KEPT", 1)
    coverage = Coverage(embedder, APPROVED)
    sentences = [*APPROVED, "the coffee is hot."] * 20
    expected = {text: coverage.of(text, [0, 1, 2]) for text in set(sentences)}

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda text: coverage.of(text, [0, 1, 2]), sentences))

    assert found == [expected[text] for text in sentences]
    assert len(coverage._known) == 1
