"""The way back: puts words at a passage's place into the page that it was read from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from wagtail.fields import StreamField
from wagtail.rich_text import RichText

from content.aligning import Aligned, aligned_blocks, aligned_text
from content.blocks.pinned import PinnedValue
from content.models import Piece

# Paths read like these: lead; contacts.p1; body[4f…]; body[4f…].quote;
# body[4f…].p3, part 2; body[4f…].rows row 2, column 1.
_PATH = re.compile(
    r"(?P<field>\w+?)(?:\[(?P<block>[\w-]+)\])?(?:\.p(?P<n>\d+)|\.(?P<part>[a-z_]+))?"
    r"(?: row (?P<row>\d+), column (?P<column>\d+))?(?:, part (?P<run>\d+))?"
)
_EMPTIED = re.compile(r"<(a|b|em|i|strong)\b[^>]*></\1>")


class CannotWrite(Exception):
    """The words cannot be put there; `str()` says why, in a sentence for people."""


MOVED = "The text at this place has changed."
ELSEWHERE = "This text comes from a file or the storyboard: it is changed there."


@dataclass(frozen=True)
class _Place:
    """A path, taken apart. number: of a paragraph; run: of the texts in that."""

    block: str | None
    part: str | None
    number: int | None
    cell: tuple[int, int] | None
    run: int


@dataclass(frozen=True)
class _Edit:
    """`new` for `old`; of several, for the one that starts nearest to `near`."""

    old: str
    new: str
    near: int

    def of_plain(self, source: str, place: _Place) -> str:
        return self._spliced(source, _plain_text(source, place), self.new)

    def of_rich(self, source: str, place: _Place) -> str:
        runs = aligned_blocks(source).get(place.number or 0, [])
        if place.run > len(runs):
            raise CannotWrite(MOVED)
        new = escape(self.new, quote=False).replace("\n", "<br/>")
        return _EMPTIED.sub("", self._spliced(source, runs[place.run - 1], new))

    def _spliced(self, source: str, aligned: Aligned, new: str) -> str:
        start = self._start_in(aligned)
        meant = aligned.spans[start : start + len(self.old)]
        stretches = _joined(span for spans in meant for span in spans)
        for number, (begin, end) in reversed(list(enumerate(stretches))):
            source = source[:begin] + (new if number == 0 else "") + source[end:]
        return source

    def _start_in(self, aligned: Aligned) -> int:
        wanted = f"(?={re.escape(self.old)})"
        starts = [m.start() for m in re.finditer(wanted, aligned.text)]
        if not starts or not self.old:
            raise CannotWrite(MOVED)
        near = self.near + aligned.text.index(aligned.passage)
        return min(starts, key=lambda start: abs(start - near))


def replace_words(piece: Piece, path: str, old: str, new: str, near: int = 0) -> None:
    """Put `new` in place of `old` in the passage at `path`, in memory.

    Of several equal stretches the one that starts nearest to `near` (code points in the
    passage) is meant. Marks around it stay; what reaches over several takes the first
    one's. All else stays as it is, to the letter. Raises CannotWrite, and then has
    changed nothing.
    """
    found = _PATH.fullmatch(path)
    if found is None or found["field"] not in dict(piece.read_fields):
        raise CannotWrite(ELSEWHERE)
    field, edit, place = found["field"], _Edit(old, new, near), _place(found)
    value = getattr(piece, field)
    if isinstance(piece._meta.get_field(field), StreamField):
        _in_stream(value, place, edit)
    elif isinstance(value, str) and not (place.block or place.part):
        setattr(piece, field, edit.of_plain(value, place))
    else:
        raise CannotWrite(ELSEWHERE)


def _place(found: re.Match[str]) -> _Place:
    cell = (int(found["row"]), int(found["column"])) if found["row"] else None
    number = int(found["n"]) if found["n"] else None
    return _Place(found["block"], found["part"], number, cell, int(found["run"] or 1))


def _in_stream(stream: Any, place: _Place, edit: _Edit) -> None:
    for index, block in enumerate(stream):
        if block.id == place.block:
            value = _edited(block.value, place, edit)
            stream[index] = (block.block_type, value)
            stream[index].id = place.block
            return
    raise CannotWrite(MOVED)


def _edited(value: Any, place: _Place, edit: _Edit) -> Any:
    if isinstance(value, RichText) and not place.part:
        return RichText(edit.of_rich(value.source, place))
    if isinstance(value, str) and not place.part:
        return edit.of_plain(value, place)
    # The storyboard's own words are nobody's to change here.
    is_pinned = isinstance(value, PinnedValue)
    if place.part and not is_pinned and value.get(place.part):
        value[place.part] = edit.of_plain(str(value[place.part]), place)
        return value
    raise CannotWrite(ELSEWHERE)


def _plain_text(source: str, place: _Place) -> Aligned:
    """Return the stretch of a plain source that a place is about."""
    if place.cell is not None:
        start, end = _cell(source, *place.cell)
    elif place.block is None:
        start, end = _paragraph(source, place.number or 0)
    else:
        start, end = 0, len(source)
    return aligned_text(source, start, end)


def _paragraph(source: str, number: int) -> tuple[int, int]:
    """Return where a paragraph stands; an empty line parts two of them."""
    ends = [m.span() for m in re.finditer(r"(?:\r?\n){2}", source)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(source)]
    pairs = zip(starts, stops, strict=True)
    found = [(a, b) for a, b in pairs if source[a:b].strip()]
    if number >= len(found):
        raise CannotWrite(MOVED)
    return found[number]


def _cell(source: str, row: int, column: int) -> tuple[int, int]:
    """Return where a cell of a table stands, counted from 1 (see `table_rows`)."""
    at, rows = 0, []
    for line in source.splitlines(keepends=True):
        if line.strip().strip("|").strip():
            rows.append(list(_cells(line, at)))
        at += len(line)
    if row > len(rows) or column > len(rows[row - 1]):
        raise CannotWrite(MOVED)
    return rows[row - 1][column - 1]


def _cells(line: str, start: int) -> Iterator[tuple[int, int]]:
    inner = line.lstrip().lstrip("|")
    start += len(line) - len(inner)
    for part in inner.rstrip().rstrip("|").split("|"):
        yield start, start + len(part)
        start += len(part) + 1


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, with those that touch or are the same joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
