"""Holds uploads against what they say they are, before anything of them is kept."""

import struct
from io import BytesIO
from pathlib import PurePath
from typing import IO
from zipfile import BadZipFile, ZipFile

from PIL import Image

from content.files.kinds import is_packed, kind_of
from content.files.packed import packed_kind
from content.files.shapes import Source
from content.files.unreadable import DAMAGED, EMPTY, TRUNCATED, UnreadableFile

_FORMATS = ["AVIF", "GIF", "JPEG", "PNG", "WEBP"]
_WORKBOOK = b"spreadsheetml.sheet.main+xml"
_TYPES = "[Content_Types].xml"
_TYPES_BYTES = 2**20
# A JPEG of any size is drawn this small, which reads every byte all the same.
_SMALL = (64, 64)

# What Pillow raises for broken pictures depends on their format.
BROKEN = (
    EOFError,
    OSError,
    SyntaxError,
    ValueError,
    struct.error,
    Image.DecompressionBombError,
)

NO_PICTURE = "This is no picture that can be shown, or it is damaged."
WITH_MACROS = "The file holds macros, which are programs. Save it without them."
NO_WORKBOOK = "This is not an Excel workbook."


def check_picture(opened: IO[bytes], most_pixels: int) -> None:
    """Raise UnreadableFile unless the whole picture can be drawn; wind it back.

    A picture of more than `most_pixels` is refused before it is drawn.
    """
    opened.seek(0)
    try:
        with Image.open(opened, formats=_FORMATS) as picture:
            _check_pixels(picture.width * picture.height, most_pixels)
            picture.draft("RGB", _SMALL)
            picture.load()
    except BROKEN as error:
        reason = TRUNCATED if "truncated" in str(error) else NO_PICTURE
        raise UnreadableFile(reason) from None
    finally:
        opened.seek(0)


def _check_pixels(pixels: int, most_pixels: int) -> None:
    if pixels > most_pixels:
        raise UnreadableFile(
            f"The picture has {pixels / 1e6:,.0f} million pixels; "
            f"at most {most_pixels / 1e6:,.0f} million are taken."
        )


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


def _check_workbook(data: bytes) -> None:
    if not is_packed(data):
        kind_of(data, "a file")  # says what else it is, if that is known
        raise UnreadableFile(NO_WORKBOOK)
    try:
        with _opened(data) as archive, archive.open(_TYPES) as part:
            types = part.read(_TYPES_BYTES)
    except (KeyError, OSError, RuntimeError, NotImplementedError):
        raise UnreadableFile(NO_WORKBOOK) from None
    if _WORKBOOK not in types:
        raise UnreadableFile(NO_WORKBOOK)


def _check_parts(data: bytes) -> None:
    with _opened(data) as archive:
        if any(name.endswith("vbaProject.bin") for name in archive.namelist()):
            raise UnreadableFile(WITH_MACROS)


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except BadZipFile:
        raise UnreadableFile(DAMAGED) from None
