"""Lines of a PDF into paragraphs: a PDF knows where letters stand, and nothing more."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from content.files.hyphens import Hyphens
from content.files.pdf_lines import Line

_BULLET = re.compile(r"(?:[•▪◦‣●○■□·✓➢*–-]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_SIGN = re.compile(r"[•▪◦‣●○■□·✓➢*–-]\s+")
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
# A line of a table of contents, which ends with dots and a page.
_LEADER = re.compile(r"(?:\s?\.){4,}\s*\w*$")
# Measured on print of several programs: lines of one paragraph differ less than this.
_OTHER_HEIGHT = 1.15
_OTHER_STEP = 1.25
# The distance of lines as multiples of their height, where too few lines tell.
_SINGLE_SPACED, _ENOUGH_STEPS = 1.3, 3
_HEADING_CHARACTERS = 150


@dataclass
class Paragraph:
    """Lines that belong together; `page` is that of the first."""

    page: int
    lines: list[Line]

    @property
    def height(self) -> float:
        """The height of its font, in points."""
        return self.lines[0].height

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list."""
        return bool(_BULLET.match(self.lines[0].text))

    def text(self, hyphens: Hyphens) -> str:
        """Return its text on one line, without the sign of a list item."""
        pairs = pairwise(self.lines)
        ended = [hyphens.ended(a.text, b.text, a.is_split) for a, b in pairs]
        joined = "".join((*ended, self.lines[-1].text))
        return _SIGN.sub("", joined, count=1) if _SIGN.match(joined) else joined


class Layout:
    """How a file is set: what is usual in it, against which each line is held."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        letters = Counter[float]()
        bold = 0
        for line in lines:
            letters[line.height] += len(line.text)
            bold += len(line.text) if line.is_bold else 0
        self.height = max(letters, key=lambda h: (letters[h], h)) if letters else 0.0
        self._is_bold = bold * 2 > letters.total()
        self._step = _usual_step(pages)

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph stands out as headings do."""
        first = paragraph.lines[0]
        characters = sum(len(line.text) for line in paragraph.lines)
        is_large = paragraph.height > self.height * _OTHER_HEIGHT
        is_bold = first.is_bold and not self._is_bold
        if characters > _HEADING_CHARACTERS or not (is_large or is_bold):
            return False
        return is_large or not paragraph.lines[-1].text.endswith((".", ",", ";"))

    def paragraphs(self, page: int, lines: Sequence[Line]) -> list[Paragraph]:
        """Return the paragraphs of a page."""
        edges = _right_edges(lines)
        found: list[Paragraph] = []
        for line in lines:
            if found and not self._is_start(found[-1], line, edges):
                found[-1].lines.append(line)
            else:
                found.append(Paragraph(page, [line]))
        return found

    def goes_on(self, before: Paragraph, after: Paragraph) -> bool:
        """Say whether a paragraph goes on after the end of a page or column."""
        last, first = before.lines[-1], after.lines[0]
        if not _same_font(last, first) or _BULLET.match(first.text):
            return False
        return last.is_split or (
            first.text[0].islower() and not _ENDS.search(last.text)
        )

    def _is_start(
        self, paragraph: Paragraph, line: Line, edges: dict[int, float]
    ) -> bool:
        """Say whether `line` starts a new paragraph after this one."""
        before = paragraph.lines[-1]
        step = before.base - line.base
        if abs(step) < 0.4 * before.height and line.left >= before.right:
            return False  # the same line, with a gap in it
        if before.is_split:
            return False
        if not _same_font(before, line) or _BULLET.match(line.text):
            return True
        if _LEADER.search(before.text):
            return True
        if step < 0 or step > self._step * _OTHER_STEP * before.height:
            return True
        return _is_indented(paragraph, line) or _was_ended(before, line, edges)


def _usual_step(pages: Sequence[Sequence[Line]]) -> float:
    """Return the usual distance of two lines, as a multiple of their height."""
    steps = [
        (a.base - b.base) / a.height
        for page in pages
        for a, b in pairwise(page)
        if _same_font(a, b) and 0.8 * a.height < a.base - b.base < 2.5 * a.height
    ]
    return median(steps) if len(steps) >= _ENOUGH_STEPS else _SINGLE_SPACED


def _same_font(a: Line, b: Line) -> bool:
    ratio = max(a.height, b.height, 1) / max(min(a.height, b.height), 1)
    return a.is_bold == b.is_bold and ratio < _OTHER_HEIGHT


def _is_indented(paragraph: Paragraph, line: Line) -> bool:
    before = paragraph.lines[-1]
    if line.left < before.left + 0.7 * before.height:
        return False
    hangs = len(paragraph.lines) == 1 and _BULLET.match(before.text)
    is_centred = abs(line.left + line.right - before.left - before.right) < 4
    return not hangs and not is_centred


def _was_ended(before: Line, line: Line, edges: dict[int, float]) -> bool:
    """Say whether the line was ended although the next word had room in it."""
    word = line.text.split(maxsplit=1)[0]
    letter = (before.right - before.left) / max(len(before.text), 1)
    room = edges[round(before.left)] - before.right
    if room < (len(word) + 2) * letter:
        return False
    return bool(_ENDS.search(before.text)) or not line.text[0].islower()


def _right_edges(lines: Iterable[Line]) -> dict[int, float]:
    """Return how far the lines reach that start at the same distance from the left."""
    edges: dict[int, float] = {}
    for line in lines:
        left = round(line.left)
        edges[left] = max(edges.get(left, 0.0), line.right)
    return edges


def joined(layout: Layout, pages: Iterable[list[Paragraph]]) -> Iterator[Paragraph]:
    """Yield all paragraphs, those in one that go on over a page or column."""
    last: Paragraph | None = None
    for paragraph in (p for page in pages for p in page):
        if last and layout.goes_on(last, paragraph):
            last.lines += paragraph.lines
            continue
        if last:
            yield last
        last = paragraph
    if last:
        yield last
