"""PDF files: text by page, lines rejoined into paragraphs."""

import re

import pypdfium2
from pypdfium2 import raw

from content.files.gathering import Gathering
from content.files.hyphens import Hyphens
from content.files.pdf_lines import Line, lines_of
from content.files.pdf_links import links_of
from content.files.pdf_margins import without_margins
from content.files.pdf_paragraphs import Layout, Paragraph, joined
from content.files.places import Place
from content.files.shapes import Reading, Source
from content.files.unreadable import DAMAGED, PROTECTED, TRUNCATED, UnreadableFile
from content.items import Role

# The end of a PDF; what passes it on may add a little after it.
_END, _END_WITHIN_BYTES = b"%%EOF", 8192
_LENGTH = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d{1,12})")
# A title of the first page is this much larger than its text.
_TITLE_HEIGHT = 1.3
# Titles that programs put in a file by themselves.
_NO_TITLE = re.compile(
    r"(microsoft (word|powerpoint)\b.*|untitled.*|powerpoint presentation"
    r"|\S+\.(docx?|pptx?|indd|pdf|xlsx?|odt))?",
    re.IGNORECASE,
)


def read(source: Source) -> Reading:
    """Read a PDF. Its title is the largest heading of the first page, if it has one.

    What stands at the head or foot of three pages or more is read once, as legal.
    """
    document = _opened(source.data)
    source.limits.check_pages(len(document))
    gathering = Gathering(source.limits)
    pages = [_read_page(document, i, gathering) for i in range(len(document))]
    kept, margins = without_margins(pages)
    layout = Layout(kept)
    hyphens = Hyphens((line.text, line.is_split) for page in kept for line in page)
    found = [layout.paragraphs(number, lines) for number, lines in enumerate(kept, 1)]
    title = _title(layout, found[0] if found else [], hyphens)
    places = [Place(f"page {number}") for number in range(len(found) + 1)]
    for paragraph in joined(layout, found):
        role = Role.HEADING if layout.is_heading(paragraph) else Role.BODY
        text, path = paragraph.text(hyphens), places[paragraph.page].paragraph()
        gathering.add(path, role, text, paragraph=not paragraph.is_listed)
    for path, text in margins:
        gathering.add(path, Role.LEGAL, text)
    _say_what_is_left(document, gathering)
    return gathering.reading(title or _property_title(document))


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    # pdfium mends a file that was cut off, without the pages that are missing.
    length = _LENGTH.search(data, 0, 2048)
    is_cut = length is not None and int(length[1]) > len(data)
    if is_cut or _END not in data.rstrip(b"\0\r\n\t ")[-_END_WITHIN_BYTES:]:
        raise UnreadableFile(TRUNCATED)
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_protected = error.err_code == raw.FPDF_ERR_PASSWORD
        raise UnreadableFile(PROTECTED if is_protected else DAMAGED) from None


def _read_page(
    document: pypdfium2.PdfDocument, index: int, gathering: Gathering
) -> list[Line]:
    """Return the lines of a page; gather its links, and why it has no lines."""
    place = f"page {index + 1}"
    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        gathering.unread(place, "The page is damaged; it was not read.")
        return []
    lines = lines_of(text_page.raw)
    for url, text in links_of(document, page, text_page):
        gathering.link(place, url, text)
    if not lines and (reason := _without_text(page)):
        gathering.unread(place, reason)
    page.close()
    return lines


def _without_text(page: pypdfium2.PdfPage) -> str:
    kinds = {found.type for found in page.get_objects(max_depth=3)}
    if raw.FPDF_PAGEOBJ_IMAGE in kinds:
        return "The page is a picture without text."
    return "The page holds drawings and no text." if kinds else ""


def _title(layout: Layout, first: list[Paragraph], hyphens: Hyphens) -> str:
    headings = [paragraph for paragraph in first if layout.is_heading(paragraph)]
    largest = max(headings, key=lambda heading: heading.height, default=None)
    if largest is None or largest.height < layout.height * _TITLE_HEIGHT:
        return ""
    return largest.text(hyphens)


def _property_title(document: pypdfium2.PdfDocument) -> str:
    title = document.get_metadata_value("Title").strip()
    return "" if _NO_TITLE.fullmatch(title) else title


def _say_what_is_left(document: pypdfium2.PdfDocument, gathering: Gathering) -> None:
    if document.get_formtype() != raw.FORMTYPE_NONE:
        gathering.unread("form", "What stands in the fields of the form was not read.")
    attached = document.count_attachments()
    if attached:
        were = "file was" if attached == 1 else "files were"
        gathering.unread("attachments", f"{attached} attached {were} not read.")
