"""What is chosen and counted."""

from tests.search.library import ask, keys


def test_each_value_is_counted_once_for_an_item(stocked):
    page = stocked.search(ask(facets=("kind", "team", "persona", "stage")))
    assert page.facets == {
        "kind": (("piece", 3), ("image", 1)),
        "team": (("web", 2), ("press", 1)),
        "persona": (("l", 2), ("q", 1)),
        "stage": (),
    }


def test_of_one_facet_any_and_of_all_each(stocked):
    both = {"team": ("web", "press"), "format": ("article", "sales-sheet")}
    assert sorted(keys(stocked.search(ask(filters=both)))) == ["piece:1", "piece:3"]
    none = {"team": ("press",), "format": ("article",)}
    assert keys(stocked.search(ask(filters=none))) == []


def test_a_facet_counts_as_if_nothing_of_it_were_chosen(stocked):
    page = stocked.search(ask(filters={"team": ("press",)}, facets=("team", "format")))
    assert page.total == 1
    assert page.facets["team"] == (("web", 2), ("press", 1))
    assert page.facets["format"] == (("sales-sheet", 1),)


def test_facets_go_with_the_words(stocked):
    page = stocked.search(ask("already", facets=("team",)))
    assert page.facets["team"] == (("web", 2),)
