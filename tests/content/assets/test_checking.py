from io import BytesIO

import pytest
from PIL import Image

from content.assets.checking import (
    DRAWING,
    NO_PICTURE,
    NO_WORKBOOK,
    WITH_MACROS,
    check_file,
    check_picture,
)
from content.files.unreadable import (
    DAMAGED,
    EMPTY,
    PROTECTED,
    TRUNCATED,
    UnreadableFile,
)
from tests.content.assets.office_files import (
    HTML,
    SHEET,
    SHEET_CHANGED,
    SLIDES,
    WORD,
    archive,
    with_part,
)
from tests.content.assets.pictures import picture
from tests.content.files.pdf_files import pdf_data

SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">'
    b"<script>alert(1)</script></svg>"
)
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
MANY = 1_000_000  # pixels


@pytest.mark.parametrize("kind", ["AVIF", "GIF", "JPEG", "PNG", "WEBP"])
def test_a_whole_picture_is_taken(kind):
    opened = BytesIO(picture(kind))
    opened.seek(5)

    check_picture(opened, MANY)

    assert opened.tell() == 0


BROKEN_PICTURES = [
    pytest.param(HTML, NO_PICTURE, id="a-page"),
    pytest.param(SVG, NO_PICTURE, id="svg"),
    pytest.param(b"", NO_PICTURE, id="empty"),
    pytest.param(picture("BMP"), NO_PICTURE, id="a-kind-that-is-not-taken"),
    pytest.param(picture("JPEG", (400, 300))[:-200], TRUNCATED, id="jpeg-cut-off"),
    pytest.param(picture("PNG", (400, 300))[:-30], TRUNCATED, id="png-cut-off"),
    pytest.param(picture("WEBP")[:-20], NO_PICTURE, id="webp-cut-off"),
    pytest.param(picture("JPEG")[:20] + HTML, NO_PICTURE, id="a-page-after-a-head"),
]


@pytest.mark.parametrize(("data", "reason"), BROKEN_PICTURES)
def test_what_cannot_be_drawn_is_refused(data, reason):
    with pytest.raises(UnreadableFile) as refusal:
        check_picture(BytesIO(data), MANY)

    assert refusal.value.reason == reason


def test_a_picture_of_too_many_pixels_is_not_drawn():
    cut_off = picture("PNG", (2000, 1000))[:100]

    with pytest.raises(UnreadableFile, match="2 million pixels; at most 1 million"):
        check_picture(BytesIO(cut_off), MANY)


def test_of_a_webp_half_as_many_pixels_are_taken():
    opened = BytesIO(picture("WEBP", (1000, 600)))

    with pytest.raises(UnreadableFile, match="WebP counts twice"):
        check_picture(opened, MANY)


def test_a_picture_that_would_fill_the_memory_is_not_opened():
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")

    with pytest.raises(UnreadableFile, match="far too many pixels; at most 1 million"):
        check_picture(out, MANY)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(WORD, "sheet.docx", id="docx"),
        pytest.param(SLIDES, "deck.PPTX", id="pptx"),
        pytest.param(SHEET, "table.xlsx", id="xlsx"),
        pytest.param(pdf_data("Hello"), "sheet.pdf", id="pdf"),
        pytest.param(b"# Hello\n\nWorld.", "note.md", id="md"),
        pytest.param("Zoë".encode("cp1252"), "note.txt", id="txt"),
    ],
)
def test_a_file_that_is_what_it_says_is_taken(data, name):
    check_file(data, name)


REFUSED = [
    pytest.param(b"", "a.docx", EMPTY, id="empty"),
    pytest.param(HTML, "a.docx", "web page, not a Word file", id="page-as-docx"),
    pytest.param(HTML, "a.txt", "web page, not a text file", id="page-as-text"),
    pytest.param(HTML, "a.xlsx", NO_WORKBOOK, id="page-as-xlsx"),
    pytest.param(SVG, "a.txt", DRAWING, id="svg-as-text"),
    pytest.param(b"\n" + SVG, "a.md", DRAWING, id="svg-as-markdown"),
    pytest.param(SVG, "a.pdf", "text file, not a PDF", id="svg-as-pdf"),
    pytest.param(picture(), "a.pdf", "JPEG picture, not a PDF", id="picture-as-pdf"),
    pytest.param(
        archive(**{"a.txt": "x"}), "a.docx", "ZIP archive, not a Word", id="zip-as-docx"
    ),
    pytest.param(archive(**{"a.txt": "x"}), "a.xlsx", NO_WORKBOOK, id="zip-as-xlsx"),
    pytest.param(WORD, "a.pptx", "Word file, not a PowerPoint", id="docx-as-pptx"),
    pytest.param(WORD, "a.xlsx", NO_WORKBOOK, id="docx-as-xlsx"),
    pytest.param(SHEET, "a.docx", "Excel workbook, not a Word", id="xlsx-as-docx"),
    pytest.param(WORD[:-100], "a.docx", TRUNCATED, id="docx-cut-off"),
    pytest.param(SHEET[:-10], "a.xlsx", DAMAGED, id="xlsx-cut-off"),
    pytest.param(SHEET_CHANGED, "a.xlsx", DAMAGED, id="xlsx-damaged-inside"),
    pytest.param(b"MZ\x90\0\3", "a.docx", "program, not a Word", id="program"),
    pytest.param(
        OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", PROTECTED, id="password"
    ),
    pytest.param(
        with_part(WORD, "word/vbaProject.bin"), "a.docx", WITH_MACROS, id="docx-macros"
    ),
    pytest.param(
        with_part(SHEET, "xl/vbaProject.bin"), "a.xlsx", WITH_MACROS, id="xlsx-macros"
    ),
]


@pytest.mark.parametrize(("data", "name", "reason"), REFUSED)
def test_a_file_that_is_not_what_it_says_is_refused(data, name, reason):
    with pytest.raises(UnreadableFile) as refusal:
        check_file(data, name)

    assert reason in refusal.value.reason


def test_a_file_that_unpacks_to_far_more_than_it_is_is_refused():
    bomb = with_part(WORD, "word/media/a.png", bytes(30_000_000))

    with pytest.raises(UnreadableFile, match="far more than a file of its kind"):
        check_file(bomb, "a.docx")
