"""The text of one Word paragraph: runs, fields, links, and changes as accepted."""

import re
from dataclasses import dataclass, field

from content.files.inline import InlineText
from content.files.office import (
    Element,
    Part,
    children,
    external,
    is_on,
    name,
    prefixed,
)
from content.files.word_styles import Style, Styles
from content.items import MarkKind

# What a change took out, and what is no text of the paragraph.
_LEFT_OUT = frozenset(
    "w:del w:moveFrom w:pPr w:rPr w:rt w:delText w:delInstrText "
    "w:sdtPr w:sdtEndPr w:annotationRef w:footnoteRef w:endnoteRef".split()
)
_FIXED = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
# Things in a paragraph that are not text; the reader of blocks looks into them.
_PLACED = frozenset(
    "w:drawing w:pict w:object w:footnoteReference w:endnoteReference".split()
)
_MARKS = (("w:b", MarkKind.STRONG), ("w:i", MarkKind.EMPHASIS))
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[lnt]\s+)*"([^"]*)"')


@dataclass
class _Field:
    """A field that is not over: its instruction, then its result."""

    instruction: str = ""
    in_result: bool = False
    is_link: bool = False


@dataclass
class TextState:
    """What goes on from one paragraph to the next."""

    fields: list[_Field] = field(default_factory=list)
    hidden: int = 0


class ParagraphText:
    """Reads paragraphs until the caller takes their text."""

    def __init__(self, part: Part, styles: Styles, state: TextState) -> None:
        self._inline = InlineText()
        self._things: list[tuple[str, Element]] = []
        self._part = part
        self._styles = styles
        self._state = state

    def take(self) -> InlineText:
        """Return the text read since the last call."""
        taken, self._inline = self._inline, InlineText(like=self._inline)
        return taken

    def take_placed(self) -> list[tuple[str, Element]]:
        """Return what stood in it without being text, as (name, element)."""
        taken, self._things = self._things, []
        return taken

    def read(self, paragraph: Element, style: Style) -> None:
        """Add the text of a paragraph of this style."""
        self._read(paragraph, style.is_hidden)

    def _read(self, around: Element, hidden: bool) -> None:
        for tag, element in children(around):
            if tag in _LEFT_OUT:
                continue
            if tag == "w:r":
                self._run(element, hidden)
            elif tag == "w:hyperlink":
                self._link(element, hidden)
            elif tag == "w:sdt":
                self._control(element, hidden)
            else:
                self._piece(tag, element, hidden)

    def _piece(self, tag: str, element: Element, hidden: bool) -> None:
        if tag == "w:fldChar":
            self._field(element.get(name("w:fldCharType"), ""))
        elif tag == "w:instrText":
            if self._state.fields:
                self._state.fields[-1].instruction += element.text or ""
        elif tag in _PLACED:
            if not hidden and self._is_shown():
                self._things.append((tag, element))
        elif tag in ("w:t", "m:t"):
            self._say(element.text or "", hidden)
        elif tag in _FIXED:
            self._say(_FIXED[tag], hidden)
        elif tag == "w:br":
            # Breaks of page and column are no part of what is said.
            if element.get(name("w:type"), "textWrapping") == "textWrapping":
                self._say("\n", hidden)
        elif tag == "w:sym":
            self._say(_symbol(element), hidden)
        else:
            self._read(element, hidden)

    def _say(self, text: str, hidden: bool) -> None:
        if not self._is_shown():
            return
        if hidden:
            self._state.hidden += bool(text.strip())
        else:
            self._inline.append(text)

    def _is_shown(self) -> bool:
        return all(f.in_result for f in self._state.fields)

    def _run(self, run: Element, hidden: bool) -> None:
        properties = run.find(name("w:rPr"))
        marks: list[MarkKind] = []
        if properties is not None:
            style = self._styles.named(properties.find(name("w:rStyle")))
            vanish = properties.find(name("w:vanish"))
            hidden = is_on(vanish) if vanish is not None else hidden or style.is_hidden
            marks = [style.mark] if style.mark else []
            switches = ((kind, properties.find(name(tag))) for tag, kind in _MARKS)
            marks += [kind for kind, switch in switches if is_on(switch)]
        for mark in marks:
            self._inline.open(mark)
        self._read(run, hidden)
        for mark in reversed(marks):
            self._inline.close(mark)

    def _link(self, link: Element, hidden: bool) -> None:
        url = external(self._part, link.get(name("r:id")))
        if url:
            self._inline.open(MarkKind.LINK, url)
        self._read(link, hidden)
        if url:
            self._inline.close(MarkKind.LINK)

    def _control(self, control: Element, hidden: bool) -> None:
        """Read a content control; what it shows while it is empty was not written."""
        prompt = f"{name('w:sdtPr')}/{name('w:showingPlcHdr')}"
        content = control.find(name("w:sdtContent"))
        if content is not None and not is_on(control.find(prompt)):
            self._read(content, hidden)

    def _field(self, kind: str) -> None:
        fields = self._state.fields
        if kind == "begin":
            fields.append(_Field())
        elif kind == "separate" and fields:
            fields[-1].in_result = True
            url = _HYPERLINK.match(fields[-1].instruction)
            fields[-1].is_link = bool(url)
            if url:
                self._inline.open(MarkKind.LINK, url[1])
        elif kind == "end" and fields and fields.pop().is_link:
            self._inline.close(MarkKind.LINK)


def is_mark_removed(paragraph: Element) -> bool:
    """Say whether a change joins the paragraph with the one after it."""
    mark = paragraph.find(f"{name('w:pPr')}/{name('w:rPr')}")
    removed = ("w:del", "w:moveFrom")
    return mark is not None and any(prefixed(child) in removed for child in mark)


def _symbol(symbol: Element) -> str:
    """Return a symbol's character; those of picture fonts have none of their own."""
    code = symbol.get(name("w:char"), "")
    try:
        character = chr(int(code, 16))
    except ValueError:
        return ""
    return "" if "\ue000" <= character <= "\uf8ff" else character
