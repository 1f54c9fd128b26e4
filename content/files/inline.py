"""Text gathered piece by piece, its inline markup kept as exact offsets."""

import re
from dataclasses import dataclass

from content.items import Mark, MarkKind

# What HTML takes for space (no-break spaces are text).
_SPACES = re.compile(r"[ \t\n\r\f]+")
# Characters that no text holds: they come from broken encodings and old formats.
_NOT_TEXT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

# Nothing to see: white space, and characters without width that mail uses as filling.
_UNSEEN = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + (
    "\u00ad\u034f\u200b\u200c\u200d\u2060\ufeff"
)


def clean(text: str) -> str:
    """Return `text` without characters that are none; line ends become "\\n"."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return _NOT_TEXT.sub("", lines)


@dataclass
class _Open:
    kind: MarkKind
    value: str
    start: int


class InlineText:
    """The text of one passage while it is read.

    With `collapse`, runs of white space become one space, as browsers show them, and
    only `line_break` makes a new line.
    """

    def __init__(
        self, collapse: bool = False, like: "InlineText | None" = None
    ) -> None:
        """Begin empty, or inside the marks that are open in `like`."""
        self.collapse = collapse
        self._pieces: list[str] = []
        self._length = 0
        self._last = "\n"
        self._marks: list[Mark] = []
        self._open: list[_Open] = []
        for mark in like._open if like else ():
            self.open(mark.kind, mark.value)

    def append(self, text: str) -> None:
        """Add text as it stands in the file."""
        if self.collapse:
            text = _SPACES.sub(" ", text)
            if self._last in " \n":
                text = text.removeprefix(" ")
        self._put(clean(text))

    def line_break(self) -> None:
        """Add a line break that the reader sees."""
        if self.collapse and self._last == " ":
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        self._put("\n")

    @property
    def is_blank(self) -> bool:
        """Whether there is no text yet but white space."""
        return not any(piece.strip(_UNSEEN) for piece in self._pieces)

    @property
    def ends_line(self) -> bool:
        """Whether the last thing added is a line break."""
        return bool(self._pieces) and self._last == "\n"

    def open(self, kind: MarkKind, value: str = "") -> None:
        """Start a mark; marks may lie in each other, and over several passages."""
        self._open.append(_Open(kind, value, self._length))

    def close(self, kind: MarkKind) -> None:
        """End the mark of this kind that was opened last."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i].kind is kind:
                ended = self._open.pop(i)
                self._marks.append(
                    Mark(ended.start, self._length, ended.kind, ended.value)
                )
                return

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """Return the text without white space around it, and its marks."""
        whole = "".join(self._pieces)
        text = whole.strip(_UNSEEN)
        shift = len(whole) - len(whole.lstrip(_UNSEEN))
        still = (Mark(o.start, self._length, o.kind, o.value) for o in self._open)
        whole_marks = _joined(sorted({*self._marks, *still}, key=_order))
        fitted = (_fitted(mark, text, shift) for mark in whole_marks)
        return text, tuple(sorted(filter(None, fitted), key=_order))

    def _put(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
            self._last = text[-1]


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.kind, mark.value


def _fitted(mark: Mark, text: str, shift: int) -> Mark | None:
    """Return the mark moved by `shift`, without white space at its ends."""
    start, end = max(mark.start - shift, 0), min(mark.end - shift, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Mark(start, end, mark.kind, mark.value) if start < end else None


def _joined(marks: list[Mark]) -> list[Mark]:
    """Return the marks, which are in order, with those joined that touch and are alike.

    Office files cut a bold sentence into any number of bold runs.
    """
    latest: dict[tuple[MarkKind, str], Mark] = {}
    done = []
    for mark in marks:
        alike = (mark.kind, mark.value)
        before = latest.get(alike)
        if before and mark.start <= before.end:
            mark = Mark(before.start, max(before.end, mark.end), *alike)
        elif before:
            done.append(before)
        latest[alike] = mark
    return sorted((*done, *latest.values()), key=_order)
