"""A draft that somebody brings along becomes the text of a new piece."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from content.items import ContentItem, Passage, Role
from content.models import Piece
from content.story import Story
from hub.editor.rich_html import paragraph

# Cells as files name them: "table 1, row 2, column 3", or "line 5, column 3".
_CELL = re.compile(
    r"(?:(?P<table>.*\btable \d+), )?(?P<row>(?:row|line) \d+), column .+"
)
Block = tuple[str, Any]


def headline_of(item: ContentItem) -> str:
    """Return the title that stands in the draft itself, "" when it has none."""
    found = (p.text for p in item.passages if p.role is Role.TITLE)
    return next(found, "")


def put_into(piece: Piece, item: ContentItem, story: Story, release: int) -> None:
    """Make what a file says the text of a piece in memory.

    Its title is left out where it is the piece's own. Fixed texts of the storyboard
    (`story`, numbered `release`) that stand in it word for word are pinned.
    """
    passages = [p for p in item.passages if _is_text(p, piece.title)]
    try:
        stream = piece._meta.get_field("body").stream_block
    except FieldDoesNotExist:
        _as_plain_text(piece, passages)
        return
    allowed = frozenset(stream.child_blocks)
    fixed = {_folded(text.text): text.key for text in story.boilerplate}
    piece.body = list(_blocks(passages, allowed, fixed, release))


def _is_text(passage: Passage, title: str) -> bool:
    if passage.role is Role.TITLE:
        return _folded(passage.text) != _folded(title)
    return passage.role is not Role.ALT


def _as_plain_text(piece: Piece, passages: list[Passage]) -> None:
    """Fill the one field that a format without a body has for its text."""
    field = next((name for name, role in piece.read_fields if role is Role.BODY), "")
    if field:
        setattr(piece, field, "\n\n".join(passage.text for passage in passages))


def _blocks(
    passages: list[Passage],
    allowed: frozenset[str],
    fixed: dict[str, str],
    release: int,
) -> Iterator[Block]:
    text: list[str] = []
    for kind, value in _parts(passages, allowed, fixed, release):
        if kind == "text":
            text.append(value)
            continue
        if text:
            yield "text", "".join(text)
            text = []
        yield kind, value
    if text:
        yield "text", "".join(text)


def _parts(
    passages: list[Passage],
    allowed: frozenset[str],
    fixed: dict[str, str],
    release: int,
) -> Iterator[Block]:
    for table, members in groupby(passages, key=_table):
        if table is not None and "table" in allowed:
            yield "table", {"rows": _lines(_rows(members))}
            continue
        for passage in members:
            key = fixed.get(_folded(passage.text))
            if key and "fixed_text" in allowed:
                yield "fixed_text", {"said": key, "release": release}
            else:
                yield _part(passage, allowed)


def _part(passage: Passage, allowed: frozenset[str]) -> Block:
    if passage.role in (Role.HEADING, Role.TITLE) and "heading" in allowed:
        return "heading", passage.text
    if passage.role is Role.QUOTE and "quote" in allowed:
        return "quote", {"quote": passage.text, "by": ""}
    return "text", paragraph(passage)


def _table(passage: Passage) -> str | None:
    """Return the table that a passage is a cell of, "" for one without a name."""
    cell = _CELL.fullmatch(passage.path)
    return (cell["table"] or "") if cell else None


def _rows(cells: Iterable[Passage]) -> list[list[str]]:
    rows: dict[str, list[str]] = {}
    for passage in cells:
        cell = _CELL.fullmatch(passage.path)
        rows.setdefault(cell["row"] if cell else "", []).append(passage.text)
    return list(rows.values())


def _lines(rows: list[list[str]]) -> str:
    return "\n".join(
        " | ".join(" ".join(cell.replace("|", "/").split()) for cell in row)
        for row in rows
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
