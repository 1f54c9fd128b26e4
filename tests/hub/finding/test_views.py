"""The page "Find", as its users see it."""

import pytest
from django.urls import reverse

from hub.background.draining import drain_all
from search import indexing
from tests.governance.states import live
from tests.hub_world import LATER


@pytest.fixture
def found(client, world):
    """A function that asks as somebody of another team, with one piece that is out."""
    live(world)
    drain_all(LATER)
    client.force_login(world.tom)

    def ask(**values):
        return client.get(reverse("find"), values)

    return ask


def test_a_result_says_what_it_is_and_where_the_words_are(found):
    text = found(q="new cables").content.decode()
    assert "1 found for “new cables”" in text
    assert "<mark>cables</mark>" in text
    for words in ("Article", "Press", "Priya", "OK to send to customers"):
        assert words in text


def test_other_words_find_it_too(found, world):
    indexing.find_meaning(LATER)
    text = found(q="compatibility of existing hardware").content.decode()
    assert "In other words" in text
    assert "sensors you already own" in text


def test_a_misspelt_word_is_offered_right(found):
    text = found(q="cablse").content.decode()
    assert "Did you mean" in text
    assert "?q=cables" in text


def test_what_is_chosen_is_let_go_by_the_same_click(found):
    page = found(q="cables", team="press")
    choice = {choice.title: choice for choice in page.context["choices"]}["Team"]
    [value] = choice.values
    assert (value.label, value.count, value.is_chosen) == ("Press", 1, True)
    assert value.address == "?q=cables"


def test_nothing_found_says_what_to_do(found):
    text = found(q="cables", team="web").content.decode()
    assert "Nothing found" in text
    assert "Look in everything" in text


def test_without_words_everything_is_there(found):
    assert "1 found" in found().content.decode()


def test_an_engine_that_is_away_is_said(found, settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "file"
    settings.INDEX_DIR.write_text("This is no folder.")
    answer = found(q="cables")
    assert answer.status_code == 503
    assert "Finding does not answer" in answer.content.decode()


def test_markup_in_words_is_text(found):
    text = found(q="<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in text


def test_titles_are_offered_from_two_letters_on(found, client):
    def titles(text):
        return client.get(reverse("find-complete"), {"q": text}).json()["titles"]

    assert titles("fits") == ["Fits what you run"]
    assert titles("f") == []
