"""Reads the blocks of a Word file: paragraphs, tables, and what is placed in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from content.files.drawing import diagram, embedded_reason, is_told, parts_of, picture
from content.files.gathering import Gathering
from content.files.office import Element, Part, below, children, is_on, name
from content.files.places import Place
from content.files.word_styles import Style, Styles
from content.files.word_text import ParagraphText, TextState, is_mark_removed
from content.items import Role

# Wrappers around blocks, rows and cells that say nothing of their own.
_WRAPPERS = ("w:ins", "w:moveTo", "w:customXml", "w:smartTag")
_ELSEWHERE = ("w:altChunk", "w:subDoc")
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}


@dataclass
class WordFile:
    """What all parts of one file share.

    place: counts what is counted through the whole file. notes: (kind, id) of the
    notes that are referred to, in that order. heading: text of the first heading of
    level 1, once there is one.
    """

    gathering: Gathering
    styles: Styles
    place: Place = field(default_factory=Place)
    state: TextState = field(default_factory=TextState)
    notes: dict[tuple[str, str], None] = field(default_factory=dict)
    heading: str = ""


class Blocks:
    """Reads one container: the body, a cell, a header, a note, a text box.

    `role`, where it is given, is that of all its paragraphs.
    """

    def __init__(
        self, file: WordFile, part: Part, place: Place, role: Role | None = None
    ) -> None:
        self._file = file
        self._part = part
        self._place = place
        self._role = role
        self._text = ParagraphText(part, file.styles, file.state)
        self._style = Style()

    def read(self, container: Element) -> None:
        """Gather all that is in the container."""
        for tag, element in _unwrapped(container):
            if tag == "w:p":
                self._paragraph(element)
            elif tag == "w:tbl":
                self._table(element)
            elif tag in _ELSEWHERE:
                reason = "A file that is shown inside this one was not read."
                self._file.gathering.unread(self._file.place.next("insert"), reason)
        self._flush()

    def _paragraph(self, paragraph: Element) -> None:
        self._style = self._file.styles.of_paragraph(paragraph)
        self._text.read(paragraph, self._style)
        if not is_mark_removed(paragraph):
            self._flush()

    def _flush(self) -> None:
        style, inline, file = self._style, self._text.take(), self._file
        if not inline.is_blank:
            leads = not self._place.prefix and not style.is_listed
            role = self._role or style.role
            file.gathering.add(self._place.paragraph(), role, inline, paragraph=leads)
            if style.is_top and not file.heading:
                file.heading = file.gathering.passages[-1].text
        for tag, element in self._text.take_placed():
            self._placed(tag, element)

    def _table(self, table: Element) -> None:
        place = self._place.next("table")
        removed = f"{name('w:trPr')}/{name('w:del')}"
        rows = (row for tag, row in _unwrapped(table) if tag == "w:tr")
        kept = (row for row in rows if row.find(removed) is None)
        for number, row in enumerate(kept, 1):
            column = 1
            for tag, cell in _unwrapped(row):
                if tag == "w:tc":
                    where = Place(f"{place}, row {number}, column {column}")
                    Blocks(self._file, self._part, where, self._role).read(cell)
                    column += _span(cell)

    def _placed(self, tag: str, element: Element) -> None:
        file = self._file
        if tag in _NOTES:
            file.notes[_NOTES[tag], element.get(name("w:id"), "")] = None
        elif tag == "w:object":
            path = file.place.next("embedded object")
            file.gathering.unread(path, embedded_reason(element))
        elif tag == "w:pict":
            self._old_drawing(element)
        else:
            self._drawing(element)

    def _drawing(self, drawing: Element) -> None:
        file = self._file
        pictures = []
        for tag, element in parts_of(drawing, "w:txbxContent"):
            if tag == "w:txbxContent":
                self._text_box(element)
            elif tag == "pic:pic":
                pictures.append(element)
            elif tag == "dgm:relIds":
                path = file.place.next("diagram")
                diagram(file.gathering, self._part, path, element)
            else:
                path = file.place.next("chart")
                file.gathering.unread(path, "A chart was not read.")
        # A description of the whole is that of a group of pictures too.
        whole = drawing.find(f".//{name('wp:docPr')}")
        for element in pictures[:1] if is_told(whole) else pictures:
            facts = whole if is_told(whole) else element.find(f".//{name('pic:cNvPr')}")
            path = file.place.next("picture")
            picture(file.gathering, self._part, path, element, facts)

    def _old_drawing(self, drawing: Element) -> None:
        """Read a drawing in VML, in which Word still writes watermarks."""
        file = self._file
        tags = ("w:txbxContent", "v:imagedata", "v:textpath")
        for tag, element in below(drawing, *tags):
            if tag == "w:txbxContent":
                self._text_box(element)
            elif tag == "v:textpath":
                path, text = file.place.next("text box"), element.get("string", "")
                file.gathering.add(path, Role.BODY, text)
            else:
                shape = element.getparent()
                alt = "" if shape is None else shape.get("alt", "")
                source = element.get(name("o:title"), "")
                file.gathering.image(file.place.next("picture"), alt, source)

    def _text_box(self, content: Element) -> None:
        place = Place(self._file.place.next("text box"))
        Blocks(self._file, self._part, place, self._role).read(content)


def _unwrapped(container: Element) -> Iterator[tuple[str, Element]]:
    """Yield what is in a container, and in wrappers inside it."""
    for tag, element in children(container):
        if tag in _WRAPPERS:
            yield from _unwrapped(element)
        elif tag == "w:sdt":
            prompt = element.find(f"{name('w:sdtPr')}/{name('w:showingPlcHdr')}")
            content = element.find(name("w:sdtContent"))
            if content is not None and not is_on(prompt):
                yield from _unwrapped(content)
        else:
            yield tag, element


def _span(cell: Element) -> int:
    span = cell.find(f"{name('w:tcPr')}/{name('w:gridSpan')}")
    value = "" if span is None else span.get(name("w:val"), "")
    return max(int(value), 1) if value.isdecimal() and len(value) < 4 else 1
