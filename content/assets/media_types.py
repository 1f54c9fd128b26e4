"""What a stored file is to a browser: told by its bytes, never by its name."""

import zlib
from codecs import getincrementaldecoder
from typing import IO
from zipfile import BadZipFile, ZipFile

OCTETS = "application/octet-stream"

# What browsers show by themselves; all else is saved.
INLINE = frozenset(
    {
        "image/avif",
        "image/gif",
        "image/jpeg",
        "image/png",
        "image/webp",
        "application/pdf",
    }
)

_HEAD_BYTES = 1024
_TYPES = "[Content_Types].xml"
_TYPES_BYTES = 2**20
_OPENXML = "application/vnd.openxmlformats-officedocument"
WORKBOOK = f"{_OPENXML}.spreadsheetml.sheet"
_OFFICE = (
    (b"wordprocessingml.document.main+xml", f"{_OPENXML}.wordprocessingml.document"),
    (
        b"presentationml.presentation.main+xml",
        f"{_OPENXML}.presentationml.presentation",
    ),
    (b"spreadsheetml.sheet.main+xml", WORKBOOK),
)


def media_type(opened: IO[bytes]) -> str:
    """Return the media type of an open file, and wind it back.

    Text is plain text whatever it looks like: a page that somebody sent is not run.
    """
    opened.seek(0)
    head = opened.read(_HEAD_BYTES)
    found = _picture(head) or _document(head, opened)
    opened.seek(0)
    return found


def _picture(head: bytes) -> str:
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in (b"avif", b"avis"):
        return "image/avif"
    return ""


def _document(head: bytes, opened: IO[bytes]) -> str:
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"PK"):
        return _office(opened)
    try:
        # A character may be cut at the end of the head.
        text = getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return OCTETS
    return OCTETS if "\0" in text else "text/plain; charset=utf-8"


def _office(opened: IO[bytes]) -> str:
    try:
        return office_type(opened) or OCTETS
    except BadZipFile:
        return OCTETS


def office_type(opened: IO[bytes]) -> str:
    """Return the media type of an open Word, PowerPoint or Excel file, "" for what else
    is packed. Raises BadZipFile.
    """
    try:
        with ZipFile(opened) as archive, archive.open(_TYPES) as part:
            types = part.read(_TYPES_BYTES)
    except (KeyError, OSError, NotImplementedError, RuntimeError):
        return ""
    except zlib.error as error:
        raise BadZipFile from error
    return next((kind for mark, kind in _OFFICE if mark in types), "")
