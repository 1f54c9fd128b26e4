"""Kelvane's pieces as plain values: what stands in each file, block by block."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

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


def pieces(day: date, story: Story) -> tuple[Piece, ...]:
    """Return all pieces for a loading day, with the fixed texts of `story` in them."""
    texts = {fixed.key: fixed.text for fixed in story.boilerplate}
    names = data_names("pieces")
    found = (read_yaml(Piece, data_text(name, day), name) for name in names)
    return tuple(_filled(piece, texts) for piece in found)


def _filled(piece: Piece, texts: dict[str, str]) -> Piece:
    slides = (replace(s, body=tuple(_fill(s.body, texts))) for s in piece.slides)
    return replace(piece, body=tuple(_fill(piece.body, texts)), slides=tuple(slides))


def _fill(body: tuple[Block, ...], texts: dict[str, str]) -> Iterator[Block]:
    for block in body:
        if isinstance(block, Fixed):
            yield replace(block, text=texts[block.fixed])
        else:
            yield block
