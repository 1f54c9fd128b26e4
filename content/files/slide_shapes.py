"""Reads the shapes of one slide: texts, tables, pictures, and what cannot be read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from content.files.drawing import diagram, embedded_reason, picture
from content.files.gathering import Gathering
from content.files.inline import InlineText
from content.files.office import Element, Part, below, children, external, name
from content.files.places import Place
from content.items import MarkKind, Role

_TITLES = ("title", "ctrTitle")
# Filled in by PowerPoint, or not shown on the slide.
_FILLED_IN = ("sldNum", "dt", "hdr", "sldImg")
_MEDIA = {
    "a:videoFile": "A video was not watched.",
    "a:quickTimeFile": "A video was not watched.",
    "a:audioFile": "A recording was not heard.",
    "a:wavAudioFile": "A recording was not heard.",
}
_ON = ("1", "true")
_MARKS = (("b", MarkKind.STRONG), ("i", MarkKind.EMPHASIS))


@dataclass
class Deck:
    """What all slides of one file share. title: of the first slide that has one."""

    gathering: Gathering
    title: str = ""
    has_lead: bool = False
    footers: set[str] = field(default_factory=set)


class ShapeReader:
    """Reads shapes as a screen reader meets them, the title first."""

    def __init__(
        self, deck: Deck, part: Part, place: Place, is_background: bool = False
    ) -> None:
        """`is_background`: the shapes are those of a layout or master."""
        self._deck = deck
        self._gathering = deck.gathering
        self._part = part
        self._place = place
        self._is_background = is_background

    def read(self, tree: Element) -> None:
        """Gather all that is in a tree or group of shapes."""
        shapes = sorted(children(tree), key=lambda pair: not _is_title(pair[1]))
        for tag, shape in shapes:
            if _is_hidden(shape):
                self._leave_out(shape)
            elif tag == "p:grpSp":
                self.read(shape)
            elif tag == "p:sp":
                self._text(shape)
            elif tag == "p:pic" and not self._is_background:
                self._picture(shape)
            elif tag == "p:graphicFrame":
                self._frame(shape)

    def _text(self, shape: Element) -> None:
        kind = placeholder_of(shape)
        if kind in _FILLED_IN or (self._is_background and kind):
            return
        if kind in _TITLES:
            self._title(shape)
        elif kind == "ftr":
            self._footer(shape)
        else:
            self._paragraphs(shape, kind)
        self._link_of(shape, "p:nvSpPr")

    def _title(self, shape: Element) -> None:
        title = InlineText()
        for paragraph in paragraphs_of(shape):
            title.append("\n")
            paragraph_text(paragraph, self._part, title)
        role = Role.HEADING if self._deck.title else Role.TITLE
        path = self._place.within("title")
        if self._gathering.add(path, role, title) and role is Role.TITLE:
            self._deck.title = self._gathering.passages[-1].text

    def _footer(self, shape: Element) -> None:
        """Add a footer where it is first shown; each slide repeats it."""
        for paragraph in paragraphs_of(shape):
            text = paragraph_text(paragraph, self._part)
            if text.finish()[0] not in self._deck.footers:
                self._deck.footers.add(text.finish()[0])
                self._gathering.add(self._place.within("footer"), Role.LEGAL, text)

    def _paragraphs(self, shape: Element, kind: str) -> None:
        for paragraph in paragraphs_of(shape):
            text = paragraph_text(paragraph, self._part)
            if text.is_blank:
                continue
            role = Role.LEGAL if self._is_background else Role.BODY
            if kind == "subTitle" and not self._deck.has_lead:
                role, self._deck.has_lead = Role.LEAD, True
            self._gathering.add(self._place.next("text"), role, text)

    def _frame(self, frame: Element) -> None:
        """Read a table or diagram; say what else stands in a frame."""
        tags = ("a:tbl", "dgm:relIds", "c:chart", "cx:chart", "p:oleObj")
        for tag, element in below(frame, *tags):
            if tag == "a:tbl":
                self._table(element)
            elif tag == "dgm:relIds":
                path = self._place.next("diagram")
                diagram(self._gathering, self._part, path, element)
            elif tag == "p:oleObj":
                path = self._place.next("embedded object")
                self._gathering.unread(path, embedded_reason(element))
            else:
                path = self._place.next("chart")
                self._gathering.unread(path, "A chart was not read.")

    def _table(self, table: Element) -> None:
        path = self._place.next("table")
        for row, cells in enumerate(table.iterfind(name("a:tr")), 1):
            for column, cell in enumerate(cells.iterfind(name("a:tc")), 1):
                place = Place(f"{path}, row {row}, column {column}")
                for paragraph in cell.iterfind(f"{name('a:txBody')}/{name('a:p')}"):
                    text = paragraph_text(paragraph, self._part)
                    if not text.is_blank:
                        self._gathering.add(place.paragraph(), Role.BODY, text)

    def _picture(self, shape: Element) -> None:
        for tag, _ in below(shape, *_MEDIA):
            self._gathering.unread(self._place.next("recording"), _MEDIA[tag])
        facts = shape.find(f"{name('p:nvPicPr')}/{name('p:cNvPr')}")
        path = self._place.next("picture")
        picture(self._gathering, self._part, path, shape, facts)
        self._link_of(shape, "p:nvPicPr", path)

    def _link_of(self, shape: Element, facts: str, path: str = "") -> None:
        """Add the link that a whole shape is."""
        at = f"{name(facts)}/{name('p:cNvPr')}/{name('a:hlinkClick')}"
        link = shape.find(at)
        if link is not None:
            url = external(self._part, link.get(name("r:id")))
            words = (text.text or "" for text in shape.iter(name("a:t")))
            text = " ".join("".join(words).split())
            self._gathering.link(path or self._place.prefix, url, text)

    def _leave_out(self, shape: Element) -> None:
        if any((text.text or "").strip() for text in shape.iter(name("a:t"))):
            path = self._place.next("hidden shape")
            self._gathering.unread(path, "Hidden text was not read.")


def placeholder_of(shape: Element) -> str:
    """Return the type of placeholder that a shape fills, "" for none."""
    filled = shape.find(f"{name('p:nvSpPr')}/{name('p:nvPr')}/{name('p:ph')}")
    return "" if filled is None else filled.get("type", "obj")


def paragraphs_of(shape: Element) -> Iterator[Element]:
    """Yield the paragraphs of a shape's text."""
    return shape.iterfind(f"{name('p:txBody')}/{name('a:p')}")


