"""A piece as a PowerPoint file: one slide per `Slide`, speaker's notes included."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

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
    Slide,
    Table,
    Text,
)


def _colour(red: int, green: int, blue: int) -> RGBColor:
    # python-pptx has types for a part of itself only.
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]


_DEEP, _GREY = _colour(0x0D, 0x2A, 0x34), _colour(0x55, 0x63, 0x69)
_PAPER, _BLUE = _colour(0xFF, 0xFF, 0xFF), _colour(0x1D, 0x6F, 0x86)
_WIDTH, _HEIGHT, _MARGIN = Cm(33.87), Cm(19.05), Cm(1.8)
_TOP, _WHOLE, _HALF = Cm(4.2), Cm(30.2), Cm(14.6)


def slide_file(piece: Piece, day: date) -> bytes:
    """Return `piece` as the bytes of a .pptx file written on `day`."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    for number, slide in enumerate(piece.slides, start=1):
        _add_slide(deck, slide, is_first=number == 1)
    set_properties(deck.core_properties, piece.title, day)
    out = BytesIO()
    deck.save(out)
    return undated(out.getvalue())


def _add_slide(deck: Any, slide: Slide, is_first: bool) -> None:
    page = deck.slides.add_slide(deck.slide_layouts[1])
    ground = page.background.fill
    ground.solid()
    ground.fore_color.rgb = _DEEP if is_first else _PAPER
    title, body = page.placeholders[0], page.placeholders[1]
    _place(title, _MARGIN, Cm(1.2), _WHOLE, Cm(2.4))
    title.text = slide.slide
    _write(title.text_frame.paragraphs[0], 32, _PAPER if is_first else _BLUE, True)
    shown = [b for b in slide.body if isinstance(b, Picture | Table)]
    _place(body, _MARGIN, _TOP, _HALF if shown else _WHOLE, Cm(12.5))
    _fill(body.text_frame, slide.body, _PAPER if is_first else _DEEP)
    for block in shown:
        _show(page, block)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = slide.notes


def _place(shape: Any, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _write(paragraph: Any, size: int, colour: RGBColor, bold: bool = False) -> None:
    font = paragraph.font
    font.name, font.size, font.bold = "Calibri", Pt(size), bold
    font.color.rgb = colour


def _fill(frame: Any, body: Iterable[Block], colour: RGBColor) -> None:
    frame.word_wrap = True
    lines = [line for block in body for line in _lines(block)]
    for number, (text, size) in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text = text
        paragraph.space_after = Pt(10)
        _write(paragraph, size, _GREY if size == _SMALL else colour)


_LARGE, _SMALL = 22, 13


def _lines(block: Block) -> Iterable[tuple[str, int]]:
    match block:
        case Heading(text) | Text(text):
            yield text, _LARGE
        case Bullets(bullets):
            yield from ((bullet, _LARGE) for bullet in bullets)
        case Quote(quote, by):
            yield f"“{quote}”", _LARGE
            yield by, _SMALL
        case Button(button, link):
            yield f"{button}: {link}", _SMALL
        case Fixed(text=text):
            yield text, _SMALL


def _show(page: Any, block: Picture | Table) -> None:
    left = _MARGIN + _HALF + Cm(1)
    if isinstance(block, Picture):
        data = BytesIO(picture(block.picture))
        shape = page.shapes.add_picture(data, left, _TOP, width=_HALF)
        shape.name = block.picture
        # python-pptx has no other way to the text alternative.
        shape._element.nvPicPr.cNvPr.set("descr", block.alt)
        return
    height = Cm(1.2) * len(block.rows)
    size = len(block.rows), len(block.rows[0])
    table = page.shapes.add_table(*size, left, _TOP, _HALF, height).table
    for row, texts in zip(table.rows, block.rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
