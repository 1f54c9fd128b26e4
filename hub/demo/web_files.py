"""A piece as an HTML page; e-mails use its blocks too."""

from collections.abc import Iterable, Iterator
from html import escape
from string import Template

from hub.demo.data_files import DATA
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


def web_page(piece: Piece) -> str:
    """Return `piece` as an HTML page; its pictures lie in ../images/."""
    return filled("page.html", piece)


def filled(template: str, piece: Piece) -> str:
    """Return data/`template` with the piece's language, title, lead and blocks."""
    text = (DATA / template).read_text(encoding="utf-8")
    return Template(text).substitute(
        language=escape(piece.language),
        title=escape(piece.title),
        lead=escape(piece.lead),
        body="\n".join(_elements(piece.body)),
    )


def _elements(body: Iterable[Block]) -> Iterator[str]:
    for block in body:
        match block:
            case Heading(heading):
                yield _element("h2", heading)
            case Text(text):
                yield _element("p", text)
            case Bullets(bullets):
                items = (_element("li", bullet) for bullet in bullets)
                yield "<ul>\n" + "\n".join(items) + "\n</ul>"
            case Quote(quote, by):
                said = _element("p", f"“{quote}”")
                yield f"<blockquote>{said}</blockquote>\n{_element('p', by)}"
            case Table(rows):
                yield _table(rows)
            case Picture():
                yield _figure(block)
            case Button(button, link):
                anchor = f'<a href="{escape(link)}">{escape(button)}</a>'
                yield f'<p class="next">{anchor}</p>'
            case Fixed(text=text):
                yield f'<p class="small">{escape(text)}</p>'


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    head, *rest = rows
    lines = ["".join(_element("th", text) for text in head)]
    lines += ["".join(_element("td", text) for text in row) for row in rest]
    return "<table>\n" + "\n".join(f"<tr>{line}</tr>" for line in lines) + "\n</table>"


def _figure(block: Picture) -> str:
    source, alt = escape(f"../images/{block.picture}"), escape(block.alt)
    image = f'<img src="{source}" alt="{alt}">'
    caption = _element("figcaption", block.caption) if block.caption else ""
    return f"<figure>{image}{caption}</figure>"