def paragraph_text(
    paragraph: Element, part: Part, inline: InlineText | None = None
) -> InlineText:
    """Return the text of a paragraph, added to `inline` where it is given."""
    inline = inline or InlineText()
    for tag, element in below(paragraph, "a:r", "a:br", "a:fld", "m:t"):
        if tag == "a:br":
            inline.append("\n")
        elif tag == "m:t":
            inline.append(element.text or "")
        elif tag == "a:r" or element.get("type") != "slidenum":
            _run(element, part, inline)
    return inline


def _run(run: Element, part: Part, inline: InlineText) -> None:
    properties = run.find(name("a:rPr"))
    marks: list[tuple[MarkKind, str]] = []
    if properties is not None:
        marks = [(kind, "") for key, kind in _MARKS if properties.get(key) in _ON]
        link = properties.find(name("a:hlinkClick"))
        url = "" if link is None else external(part, link.get(name("r:id")))
        marks += [(MarkKind.LINK, url)] if url else []
    for kind, value in marks:
        inline.open(kind, value)
    inline.append(run.findtext(name("a:t")) or "")
    for kind, _ in marks:
        inline.close(kind)


def _is_title(shape: Element) -> bool:
    return placeholder_of(shape) in _TITLES


def _is_hidden(shape: Element) -> bool:
    facts = shape.find(f"*/{name('p:cNvPr')}")
    return facts is not None and facts.get("hidden") in _ON
