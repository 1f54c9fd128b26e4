"""What goes into the reader of a format, and what comes out of it."""

from dataclasses import dataclass, field

from content.files.declared import Declared
from content.files.limits import LIMITS, Limits
from content.items import ImageUse, LinkUse, Passage, Unread


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes, and the name it goes by."""

    name: str
    data: bytes
    limits: Limits = LIMITS


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds.

    title: as the file itself has it, "" when it has none.
    declared: what the file says of itself.
    """

    title: str
    passages: tuple[Passage, ...]
    images: tuple[ImageUse, ...] = ()
    links: tuple[LinkUse, ...] = ()
    unread: tuple[Unread, ...] = ()
    declared: Declared = field(default_factory=Declared)
