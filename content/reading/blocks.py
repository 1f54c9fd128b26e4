"""Reads the blocks of a body: one small reader for each kind of block."""

from collections.abc import Callable
from typing import Any

from content.blocks.text import table_rows
from content.files.gathering import Gathering
from content.items import Role
from content.reading.rich_text import read_rich_text

Reader = Callable[[Any, str, Gathering], None]


def read_body(stream: Any, path: str, gathering: Gathering) -> None:
    """Add what stands in a stream: a block's path is "<path>[<block id>]"."""
    for block in stream:
        READERS[block.block_type](block.value, f"{path}[{block.id}]", gathering)


def _heading(value: Any, path: str, gathering: Gathering) -> None:
    gathering.add(path, Role.HEADING, value)


def _text(value: Any, path: str, gathering: Gathering) -> None:
    read_rich_text(value.source if value else "", path, gathering)


def _picture(value: Any, path: str, gathering: Gathering) -> None:
    image = value.get("image")
    if image is None:
        return
    alt = value.get("alt") or image.default_alt_text
    gathering.image(path, alt, image.title, bool(value.get("decorative")))
    if not value.get("decorative"):
        gathering.add(f"{path}.alt", Role.ALT, value.get("alt") or "")
    gathering.add(f"{path}.caption", Role.CAPTION, value.get("caption") or "")


def _quote(value: Any, path: str, gathering: Gathering) -> None:
    gathering.add(f"{path}.quote", Role.QUOTE, value.get("quote") or "")
    gathering.add(f"{path}.by", Role.BODY, value.get("by") or "")


def _pinned(value: Any, path: str, gathering: Gathering) -> None:
    if not gathering.add(path, Role.BODY, value.text) and value.get("said"):
        gathering.unread(path, "The storyboard it was taken from has no such words.")


def _fixed_text(value: Any, path: str, gathering: Gathering) -> None:
    gathering.add(path, Role.BOILERPLATE, value.text)


def _next_step(value: Any, path: str, gathering: Gathering) -> None:
    words = value.get("words") or ""
    gathering.add(f"{path}.words", Role.CTA, words)
    gathering.link(f"{path}.words", value.get("address") or "", words)


def _file(value: Any, path: str, gathering: Gathering) -> None:
    file = value.get("file")
    if file is not None:
        words = value.get("words") or file.title
        gathering.add(f"{path}.words", Role.CTA, words)


def _video(value: Any, path: str, gathering: Gathering) -> None:
    gathering.add(f"{path}.title", Role.CAPTION, value.get("title") or "")
    gathering.link(path, value.get("address") or "", value.get("title") or "")
    gathering.unread(path, "What is said in a video is not read.")


def _table(value: Any, path: str, gathering: Gathering) -> None:
    for row, cells in enumerate(table_rows(value.get("rows") or ""), start=1):
        for column, cell in enumerate(cells, start=1):
            gathering.add(f"{path}.rows row {row}, column {column}", Role.BODY, cell)


READERS: dict[str, Reader] = {
    "heading": _heading,
    "text": _text,
    "picture": _picture,
    "quote": _quote,
    "message": _pinned,
    "proof": _pinned,
    "fixed_text": _fixed_text,
    "next_step": _next_step,
    "file": _file,
    "video": _video,
    "table": _table,
}
