"""A piece as a PDF file, with a title, a language and text alternatives."""

from datetime import date
from io import BytesIO

from fpdf import FPDF
from fpdf.enums import TableBordersLayout

from hub.demo.office_zip import AUTHOR, noon
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

_DEEP, _GREY, _BLUE = (13, 42, 52), (85, 99, 105), (29, 111, 134)
_FONT = "Helvetica"  # built into every reader; knows Latin-1 only
_MARGIN_MM, _BAND_MM, _PICTURE_MM = 22, 7, 110


def pdf_file(piece: Piece, day: date) -> bytes:
    """Return `piece` as the bytes of a PDF written on `day`.

    Raises fpdf.errors.FPDFUnicodeEncodingException for text outside Latin-1.
    """
    pdf = FPDF(format="A4")
    pdf.set_title(piece.title)
    pdf.set_author(AUTHOR)
    pdf.set_lang(piece.language)
    pdf.set_creation_date(noon(day))
    pdf.set_margins(_MARGIN_MM, _MARGIN_MM)
    pdf.set_auto_page_break(True, _MARGIN_MM)
    pdf.c_margin = 0  # else text starts a millimetre to the right of pictures
    pdf.add_page()
    with pdf.local_context(fill_color=_BLUE):
        pdf.rect(0, 0, pdf.w, _BAND_MM, style="F")
    _write(pdf, piece.title, 22, _DEEP, "B")
    if piece.lead:
        _write(pdf, piece.lead, 13, _GREY)
    for block in piece.body:
        _add(pdf, block)
    return bytes(pdf.output())


def _add(pdf: FPDF, block: Block) -> None:
    match block:
        case Heading(heading):
            pdf.ln(2)
            _write(pdf, heading, 14, _BLUE, "B")
        case Text(text):
            _write(pdf, text)
        case Bullets(bullets):
            for bullet in bullets:
                _write(pdf, f"\xb7  {bullet}")
        case Quote(quote, by):
            _write(pdf, f'"{quote}"', 12, _BLUE, "I")
            _write(pdf, by, 9, _GREY)
        case Table(rows):
            _add_table(pdf, rows)
        case Picture():
            _add_picture(pdf, block)
        case Button(button, link):
            _write(pdf, button, 11, _BLUE, "U", link)
        case Fixed(text=text):
            _write(pdf, text, 9, _GREY)


def _write(
    pdf: FPDF,
    text: str,
    size: int = 11,
    colour: tuple[int, int, int] = _DEEP,
    style: str = "",
    link: str = "",
) -> None:
    pdf.set_font(_FONT, style, size)
    pdf.set_text_color(*colour)
    height = size * 0.5
    pdf.multi_cell(0, height, text, align="L", link=link, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(2.5)


def _add_table(pdf: FPDF, rows: tuple[tuple[str, ...], ...]) -> None:
    pdf.set_font(_FONT, "", 10)
    pdf.set_text_color(*_DEEP)
    pdf.set_draw_color(*_GREY)
    widths = (max(map(len, column)) for column in zip(*rows, strict=True))
    with pdf.table(
        line_height=6,
        text_align="LEFT",
        borders_layout=TableBordersLayout.HORIZONTAL_LINES,
        col_widths=tuple(widths),
        padding=1,
    ) as table:
        for texts in rows:
            table.row(texts)
    pdf.ln(4)


def _add_picture(pdf: FPDF, block: Picture) -> None:
    pdf.image(BytesIO(picture(block.picture)), w=_PICTURE_MM, alt_text=block.alt)
    pdf.ln(3)
    if block.caption:
        _write(pdf, block.caption, 9, _GREY)
