"""A piece as Markdown, and as plain text."""

from collections.abc import Iterable, Iterator

from hub.demo.pieces import (
    Block,
    Bullets,
    Button,
    Fixed,
    Heading,
    Picture,
    Piece,
    Quote,
    Table,
    Text,
)


def markdown(piece: Piece) -> str:
    """Return `piece` as a Markdown file; its pictures lie in ../images/."""
    opening = [f"# {piece.title}", piece.lead]
    return _joined([*opening, *_markdown(piece.body)])


def plain_text(body: Iterable[Block]) -> str:
    """Return blocks as text without markup; a link stands after its words."""
    return _joined(_plain(body))


def _joined(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def _markdown(body: Iterable[Block]) -> Iterator[str]:
    for block in body:
        match block:
            case Heading(heading):
                yield f"## {heading}"
            case Quote(quote, by):
                yield f"> “{quote}”"
                yield f"*{by}*"
            case Bullets(bullets):
                yield "\n".join(f"- {bullet}" for bullet in bullets)
            case Table(rows):
                yield "\n".join(_table(rows))
            case Picture(name, alt, caption):
                yield f"![{alt}](../images/{name})"
                yield f"*{caption}*" if caption else ""
            case Button(button, link):
                yield f"[{button}]({link})"
            case Text(text) | Fixed(text=text):
                yield text


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    head, *rest = rows
    for row in (head, ("---",) * len(head), *rest):
        yield f"| {' | '.join(row)} |"


def _plain(body: Iterable[Block]) -> Iterator[str]:
    for block in body:
        match block:
            case Heading(text) | Text(text) | Fixed(text=text):
                yield text
            case Quote(quote, by):
                yield f"“{quote}”\n{by}"
            case Bullets(bullets):
                yield "\n".join(f"- {bullet}" for bullet in bullets)
            case Table(rows):
                yield "\n".join("; ".join(row) for row in rows)
            case Picture(alt=alt):
                yield f"[{alt}]"
            case Button(button, link):
                yield f"{button}: {link}"
