"""A piece's blocks as the body of a page, and as the words of a post."""

import json
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from hub.demo.pieces import (
    Block,
    Bullets,
    Button,
    Fixed,
    Heading,
    Picture,
    Quote,
    Table,
    Text,
)

# A picture's number by its file's name.
Numbers = Callable[[str], int]

Raw = tuple[str, Any]


def body(key: str, blocks: Iterable[Block], release: int, numbers: Numbers) -> str:
    """Return a stream's JSON; fixed texts are those of this release.

    key: of the piece; with it the blocks have the same ids in each demo. release: 0 for
    fixed texts that no storyboard holds yet: they are typed by hand.
    """
    typed = blocks if release else (_typed(block) for block in blocks)
    raw = _streamed(typed, release, numbers)
    return json.dumps(
        [
            {
                "type": kind,
                "value": value,
                "id": str(uuid5(NAMESPACE_URL, f"{key}/{n}")),
            }
            for n, (kind, value) in enumerate(raw)
        ]
    )


def _typed(block: Block) -> Block:
    return Text(block.text) if isinstance(block, Fixed) else block


def without_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the same with tables as lists, for formats that have none."""
    for block in blocks:
        if isinstance(block, Table):
            yield Bullets(tuple(_spoken(row) for row in block.rows[1:]))
        else:
            yield block


def _spoken(row: tuple[str, ...]) -> str:
    return " — ".join((f"“{row[0]}”", *row[1:]))


def post(blocks: Iterable[Block]) -> dict[str, str]:
    """Return the words of a social post and the address that it leads to."""
    texts, address = [], ""
    for block in blocks:
        match block:
            case Text(text) | Fixed(text=text):
                texts.append(text)
            case Button(link=link):
                address = link
    return {"text": "\n\n".join(texts), "address": address}


def _streamed(blocks: Iterable[Block], release: int, numbers: Numbers) -> Iterator[Raw]:
    """Yield raw blocks; texts and lists that follow each other become one."""
    written: list[str] = []
    for block in blocks:
        if isinstance(block, Text | Bullets):
            written.append(_html(block))
            continue
        if written:
            yield "text", "".join(written)
            written = []
        yield _raw(block, release, numbers)
    if written:
        yield "text", "".join(written)


def _html(block: Text | Bullets) -> str:
    if isinstance(block, Text):
        return f"<p>{_escaped(block.text)}</p>"
    lines = "".join(f"<li>{_escaped(bullet)}</li>" for bullet in block.bullets)
    return f"<ul>{lines}</ul>"


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br/>")


def _raw(block: Block, release: int, numbers: Numbers) -> Raw:
    match block:
        case Heading(heading):
            return "heading", heading
        case Quote(quote, by):
            return "quote", {"quote": quote, "by": by}
        case Table(rows):
            return "table", {"rows": "\n".join(" | ".join(row) for row in rows)}
        case Picture(name, alt, caption):
            shown = {"alt": alt, "caption": caption, "decorative": False}
            return "picture", {"image": numbers(name), **shown}
        case Button(button, link):
            return "next_step", {"words": button, "address": link}
        case Fixed(fixed):
            return "fixed_text", {"said": fixed, "release": release}
        case _:
            raise TypeError(f"{block} is no block of its own")
