"""A draft that somebody brings along becomes the text of a new piece."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from content.items import ContentItem, Passage, Role
from content.models import Piece
from content.story import Story
from hub.editor.rich_html import paragraph

_CELL = re.compile(r"(?P<table>.*\btable \d+), row (?P<row>\d+), column \d+")
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
    tables: dict[str, list[list[str]]] = {}
    for passage in passages:
        cell = _CELL.fullmatch(passage.path)
        key = fixed.get(_folded(passage.text))
        if cell and "table" in allowed:
            if cell["table"] not in tables:
                tables[cell["table"]] = _rows(passages, cell["table"])
                yield "table", {"rows": _lines(tables[cell["table"]])}
        elif key and "fixed_text" in allowed:
            yield "fixed_text", {"said": key, "release": release}
        elif passage.role in (Role.HEADING, Role.TITLE) and "heading" in allowed:
            yield "heading", passage.text
        elif passage.role is Role.QUOTE and "quote" in allowed:
            yield "quote", {"quote": passage.text, "by": ""}
        else:
            yield "text", paragraph(passage)


def _rows(passages: list[Passage], table: str) -> list[list[str]]:
    rows: dict[str, list[str]] = {}
    for passage in passages:
        cell = _CELL.fullmatch(passage.path)
        if cell and cell["table"] == table:
            rows.setdefault(cell["row"], []).append(passage.text)
    return list(rows.values())


def _lines(rows: list[list[str]]) -> str:
    return "\n".join(
        " | ".join(" ".join(cell.replace("|", "/").split()) for cell in row)
        for row in rows
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
