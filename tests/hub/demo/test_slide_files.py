"""Pieces as PowerPoint files."""

from datetime import date
from io import BytesIO

import pptx
import pytest

from hub.demo.slide_files import slide_file
from tests.hub.demo.a_piece import a_deck


@pytest.fixture(scope="module")
def deck():
    return pptx.Presentation(BytesIO(slide_file(a_deck(), date(2026, 3, 2))))


def test_each_slide_has_its_title_and_notes(deck):
    found = [
        (slide.shapes.title.text, slide.notes_slide.notes_text_frame.text)
        for slide in deck.slides
    ]
    assert found == [("Welcome", "Say hello."), ("All of it", "Take your time.")]


def test_texts_stand_in_the_body_in_their_order(deck):
    body = deck.slides[1].placeholders[1].text_frame
    assert [paragraph.text for paragraph in body.paragraphs] == [
        "Why & how",
        "Keep it < 8 degrees.",
        "One",
        "Two",
        "“It works.”",
        "Ann Lee, Driver",
        "Read on: https://example.org/a?b=1&c=2",
        "Results may differ.",
    ]


def test_tables_and_pictures_stand_beside_them(deck):
    slide = deck.slides[1]
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    assert [cell.text for cell in table.iter_cells()] == [
        "What",
        "When",
        "Call",
        "At once",
    ]
    descriptions = [
        shape._element.nvPicPr.cNvPr.get("descr")
        for shape in slide.shapes
        if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.PICTURE
    ]
    assert descriptions == ["A curve that rises and falls"]


def test_nothing_lies_outside_the_slide(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
