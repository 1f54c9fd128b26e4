"""Texts as they read, with where each of their characters stands in the source.

It goes by the rules of `content.files.inline` and `content.files.markup`, by which the
same sources are read: what a passage says is found again where it was written.
"""

import html
import re
from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser

from content.files.inline import InlineText, clean
from content.files.markup_rules import BLOCKS

# What the editor keeps as one block each, and so counts.
COUNTED = frozenset({"p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote"})

_SPACES = " \t\n\r\f"
_REFERENCE = re.compile(r"&#?\w+;?")


@dataclass
class Aligned:
    """A text, and where each of its characters is written: stretches [start, end) of
    the source, with those of white space that is not shown beside it.
    """

    characters: list[str] = field(default_factory=list)
    spans: list[list[tuple[int, int]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.characters)

    @property
    def passage(self) -> str:
        """The text as a passage has it, with nothing unseen around it."""
        inline = InlineText()
        inline.append(self.text)
        return inline.finish()[0]

    @property
    def last(self) -> str:
        return self.characters[-1] if self.characters else ""

    def add(self, text: str, start: int, end: int) -> None:
        """Add what `text` leaves when it is read, all of it written at [start, end)."""
        for character in clean(text):
            self.characters.append(character)
            self.spans.append([(start, end)])

    def hide(self, start: int, end: int) -> None:
        """Count a stretch that is not shown to the last character, if there is one."""
        if self.spans:
            self.spans[-1].append((start, end))

    def cut(self) -> list[tuple[int, int]]:
        """Take the last character away; return where it is written."""
        self.characters.pop()
        return self.spans.pop()


def aligned_text(source: str, start: int = 0, end: int | None = None) -> Aligned:
    """Return a stretch of plain text."""
    found, at, end = Aligned(), start, len(source) if end is None else end
    while at < end:
        width = 2 if source.startswith("\r\n", at, end) else 1
        found.add(source[at : at + width], at, at + width)
        at += width
    return found


def aligned_blocks(source: str) -> dict[int, list[Aligned]]:
    """Return the texts of rich text by the number of the editor's block they are in.

    A block has several where another one, or an empty line, stands between.
    """
    blocks = _Blocks(source)
    blocks.feed(source)
    blocks.close()
    blocks.flush()
    return blocks.found


class _Blocks(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: dict[int, list[Aligned]] = defaultdict(list)
        self._source = source
        self._lines = [0, *(m.end() for m in re.finditer("\n", source))]
        self._open: list[tuple[str, int]] = []
        self._entered = 0
        self._around = 0
        self._now = Aligned()

    def flush(self) -> None:
        """End the text that is being gathered; blank ones are none."""
        if self._now.passage:
            self.found[self._number].append(self._now)
        self._now = Aligned()

    @property
    def _number(self) -> int:
        return self._open[-1][1] if self._open else max(self._entered - 1, 0)

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "br":
            self._line_break()
        elif tag in BLOCKS:
            self.flush()
            self._close_bare_text()
            if tag in COUNTED:
                self._enter(tag)
            else:
                self._around += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.flush()
            if self._open and self._open[-1][0] == tag:
                self._open.pop()
            elif tag not in COUNTED:
                self._around -= 1

    def handle_data(self, data: str) -> None:
        for place, character in enumerate(data, self._at):
            self._put(character, place, place + 1)

    def handle_entityref(self, name: str) -> None:
        self._reference()

    def handle_charref(self, name: str) -> None:
        self._reference()

    def _reference(self) -> None:
        found = _REFERENCE.match(self._source, self._at)
        written = found[0] if found else ""
        for character in html.unescape(written):
            self._put(character, self._at, self._at + len(written))

    def _put(self, character: str, start: int, end: int) -> None:
        if not (self._open or self._around) and character not in _SPACES:
            # Text on its own is a paragraph, as browsers see it.
            self._enter("")
        if character not in _SPACES:
            self._now.add(character, start, end)
        elif self._now.last in ("", " ", "\n"):
            self._now.hide(start, end)
        else:
            self._now.add(" ", start, end)

    def _line_break(self) -> None:
        if self._now.last == "\n":
            self.flush()
            return
        before = self._now.cut() if self._now.last == " " else []
        self._now.add("\n", self._at, self._source.index(">", self._at) + 1)
        self._now.spans[-1] += before

    def _enter(self, tag: str) -> None:
        self._open.append((tag, self._entered))
        self._entered += 1

    def _close_bare_text(self) -> None:
        if self._open and self._open[-1][0] == "":
            self._open.pop()
