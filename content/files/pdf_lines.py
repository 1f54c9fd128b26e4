"""The lines of a PDF page with their geometry, as pdfium sees them."""

import ctypes
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

_LINE_ENDS = (10, 13)
# What pdfium gives for a hyphen at the end of a line that goes on in the next.
_HYPHENS = (0x02, 0xFFFE)
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; lengths in points, upwards and to the right.

    height: of its font. is_split: its last word goes on in the next
    line, by a hyphen that is not part of `text`.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    is_bold: bool = False
    is_split: bool = False


def lines_of(text_page: Any) -> list[Line]:
    """Return the lines with text, in the order in which the page was written."""
    count = raw.FPDFText_CountChars(text_page)
    lines = []
    start = 0
    codes: list[int] = []
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text_page, i)
        is_split = code in _HYPHENS
        if is_split or code in _LINE_ENDS:
            lines += _line(text_page, codes, start, is_split)
            codes, start = [], i + 1
        else:
            codes.append(code)
    return lines + _line(text_page, codes, start, False)


def _line(page: Any, codes: list[int], start: int, is_split: bool) -> list[Line]:
    """Return the line of these characters, or none when there is nothing to see."""
    text = _text(codes)
    if not text.strip():
        return []
    first = start + next(i for i, code in enumerate(codes) if not chr(code).isspace())
    last = start + max(i for i, code in enumerate(codes) if not chr(code).isspace())
    left, _, *tall = _box(page, first)
    _, right, *tall_too = _box(page, last)
    base = ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, first, ctypes.c_double(), base)
    bold = _is_bold(page, first) and _is_bold(page, last)
    # A bullet before the line or a small figure after it has a font of its own.
    height = round(max(tall[1] - tall[0], tall_too[1] - tall_too[0]), 1)
    return [Line(text.strip(), left, right, base.value, height, bold, is_split)]


def _box(page: Any, index: int) -> tuple[float, float, float, float]:
    """Return left, right, bottom, top of a character with its font's full height."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    return box.left, box.right, box.bottom, box.top


def _is_bold(page: Any, index: int) -> bool:
    # Fonts of the simple kind have no weight, but say in their name what they are.
    if raw.FPDFText_GetFontWeight(page, index) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    size = raw.FPDFText_GetFontInfo(page, index, name, len(name), ctypes.c_int())
    return 0 < size <= len(name) and b"bold" in name.value.lower()


def _text(codes: list[int]) -> str:
    if any(code in _SURROGATES for code in codes):
        pairs = b"".join(min(code, 0xFFFF).to_bytes(2, "little") for code in codes)
        return pairs.decode("utf-16-le", errors="replace")
    return "".join(map(chr, codes))
