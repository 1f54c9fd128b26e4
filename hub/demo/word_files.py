"""A piece as a Word file."""

from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from hub.demo.office_zip import set_properties, undated
from hub.demo.pictures import picture
from hub.demo.pieces import (
    Block,
    Bullets,
    Button,
    Fixed,
    Heading,
    Picture,
    Piece,
    Quote,
    Table,
    Text,
)

_DEEP, _GREY = RGBColor(0x0D, 0x2A, 0x34), RGBColor(0x55, 0x63, 0x69)
_BLUE = RGBColor(0x1D, 0x6F, 0x86)


def word_file(piece: Piece, day: date) -> bytes:
    """Return `piece` as the bytes of a .docx file written on `day`."""
    document = Document()
    _style(document)
    document.add_paragraph(piece.title, style="Title")
    if piece.lead:
        document.add_paragraph(piece.lead, style="Subtitle")
    for block in piece.body:
        _add(document, block)
    set_properties(document.core_properties, piece.title, day)
    out = BytesIO()
    document.save(out)
    return undated(out.getvalue())


def _style(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    looks = (
        ("Normal", 11, _DEEP, 8),
        ("Title", 24, _DEEP, 10),
        ("Subtitle", 13, _GREY, 14),
        ("Heading 1", 14, _BLUE, 4),
        ("Caption", 9, _GREY, 10),
        ("Intense Quote", 12, _BLUE, 10),
    )
    for name, size, colour, space_after in looks:
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = colour
        style.paragraph_format.space_after = Pt(space_after)


def _add(document: Any, block: Block) -> None:
    match block:
        case Heading(heading):
            document.add_heading(heading, level=1)
        case Text(text):
            document.add_paragraph(text)
        case Bullets(bullets):
            for bullet in bullets:
                document.add_paragraph(bullet, style="List Bullet")
        case Quote(quote, by):
            document.add_paragraph(f"“{quote}”", style="Intense Quote")
            document.add_paragraph(by, style="Caption")
        case Table(rows):
            _add_table(document, rows)
        case Picture():
            _add_picture(document, block)
        case Button(button, link):
            _add_link(document.add_paragraph(), button, link)
        case Fixed(text=text):
            run = document.add_paragraph().add_run(text)
            run.font.size, run.font.color.rgb = Pt(9), _GREY


def _add_table(document: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Light Grid Accent 1")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph()


def _add_picture(document: Any, block: Picture) -> None:
    shape = document.add_picture(BytesIO(picture(block.picture)), width=Cm(16))
    properties = shape._inline.docPr  # python-docx has no other way to the alt text
    properties.set("name", block.picture)
    properties.set("descr", block.alt)
    if block.caption:
        document.add_paragraph(block.caption, style="Caption")


def _add_link(paragraph: Any, text: str, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    relation = paragraph.part.relate_to(
        address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(text)
    run.font.underline, run.font.color.rgb = True, _BLUE
    link.append(run._r)
    paragraph._p.append(link)
