"""What an uploaded file says, for the preview of the piece that it is."""

import re
from dataclasses import dataclass
from itertools import groupby

from django import template

from content.items import Passage, Role
from content.models import HubFile
from content.reading.files import file_reading

register = template.Library()

_PART = re.compile(r"(?:slide|page) \d+")


@dataclass(frozen=True, slots=True)
class Part:
    """A slide or page, or the whole of a file without any; `name` is then "".

    notes: what a speaker reads and nobody sees.
    """

    name: str
    passages: tuple[Passage, ...]
    notes: tuple[Passage, ...]


@register.simple_tag
def parts_of(file: HubFile | None) -> list[Part]:
    """Return what was read in a file, part by part; nothing for no file."""
    if file is None:
        return []
    found = groupby(file_reading(file).passages, key=lambda p: _part(p.path))
    return [_made(name, tuple(passages)) for name, passages in found]


def _part(path: str) -> str:
    match = _PART.match(path)
    return match[0] if match else ""


def _made(name: str, passages: tuple[Passage, ...]) -> Part:
    shown = (p for p in passages if p.role is not Role.ALT)
    notes = tuple(p for p in passages if p.path.endswith("/notes"))
    return Part(name, tuple(p for p in shown if p not in notes), notes)
