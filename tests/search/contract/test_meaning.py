"""What says the same in other words."""

import numpy as np
import pytest

from tests.search.library import LIBRARY, PRESS, ask, document, keys, put

# Where each document points; the asker points somewhere, too.
NORTH, EAST, NEARLY_NORTH = (1, 0, 0, 0), (0, 1, 0, 0), (0.8, 0.6, 0, 0)


def know(engine, key, *directions):
    """Let an engine know the meaning of a document, one direction for each place."""
    rows = np.rint(np.array(directions, np.float32) * 127).astype(np.int8)
    id = f"{key}@live"
    engine.put_vectors(id, engine.digests()[id], rows, list(range(len(rows))))


@pytest.fixture
def meant(stocked):
    know(stocked, "piece:1", EAST, NEARLY_NORTH)
    know(stocked, "piece:2", EAST)
    know(stocked, "piece:3", NORTH)
    know(stocked, "piece:4", NORTH)
    return stocked


def test_what_is_near_is_found_without_a_word_of_it(meant):
    page = meant.search(ask("gone up quickly", vector=NORTH))
    assert keys(page) == ["piece:3", "piece:1"]
    assert page.total == 2
    assert page.hits[0].closeness == pytest.approx(1, abs=0.01)
    assert page.hits[1].closeness == pytest.approx(0.8, abs=0.01)


def test_the_passage_that_is_near_is_quoted(meant):
    quote = meant.search(ask("zyzzyva", vector=NORTH)).hits[1].quote
    assert quote.text == "Call us about it."
    assert quote.marks == ()


def test_words_and_meaning_are_found_together(meant):
    page = meant.search(ask("sensors", vector=NORTH, facets=("team",)))
    assert keys(page) == ["piece:3", "piece:1", "piece:2"]
    assert page.facets["team"] == (("web", 2), ("press", 1))
    assert page.hits[2].quote.text == LIBRARY[1].places[0].text


def test_words_decide_between_equals(meant):
    know(meant, "piece:2", NORTH)
    assert keys(meant.search(ask("sensors", vector=NORTH)))[0] == "piece:2"
    assert keys(meant.search(ask("carriers", vector=NORTH)))[0] == "piece:3"


def test_nobody_comes_near_what_they_may_not_see(meant):
    assert "piece:4" not in keys(meant.search(ask("x", vector=NORTH)))
    assert "piece:4" in keys(meant.search(ask("x", PRESS, vector=NORTH)))


def test_what_was_chosen_is_chosen_of_what_is_near(meant):
    page = meant.search(
        ask("x", vector=NORTH, filters={"team": ("press",)}, facets=("team",))
    )
    assert keys(page) == ["piece:1"]
    assert page.facets["team"] == (("press", 1), ("web", 1))


def test_pages_of_what_is_near_follow_each_other(meant):
    asked = [
        meant.search(ask("sensors", vector=NORTH, start=n, size=1)) for n in range(4)
    ]
    assert [key for page in asked for key in keys(page)] == [
        "piece:3",
        "piece:1",
        "piece:2",
    ]


def test_what_is_not_known_yet_is_named(stocked):
    assert sorted(stocked.without_vectors(10)) == sorted(d.id for d in LIBRARY)
    know(stocked, "piece:3", NORTH)
    assert "piece:3@live" not in stocked.without_vectors(10)
    assert len(stocked.without_vectors(2)) == 2


def test_a_text_that_has_changed_is_not_known_any_more(meant):
    put(meant, document("piece:3", "Going live", "It is all different."))
    assert meant.without_vectors(10)[:1] in (["piece:3@live"], ["image:5@live"])
    assert keys(meant.search(ask("x", vector=NORTH))) == ["piece:1"]


def test_a_text_that_stays_is_known_as_before(meant):
    same = LIBRARY[2]
    put(
        meant,
        document(
            *(same.key, same.title, same.places[0].text), facets={"team": ("events",)}
        ),
    )
    page = meant.search(ask("x", vector=NORTH, facets=("team",)))
    assert keys(page)[0] == "piece:3"
    assert page.facets["team"] == (("events", 1), ("press", 1))


def test_meaning_of_another_text_is_not_taken(stocked):
    rows = np.full((1, 4), 127, np.int8)
    stocked.put_vectors("piece:1@live", "another digest", rows, [0])
    stocked.put_vectors("piece:99@live", "another digest", rows, [0])
    assert "piece:1@live" in stocked.without_vectors(10)


def test_what_is_gone_is_not_near(meant):
    with meant.writing(["piece:3"]) as index:
        index.remove(["piece:3@live"])
    assert keys(meant.search(ask("x", vector=NORTH))) == ["piece:1"]
