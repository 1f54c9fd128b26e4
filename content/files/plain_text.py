"""Plain text: paragraphs between blank lines, list items of their own."""

import re

from content.files.encoding import decode
from content.files.gathering import Gathering
from content.files.shapes import Reading, Source
from content.items import Role

_LIST_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)")


def read(source: Source) -> Reading:
    """Read a text file; the line breaks inside a paragraph stay."""
    text, note = decode(source.data)
    gathering = Gathering(source.limits)
    if note:
        gathering.unread("", note)
    gather(text, gathering, "line {line}")
    return gathering.reading()


def gather(text: str, gathering: Gathering, path: str) -> None:
    """Add the paragraphs of `text`; `path` may name {line} and {number}, from 1."""
    number = 0
    for line, paragraph in _paragraphs(text):
        item = _LIST_ITEM.match(paragraph)
        words = paragraph[item.end() :] if item else paragraph
        place = path.format(line=line, number=number + 1)
        number += gathering.add(place, Role.BODY, words, paragraph=not item)


def _paragraphs(text: str) -> list[tuple[int, str]]:
    """Return (line, text) of each paragraph and list item."""
    found: list[tuple[int, list[str]]] = []
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            inside = False
        elif inside and not _LIST_ITEM.match(line):
            found[-1][1].append(line.strip())
        else:
            found.append((number, [line.strip()]))
            inside = True
    return [(number, "\n".join(lines)) for number, lines in found]
