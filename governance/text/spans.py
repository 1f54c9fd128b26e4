"""Stretches of text by their offsets, plain ones and ones that checks pass over."""

from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to, not including, `end`, in code points."""

    start: int
    end: int


class MaskKind(StrEnum):
    """Why a stretch of text is not the author's own free wording."""

    QUOTATION = "quotation"
    CODE = "code"
    URL = "url"
    EMAIL = "email"
    NAME = "name"
    APPROVED = "approved"


class Mask(NamedTuple):
    """A stretch of a passage's source that some checks pass over, and why."""

    start: int
    end: int
    kind: MaskKind


def trimmed(text: str, start: int, end: int) -> Span:
    """Give the stretch without the white space at its edges; it may be empty."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))
