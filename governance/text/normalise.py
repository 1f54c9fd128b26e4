"""Folds text to the one form that all matching works on, with the way back."""

import html
import re
from dataclasses import dataclass
from html.entities import html5
from unicodedata import normalize

from governance.text.characters import (
    DROPPED,
    EM_DASHES,
    FOLDS,
    HYPHENS,
    JOINERS,
    LINE_BREAKS,
    MARKS,
    PICTURES,
    PLAIN,
)
from governance.text.offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class Normal:
    """A text as written (`source`) and as compared (`text`), and the way between.

    Offsets count code points. `text` is lower case; white space of every kind is
    one space; hyphens and the dashes that stand like hyphens are "-"; an em dash,
    or any dash with white space on both sides, is " - "; quotes are ' and "; what
    has no width is gone; characters are composed, and full-width forms and
    ligatures are plain letters; HTML entities are what they stand for, and inline
    HTML tags are gone.
    """

    source: str
    text: str
    maps: tuple[OffsetMap, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the source offsets of a stretch of `text`.

        The source between them holds whole characters as a reader sees them, with
        what was dropped inside the stretch but not around it.
        """
        for offsets in reversed(self.maps):
            start, end = offsets.old_span(start, end)
        return start, max(start, end)

    def at(self, source_offset: int) -> int:
        """Give the offset in `text` of a source offset."""
        for offsets in self.maps:
            source_offset = offsets.new_offset(source_offset)
        return source_offset

    def quote(self, start: int, end: int) -> str:
        """Give the source words behind a stretch of `text`."""
        start, end = self.span(start, end)
        return self.source[start:end]


def normalise(source: str) -> Normal:
    """Fold any text, in one pass over its unusual characters. Never raises."""
    if not _NEEDS_FOLDING.search(source):
        return Normal(source, source.lower())
    maps = []
    text = source
    if _MARKUP.search(text):
        text, markup = _without_markup(text)
        maps.append(markup)
    text, folds = _folded(text)
    if folds:
        maps.append(folds)
    return Normal(source, text, tuple(maps))


_SPACE = rf"[\s{DROPPED}]"
_NEEDS_FOLDING = re.compile(rf"[^{PLAIN}]|  |&[#\w]+;|<[/a-zA-Z]")
_RUN_START = rf"[^{PLAIN}]"
_RUN_REST = rf"(?:[ -]*[^{PLAIN}])*[ -]*"
_RUN = re.compile(_RUN_START + _RUN_REST)
_RUN_OR_SPACES = re.compile(f"(?:{_RUN_START}|  ){_RUN_REST}")
_STARTS_WITH_MARK = re.compile(rf"[{JOINERS}]*[{MARKS}]")
_MARKUP = re.compile(
    r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?i:</?(?:a|abbr|b|br|em|font|i|mark|small|span|strong|sub|sup|u|wbr)"
    r"(?:\s[^<>]*)?/?>)"
)
# What one unusual stretch may hold, tried in this order at each place.
_UNIT = re.compile(
    rf"""
    (?P<whole>
        [{PICTURES}][{MARKS}]*(?:\u200d[{PICTURES}][{MARKS}]*)+
      | [\U0001f1e6-\U0001f1ff]{{2}}
      | \U0001f3f4[\U000e0020-\U000e007f]+
    )
  | (?P<cluster>[^\s{DROPPED}](?:[{JOINERS}]*[{MARKS}])+)
  | (?P<broken_compound>
        (?<=\w)[{HYPHENS}][{DROPPED}]*[^\S{LINE_BREAKS}]*[{LINE_BREAKS}]\s*(?=\w))
  | (?P<broken_word>\u00ad[^\S{LINE_BREAKS}]*[{LINE_BREAKS}]\s*(?=\w))
  | (?P<dash>
        {_SPACE}*[{EM_DASHES}](?:{_SPACE}|[{EM_DASHES}])*
      | [{DROPPED}]*\s{_SPACE}*[{HYPHENS}][{DROPPED}]*\s{_SPACE}*
    )
  | (?P<space>[{DROPPED}]*\s{_SPACE}*)
  | (?P<dropped>[{DROPPED}]+)
  | (?P<single>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_FIXED = {
    "broken_compound": "-",
    "broken_word": "",
    "dash": " - ",
    "space": " ",
    "dropped": "",
}


def _without_markup(source: str) -> tuple[str, OffsetMap]:
    """Decode entities that end in a semicolon, and take inline tags out."""
    offsets = OffsetMap()

    def plain(markup: re.Match[str]) -> str:
        piece = markup[0]
        if piece.startswith("&#"):
            new = html.unescape(piece)
        elif piece.startswith("&"):
            new = html5.get(piece[1:], piece)
        else:
            new = " " if piece[1:3].lower() == "br" else ""
        if new != piece:
            offsets.record(*markup.span(), len(new))
        return new

    return _MARKUP.sub(plain, source), offsets


def _folded(source: str) -> tuple[str, OffsetMap]:
    """Fold every unusual stretch, and copy the rest in lower case."""
    pieces: list[str] = []
    offsets = OffsetMap()
    copied = 0
    finder = _RUN_OR_SPACES if "  " in source else _RUN
    for run in finder.finditer(source):
        place = _widened(source, run.start(), copied)
        while place < run.end():
            unit = _UNIT.match(source, place)
            assert unit is not None  # The last alternative takes any character.
            new = _fold(unit)
            if new != unit[0]:
                pieces += source[copied:place], new
                copied = unit.end()
            if len(new) != unit.end() - place or len(new) > 1:
                offsets.record(place, unit.end(), len(new))
            place = unit.end()
    pieces.append(source[copied:])
    return "".join(pieces).lower(), offsets


def _widened(source: str, start: int, floor: int) -> int:
    """Move the start of a run back over plain characters that belong to it."""
    if _STARTS_WITH_MARK.match(source, start):
        return max(floor, start - 1)
    while start > floor and source[start - 1] in " -":
        start -= 1
    return start


def _fold(unit: re.Match[str]) -> str:
    kind = unit.lastgroup
    if kind == "single":
        return FOLDS[unit[0]]
    if kind == "cluster":
        folded = "".join(FOLDS[c] for c in _DROPPED.sub("", unit[0]))
        return normalize("NFC", folded.replace("i\u0307", "i"))
    if kind == "whole":
        return unit[0]
    return _FIXED[str(kind)]


_DROPPED = re.compile(f"[{DROPPED}]")
