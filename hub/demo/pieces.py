"""Kelvane's pieces as plain values: what stands in each file, block by block."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from content.items import Audience
from content.story import Story
from content.story_parts import CLOSED
from content.yaml_reading import read_yaml
from hub.demo.data_files import data_names, data_text


@dataclass(frozen=True)
class Heading:
    heading: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Text:
    text: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Bullets:
    bullets: tuple[str, ...]

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Quote:
    """A person's own words, and who says them."""

    quote: str
    by: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first row is the heading."""

    rows: tuple[tuple[str, ...], ...]

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Picture:
    """picture: a name in `hub.demo.pictures.PICTURES`."""

    picture: str
    alt: str
    caption: str = ""

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Button:
    """The next step, as a link."""

    button: str
    link: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Fixed:
    """A fixed text of the storyboard by its key; `text` is filled in from there."""

    fixed: str
    text: str = ""

    __pydantic_config__ = CLOSED


Block = Heading | Text | Bullets | Quote | Table | Picture | Button | Fixed


@dataclass(frozen=True)
class Slide:
    slide: str
    body: tuple[Block, ...] = ()
    notes: str = ""

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Piece:
    """One piece. `file` is its file's name; its ending says which kind of file.

    lead: the words under the title, or an e-mail's preheader.
    messages: keys of the messages that its author means to say.
    adapted_from: key of the piece that it was openly made from.
    published_on: empty for what was never let out.
    """

    key: str
    file: str
    format: str
    title: str
    lead: str = ""
    programme: str = ""
    language: str = "en"
    region: str = ""
    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC
    adapted_from: str = ""
    published_on: date | None = None
    review_by_on: date | None = None
    body: tuple[Block, ...] = ()
    slides: tuple[Slide, ...] = ()

    __pydantic_config__ = CLOSED


# What storyboard 1 said instead of what the texts say: they are those of storyboard 2.
OLDER_WORDS = {
    "38%": "31%",
    "47 minutes": "30 minutes",
    "six weeks": "eight weeks",
    "Kelvane Trace": "Kelvane Cloud",
}


def pieces(day: date, story: Story, folder: str = "pieces") -> tuple[Piece, ...]:
    """Return all pieces for a loading day, with the fixed texts of `story` in them."""
    texts = {fixed.key: fixed.text for fixed in story.boilerplate}
    found = (read_yaml(Piece, data_text(n, day), n) for n in data_names(folder))
    return tuple(_filled(piece, texts) for piece in found)


def in_older_words(piece: Piece) -> Piece:
    """Return `piece` as storyboard 1 would have had it."""
    older: Piece = _older(piece)
    return older


def _older(value: Any) -> Any:
    if isinstance(value, str):
        for now, then in OLDER_WORDS.items():
            value = value.replace(now, then)
        return value
    if isinstance(value, tuple):
        return tuple(_older(inner) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _older(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **changed)
    return value


def _filled(piece: Piece, texts: dict[str, str]) -> Piece:
    slides = (replace(s, body=tuple(_fill(s.body, texts))) for s in piece.slides)
    return replace(piece, body=tuple(_fill(piece.body, texts)), slides=tuple(slides))


def _fill(body: tuple[Block, ...], texts: dict[str, str]) -> Iterator[Block]:
    for block in body:
        if isinstance(block, Fixed):
            yield replace(block, text=texts[block.fixed])
        else:
            yield block
