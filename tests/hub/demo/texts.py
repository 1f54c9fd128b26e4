"""The text of a piece as data, and of its file as other programs read it."""

from email import message_from_bytes, policy

import docx
import pptx
import pypdfium2
from lxml import html

from hub.demo.pieces import (
    Bullets,
    Button,
    Fixed,
    Heading,
    Picture,
    Quote,
    Table,
    Text,
)


def blocks_of(piece):
    """All blocks, those on slides too."""
    return [*piece.body, *(block for slide in piece.slides for block in slide.body)]


def texts_of(piece):
    """Each stretch of text that a reader of the piece's body sees."""
    texts = [text for block in blocks_of(piece) for text in block_texts(block)]
    return [*texts, *(t for s in piece.slides for t in (s.slide, s.notes) if t)]


def block_texts(block):
    match block:
        case Heading(text) | Text(text) | Fixed(text=text):
            return text.splitlines()
        case Bullets(bullets):
            return list(bullets)
        case Quote(quote, by):
            return [quote, by]
        case Table(rows):
            return [cell for row in rows for cell in row]
        case Picture(caption=caption):
            return [caption] if caption else []
        case Button(button):
            return [button]


def flat(text):
    return " ".join(text.split())


def text_in(path):
    """The text of a file, read with the library for its kind, spaces made single."""
    return flat(_READ[path.suffix](path))


def _word(path):
    return " ".join(
        "".join(t.text or "" for t in paragraph.iter(docx.oxml.ns.qn("w:t")))
        for paragraph in docx.Document(path).element.body.iter(docx.oxml.ns.qn("w:p"))
    )


def _slides(path):
    parts = []
    for slide in pptx.Presentation(path).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                parts.append(shape.text_frame.text)
            elif shape.has_table:
                parts += [cell.text for cell in shape.table.iter_cells()]
        parts.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(parts)


def _pdf(path):
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def _mail(path):
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    plain = mail.get_body(("plain",)).get_content()
    return f"{mail['Subject']}\n{plain}"


_READ = {
    ".docx": _word,
    ".pptx": _slides,
    ".pdf": _pdf,
    ".eml": _mail,
    ".html": lambda path: html.fromstring(path.read_bytes()).text_content(),
    ".md": lambda path: path.read_text(encoding="utf-8"),
    ".txt": lambda path: path.read_text(encoding="utf-8"),
}
