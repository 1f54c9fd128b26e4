"""Pieces as HTML pages."""

import pytest
from lxml import html

from hub.demo.web_files import web_page
from tests.hub.demo.a_piece import a_piece


@pytest.fixture(scope="module")
def page():
    return html.document_fromstring(web_page(a_piece("a.html")))


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("//title", ["A title"]),
        ("//h1", ["A title"]),
        ("//p[@class='lead']", ["A lead"]),
        ("//h2", ["Why & how"]),
        ("//li", ["One", "Two"]),
        ("//blockquote", ["“It works.”"]),
        ("//th", ["What", "When"]),
        ("//td", ["Call", "At once"]),
        ("//figcaption", ["Last night"]),
        ("//p[@class='small']", ["Results may differ."]),
    ],
)
def test_blocks_become_their_elements(page, path, texts):
    assert [element.text_content() for element in page.xpath(path)] == texts


def test_what_would_be_markup_is_escaped(page):
    assert "Keep it < 8 degrees." in page.text_content()


def test_a_picture_has_its_text_alternative(page):
    (image,) = page.xpath("//img")
    assert image.get("src") == "../images/temperature-curve.jpg"
    assert image.get("alt") == "A curve that rises and falls"


def test_a_button_is_a_link(page):
    (link,) = page.xpath("//a")
    assert link.get("href") == "https://example.org/a?b=1&c=2"


def test_the_page_names_its_language(page):
    assert page.get("lang") == "en"
