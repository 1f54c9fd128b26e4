"""The plain, frozen form of anything that holds text: the only shape that crosses a
package border.

Offsets count code points in the passage's `text`; an end is one past the last.
"""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Self

from content.canonical import digest

# The formats a piece may have, with the name a person reads.
FORMATS = {
    "article": "Article",
    "landing-page": "Landing page",
    "press-release": "Press release",
    "email": "E-mail",
    "social-post": "Social post",
    "call-script": "Call script",
    "sales-sheet": "Sales sheet",
    "sales-deck": "Sales deck",
}


class Kind(StrEnum):
    """What an item is a form of; an outside file is known only by its bytes."""

    PIECE = "piece"
    IMAGE = "image"
    FILE = "file"
    EXTERNAL = "external"
    OUTSIDE = "outside"


class Version(StrEnum):
    LIVE = "live"
    DRAFT = "draft"


class Audience(StrEnum):
    INTERNAL = "internal"
    PARTNER = "partner"
    PUBLIC = "public"


class Role(StrEnum):
    """What a passage is to its reader."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    QUOTE = "quote"
    CTA = "cta"
    CAPTION = "caption"
    ALT = "alt"
    BOILERPLATE = "boilerplate"
    LEGAL = "legal"
    CODE = "code"


class MarkKind(StrEnum):
    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over `text[start:end]`; `value` is a link's address, or ""."""

    start: int
    end: int
    kind: MarkKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text at one place.

    path: where a person finds it: "body[<block id>].text", "page 3",
        "slide 4/notes", "line 12". Unique in its item.
    text: as it reads, inline markup removed, line breaks kept; never blank.
    marks: in order of start.
    """

    path: str
    role: Role
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class ImageUse:
    """An image as placed; `alt` is the text alternative as typed, "" when none.

    source: the image's name or address in the file, for a person to find it.
    """

    path: str
    alt: str
    decorative: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class LinkUse:
    path: str
    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be read, and why, in a sentence. Unread is not clean."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ContentItem:
    """One version of one thing with text, frozen when it was read.

    key: "<kind>:<id>"; see `outside_key` for files known only by their bytes.
    format: a key of `FORMATS`. language: BCP 47. region: "" means everywhere.
    passages: in reading order.
    personas, stages, messages: keys that its author declared.
    files: sha256 of each file that it is made of. assets: keys of the images and files
    that hold those bytes for it; others may hold the same with other rights.
    readers: tokens of those who may see it.
    content_digest covers all that a reader of it sees or that its author declared;
    text_digest only its passages. Make items with `sealed`, which fills both.
    """

    key: str
    title: str
    passages: tuple[Passage, ...]
    content_digest: str
    text_digest: str
    kind: Kind = Kind.OUTSIDE
    version: Version = Version.DRAFT
    format: str = "article"
    language: str = "en"
    region: str = ""
    images: tuple[ImageUse, ...] = ()
    links: tuple[LinkUse, ...] = ()
    files: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    team: str = ""
    campaign: str = ""
    programme: str = ""
    published_on: date | None = None
    review_by_on: date | None = None
    embargo_until: datetime | None = None
    audience: Audience = Audience.INTERNAL
    readers: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    reader_version: int = 1

    @classmethod
    def sealed(cls, **values: Any) -> Self:
        """Return an item of these values with its two digests computed."""
        draft = cls(**values | {"content_digest": "", "text_digest": ""})
        content = {
            field.name: _placeless(getattr(draft, field.name))
            for field in fields(draft)
            if field.name not in NOT_CONTENT
        }
        text = _placeless(draft.passages)
        return cls(
            **values | {"content_digest": digest(content), "text_digest": digest(text)}
        )


@dataclass(frozen=True, slots=True)
class LetOut:
    """What of an item has been let out, as others may know it.

    state: live, stale, withheld, scheduled …, a word of governance. leaves: whether it
    may leave the hub at all. closes_at: the moment from which on it may not any more.
    messages: keys of those that it tells. approved_on: the day it was approved.
    """

    state: str
    leaves: bool
    approved_on: date
    closes_at: datetime | None = None
    messages: tuple[str, ...] = ()


def _placeless(value: Any) -> Any:
    """Return what is at a place without the place: a block's id is no content."""
    if isinstance(value, tuple):
        return [_placeless(inner) for inner in value]
    if isinstance(value, Passage | ImageUse | LinkUse):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: inner for name, inner in pairs if name != "path"}
    return value


# Bookkeeping that changes while what is said stays the same. A new field belongs to
# the content unless it is put here.
NOT_CONTENT = frozenset(
    {
        "key",
        "version",
        "readers",
        "reader_version",
        # The bytes are the content, not who keeps them.
        "assets",
        # What a program could not read is no part of what is said.
        "unread",
        "content_digest",
        "text_digest",
    }
)


def outside_key(data: bytes) -> str:
    """Return the key of a file known only by its bytes."""
    return f"{Kind.OUTSIDE}:{sha256(data).hexdigest()[:16]}"
