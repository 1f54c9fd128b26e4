"""The way back: puts words at a passage's place into the page that it was read from."""

import re
from typing import Any

from lxml import etree, html
from wagtail.fields import StreamField
from wagtail.rich_text import RichText

from content.models import Piece

# "body[<id>]", "body[<id>].quote", "body[<id>].p3", "lead", "contacts.p1"
_PLACE = re.compile(
    r"(?P<field>\w+)(?:\[(?P<block>[\w-]+)\])?(?:\.(?P<part>[a-z_]+?))?(?:\.?p(?P<n>\d+))?"
)
_COUNTED = ("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote")


class CannotWrite(Exception):
    """The words cannot be put there; `str()` says why, in a sentence for people."""


MOVED = "The text at this place has changed."
ELSEWHERE = "This text comes from a file or the storyboard: it is changed there."


def replace_words(piece: Piece, path: str, old: str, new: str, near: int = 0) -> None:
    """Put `new` in place of `old` in the passage at `path`, in memory.

    Of several equal stretches the one that starts nearest to `near` (code points in the
    passage) is meant. Raises CannotWrite, and then has changed nothing.
    """
    found = _PLACE.fullmatch(path)
    if found is None or found["field"] not in dict(piece.read_fields):
        raise CannotWrite(ELSEWHERE)
    field, edit = found["field"], _Edit(old, new, near)
    if isinstance(piece._meta.get_field(field), StreamField):
        _in_stream(getattr(piece, field), found["block"], found["part"], found["n"], edit)
    elif isinstance(getattr(piece, field), str):
        setattr(piece, field, edit.of(getattr(piece, field)))
    else:
        raise CannotWrite(ELSEWHERE)


class _Edit:
    def __init__(self, old: str, new: str, near: int) -> None:
        self.old, self.new, self.near = old, new, near

    def start_in(self, text: str) -> int:
        starts = [m.start() for m in re.finditer(re.escape(self.old), text)]
        if not starts or not self.old:
            raise CannotWrite(MOVED)
        return min(starts, key=lambda start: abs(start - self.near))

    def of(self, text: str) -> str:
        start = self.start_in(text)
        return text[:start] + self.new + text[start + len(self.old) :]


def _in_stream(
    stream: Any, block_id: str | None, part: str | None, n: str | None, edit: _Edit
) -> None:
    for index, block in enumerate(stream):
        if block.id == block_id:
            stream[index] = (block.block_type, _edited(block.value, part, n, edit))
            stream[index].id = block_id
            return
    raise CannotWrite(MOVED)


def _edited(value: Any, part: str | None, n: str | None, edit: _Edit) -> Any:
    if isinstance(value, RichText):
        return RichText(in_rich_text(value.source, int(n or 0), edit.old, edit.new, edit.near))
    if isinstance(value, str):
        return edit.of(value)
    if part and isinstance(value.get(part), str):
        value[part] = edit.of(value[part])
        return value
    raise CannotWrite(ELSEWHERE)


def in_rich_text(source: str, number: int, old: str, new: str, near: int = 0) -> str:
    """Return rich text with `old` replaced in its block `number`, marks around kept.

    What reaches over several marks takes the first one's. Raises CannotWrite.
    """
    root = html.fragment_fromstring(source, create_parent="div")
    counted = [element for element in root.iter(*_COUNTED)]
    if number >= len(counted):
        raise CannotWrite(MOVED)
    pieces = list(_texts(counted[number]))
    text = "".join(str(getattr(element, kind)) for element, kind in pieces)
    start = _Edit(old, new, near).start_in(text)
    _put(pieces, start, start + len(old), new)
    inner = "".join(etree.tostring(c, encoding="unicode", method="html") for c in root)
    return (root.text or "") + inner


def _texts(element: Any) -> Any:
    """Yield (element, "text" or "tail") for each stretch of text, in reading order."""
    if element.text:
        yield element, "text"
    for child in element:
        if child.tag not in _COUNTED and child.tag not in ("ol", "ul"):
            yield from _texts(child)
        if child.tail:
            yield child, "tail"


def _put(pieces: Any, start: int, end: int, new: str) -> None:
    at = 0
    for element, kind in pieces:
        text = str(getattr(element, kind))
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            setattr(element, kind, text[:first] + new + text[last:])
            new = ""
        at += len(text)
