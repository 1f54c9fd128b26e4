"""The way in: a file becomes an item."""

import re
import stat
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from content.files.apart import read_apart
from content.files.declared import Declared
from content.files.declared_yaml import read_sidecar
from content.files.gathering import titled
from content.files.inline import clean
from content.files.kinds import FileKind, kind_of
from content.files.limits import LIMITS, Limits
from content.files.readers import read_source
from content.files.shapes import Reading, Source
from content.files.unreadable import EMPTY, UnreadableFile
from content.items import ContentItem, outside_key

__all__ = ["Declared", "Limits", "UnreadableFile", "read_bytes", "read_file"]

# Goes up when equal bytes give another item, so that stored ones are read again.
READER_VERSION = 1

# The libraries for these are native code, or unpack what strangers packed.
_APART = (FileKind.WORD, FileKind.SLIDES, FileKind.PDF, None)


def read_file(
    path: Path, declared: Declared | None = None, limits: Limits = LIMITS
) -> ContentItem:
    """Return the item in the file at `path`: docx, pptx, pdf, html, md, eml or txt.

    What is said of it counts in this order: `declared`, its sidecar (`deck.pptx.yaml`
    beside `deck.pptx`), its front matter, its kind (a deck is a sales deck, a mail an
    e-mail, all else an article). Raises UnreadableFile when nothing
    of it was read, BadFile when its sidecar or front matter cannot be used. Equal bytes
    give an equal item. Touches these two files only.
    """
    data = _bytes_of(path, limits)
    said = (declared or Declared()).over(read_sidecar(path))
    return read_bytes(data, path.name, said, limits)


def read_bytes(
    data: bytes, name: str, declared: Declared | None = None, limits: Limits = LIMITS
) -> ContentItem:
    """Return the item in a file that was sent; see `read_file`. Touches no file."""
    limits.check_size(len(data))
    if not data:
        raise UnreadableFile(EMPTY)
    kind = kind_of(data, name)
    source = Source(name, data, limits)
    apart = kind in _APART or len(data) > limits.apart_above_bytes
    reading = read_apart(source) if apart else read_source(source)
    said = (declared or Declared()).over(reading.declared)
    return _sealed(source, reading, said)


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise UnreadableFile("This is a folder, not a file.")
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableFile("This is not a file.")
        limits.check_size(facts.st_size)
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile("There is no such file.") from None
    except OSError as error:
        reason = f"The file cannot be opened: {error.strerror}."
        raise UnreadableFile(reason) from None


def _sealed(source: Source, reading: Reading, said: Declared) -> ContentItem:
    title = said.title or reading.title or _in_words(source.name)
    values: dict[str, Any] = {
        "key": outside_key(source.data),
        "passages": tuple(titled(list(reading.passages), title)),
        "images": reading.images,
        "links": reading.links,
        "unread": reading.unread,
        "files": (sha256(source.data).hexdigest(),),
        "reader_version": READER_VERSION,
    }
    return ContentItem.sealed(**values | dict(said.said()) | {"title": title})


def _in_words(name: str) -> str:
    """Return "Sales deck 2026" for "sales-deck_2026.pptx"."""
    words = re.sub(r"[\s_-]+", " ", clean(PurePath(name).stem)).strip()
    return words[:1].upper() + words[1:]
