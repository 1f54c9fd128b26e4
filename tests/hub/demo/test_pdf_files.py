"""Pieces as PDF files."""

from datetime import date

import pypdfium2
import pytest
from fpdf.errors import FPDFUnicodeEncodingException

from hub.demo.pdf_files import pdf_file
from hub.demo.pieces import Text
from tests.hub.demo.a_piece import a_piece

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def data():
    return pdf_file(a_piece("a.pdf"), DAY)


def test_texts_stand_in_their_order(data):
    with pypdfium2.PdfDocument(data) as pdf:
        text = " ".join(pdf[0].get_textpage().get_text_bounded().split())
    assert text == (
        "A title A lead Why & how Keep it < 8 degrees. · One · Two "
        '"It works." Ann Lee, Driver What When Call At once Last night '
        "Read on Results may differ."
    )


def test_a_picture_has_its_text_alternative(data):
    assert b"A curve that rises and falls" in data


def test_a_button_is_a_link(data):
    assert b"https://example.org/a?b=1&c=2" in data


def test_the_file_says_what_it_is_and_when_it_was_made(data):
    with pypdfium2.PdfDocument(data) as pdf:
        facts = pdf.get_metadata_dict()
    assert (facts["Title"], facts["Author"]) == ("A title", "Kelvane")
    assert facts["CreationDate"].startswith("D:20260302120000")


def test_text_that_the_font_lacks_is_refused():
    with pytest.raises(FPDFUnicodeEncodingException):
        pdf_file(a_piece("a.pdf", body=(Text("“curly”"),)), DAY)
