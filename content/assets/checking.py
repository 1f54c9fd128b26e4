"""Holds uploads against what they say they are, before anything of them is kept."""

import re
import struct
from io import BytesIO
from pathlib import PurePath
from typing import IO
from zipfile import BadZipFile, ZipFile

from PIL import Image

from content.assets.media_types import WORKBOOK, office_type
from content.files.kinds import is_packed, kind_of
from content.files.packed import packed_kind
from content.files.shapes import Source
from content.files.unreadable import DAMAGED, EMPTY, TRUNCATED, UnreadableFile

_FORMATS = ["AVIF", "GIF", "JPEG", "PNG", "WEBP"]
# Its decoder holds each picture several times.
_COSTLY = "WEBP"
# A JPEG of any size is drawn this small, which reads every byte all the same.
_SMALL = (64, 64)

# What Pillow raises for broken pictures depends on their format.
BROKEN = (EOFError, OSError, SyntaxError, ValueError, struct.error)
# A text that browsers draw, and that can bring programs.
_DRAWING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype svg|svg)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD_BYTES = 64_000

NO_PICTURE = "This is no picture that can be shown, or it is damaged."
WITH_MACROS = "The file holds macros, which are programs. Save it without them."
DRAWING = "This is an SVG drawing, not a text. Save it as a PNG picture."
NO_WORKBOOK = "This is not an Excel workbook."


def check_picture(opened: IO[bytes], most_pixels: int) -> None:
    """Raise UnreadableFile unless the whole picture can be drawn; wind it back.

    A picture of more than `most_pixels`, of a WebP half as many, is refused before it
    is drawn.
    """
    opened.seek(0)
    try:
        with Image.open(opened, formats=_FORMATS) as picture:
            _check_pixels(picture, most_pixels)
            picture.draft("RGB", _SMALL)
            picture.load()
    except Image.DecompressionBombError:
        # Pillow does not even say how many.
        raise UnreadableFile(_too_many("far too many", most_pixels)) from None
    except BROKEN as error:
        reason = TRUNCATED if "truncated" in str(error) else NO_PICTURE
        raise UnreadableFile(reason) from None
    finally:
        opened.seek(0)


def _check_pixels(picture: Image.Image, most_pixels: int) -> None:
    pixels = picture.width * picture.height
    counts_twice = picture.format == _COSTLY
    if pixels * (2 if counts_twice else 1) > most_pixels:
        note = " (WebP counts twice)" if counts_twice else ""
        has = f"{pixels / 1e6:,.0f} million"
        raise UnreadableFile(_too_many(has, most_pixels, note))


def _too_many(has: str, most_pixels: int, note: str = "") -> str:
    most = f"at most {most_pixels / 1e6:,.0f} million are taken{note}"
    return f"The picture has {has} pixels; {most}. Save it smaller."


def check_file(data: bytes, name: str) -> None:
    """Raise UnreadableFile unless the bytes are of the kind that the name promises.

    Looks at what holds the text, not at the text itself: reading says the rest.
    """
    if not data:
        raise UnreadableFile(EMPTY)
    if PurePath(name).suffix.lower() == ".xlsx":
        _check_workbook(data)
    elif kind_of(data, name) is None:
        packed_kind(Source(name, data))
    if is_packed(data):
        _check_parts(data)
    elif _DRAWING.match(data[:_HEAD_BYTES]):
        raise UnreadableFile(DRAWING)


def _check_workbook(data: bytes) -> None:
    if not is_packed(data):
        kind_of(data, "a file")  # says what else it is, if that is known
        raise UnreadableFile(NO_WORKBOOK)
    try:
        found = office_type(BytesIO(data))
    except BadZipFile:
        raise UnreadableFile(DAMAGED) from None
    if found != WORKBOOK:
        raise UnreadableFile(NO_WORKBOOK)


def _check_parts(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except BadZipFile:
        raise UnreadableFile(DAMAGED) from None
    if any(name.endswith("vbaProject.bin") for name in names):
        raise UnreadableFile(WITH_MACROS)
