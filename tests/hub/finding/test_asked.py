"""What an address asks."""

import pytest
from django.http import QueryDict

from hub.finding.asked import Asked
from search.queries import Sort


def asked(address):
    return Asked.of(QueryDict(address))


def test_words_choices_order_and_page():
    found = asked("q=six+weeks&team=web&team=press&format=article&sort=newest&page=3")
    assert found.text == "six weeks"
    assert found.chosen == {"team": ("web", "press"), "format": ("article",)}
    assert (found.sort, found.page) == (Sort.NEWEST, 3)


@pytest.mark.parametrize(
    ("page", "number"),
    [("", 1), ("0", 1), ("-1", 1), ("x", 1), ("²", 1), ("7", 7), ("9" * 30, 100)],
)
def test_pages_lie_where_there_are_some(page, number):
    assert asked(f"page={page}").page == number


def test_what_is_unknown_is_left_out():
    found = asked("colour=red&sort=best&q=" + "x" * 5000)
    assert found.chosen == {}
    assert found.sort is Sort.RELEVANCE
    assert len(found.text) == 400


def test_an_address_keeps_what_is_asked_and_begins_at_the_first_page():
    found = asked("q=six+weeks&team=web&page=3")
    assert found.address() == "?q=six+weeks&team=web"
    assert found.address(team=["web", "press"]) == "?q=six+weeks&team=web&team=press"
    assert found.address(team="") == "?q=six+weeks"
    assert asked(found.address(page=2)[1:]).page == 2
