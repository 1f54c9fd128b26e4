"""Pieces as Word files."""

from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from hub.demo.word_files import word_file
from tests.hub.demo.a_piece import a_piece

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def document():
    return docx.Document(BytesIO(word_file(a_piece("a.docx"), DAY)))


def test_paragraphs_have_the_styles_of_what_they_are(document):
    found = [(p.style.name, p.text) for p in document.paragraphs if p.text]
    assert found == [
        ("Title", "A title"),
        ("Subtitle", "A lead"),
        ("Heading 1", "Why & how"),
        ("Normal", "Keep it < 8 degrees."),
        ("List Bullet", "One"),
        ("List Bullet", "Two"),
        ("Intense Quote", "“It works.”"),
        ("Caption", "Ann Lee, Driver"),
        ("Caption", "Last night"),
        ("Normal", "Read on"),
        ("Normal", "Results may differ."),
    ]


def test_a_table_keeps_its_rows(document):
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [["What", "When"], ["Call", "At once"]]


def test_a_picture_has_its_text_alternative(document):
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "A curve that rises and falls"


def test_a_button_is_a_link(document):
    (link,) = document.element.body.iter(qn("w:hyperlink"))
    target = document.part.rels[link.get(qn("r:id"))].target_ref
    assert target == "https://example.org/a?b=1&c=2"


def test_the_file_says_what_it_is_and_when_it_was_made(document):
    properties = document.core_properties
    assert (properties.title, properties.author) == ("A title", "Kelvane")
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert properties.created == properties.modified == noon


def test_a_piece_without_a_lead_has_no_empty_line_for_it():
    file = word_file(a_piece("a.docx", lead="", body=()), DAY)
    texts = [p.text for p in docx.Document(BytesIO(file)).paragraphs]
    assert texts == ["A title"]
