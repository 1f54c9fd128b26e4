"""What kind of file this is: by what it holds; its name may not contradict that."""

import re
from enum import StrEnum
from pathlib import PurePath

from content.files.encoding import looks_like_text
from content.files.unreadable import PROTECTED, UnreadableFile


class FileKind(StrEnum):
    """The kinds that are read, each named as its usual ending."""

    WORD = "docx"
    SLIDES = "pptx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    MAIL = "eml"
    TEXT = "txt"


_NAMES = {
    FileKind.WORD: "a Word file",
    FileKind.SLIDES: "a PowerPoint file",
    FileKind.PDF: "a PDF",
    FileKind.HTML: "a web page",
    FileKind.MARKDOWN: "a Markdown file",
    FileKind.MAIL: "an e-mail",
    FileKind.TEXT: "a text file",
}

# Files of the same kind under their other endings. Macros are never run.
_ENDINGS = {
    FileKind.WORD: "docx docm dotx dotm doc dot",
    FileKind.SLIDES: "pptx pptm ppsx ppsm potx potm ppt pps pot",
    FileKind.PDF: "pdf",
    FileKind.HTML: "html htm xhtml",
    FileKind.MARKDOWN: "md markdown mdown mkd",
    FileKind.MAIL: "eml",
    FileKind.TEXT: "txt text",
}
_BY_ENDING = {
    f".{ending}": kind
    for kind, endings in _ENDINGS.items()
    for ending in endings.split()
}

PACKED = b"PK"
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")

# How files begin that are not read, and what they are.
_OTHERS = (
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"8BPS", "a Photoshop file"),
    (b"%!PS", "a PostScript file"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"RIFF", "a picture, recording or video"),
    (b"ID3", "a recording"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)

# The names of what lies inside an old Office file, as its directory has them.
_INSIDE_OLD = (
    ("WordDocument", "a Word file of the old kind (.doc); save it as .docx"),
    (
        "PowerPoint Document",
        "a PowerPoint file of the old kind (.ppt); save it as .pptx",
    ),
    ("Workbook", "an Excel workbook of the old kind (.xls)"),
    ("__substg1.0_", "an Outlook message (.msg); save it as .eml"),
)

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(
    rb"(?:From [^\n]*\n)?(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}"
    rb"(?:from|to|subject|date|received|return-path|mime-version|delivered-to):",
    re.IGNORECASE,
)
# What a text that looks like one kind may be read as, when its name says so.
_READ_AS = {
    FileKind.HTML: (FileKind.HTML, FileKind.MARKDOWN),
    FileKind.MAIL: (FileKind.MAIL, FileKind.MARKDOWN, FileKind.TEXT),
    FileKind.TEXT: (FileKind.HTML, FileKind.MARKDOWN, FileKind.TEXT),
}
_TEXTS = (*_READ_AS[FileKind.TEXT], FileKind.MAIL)
_HEAD_BYTES = 64_000


def named_kind(name: str) -> FileKind | None:
    """Return what the file's name says it is; None when it says nothing known."""
    return _BY_ENDING.get(PurePath(name).suffix.lower())


def is_packed(data: bytes) -> bool:
    """Say whether this is a ZIP archive, as Word and PowerPoint files are."""
    return data.startswith(PACKED)


def kind_of(data: bytes, name: str) -> FileKind | None:
    """Return the kind of a file; None for a ZIP archive, which must be looked into.

    Raises UnreadableFile for what is not read, and where the name says otherwise.
    """
    if is_packed(data):
        return None
    if data.startswith(_OLD_OFFICE):
        raise UnreadableFile(_old_office(data))
    if b"%PDF-" in data[:1024] and named_kind(name) not in _TEXTS:
        return agreed(FileKind.PDF, name)
    for start, what in _OTHERS:
        if data.startswith(start):
            raise refusal(what, name)
    if not looks_like_text(data):
        raise refusal("", name)
    return _kind_of_text(data, name)


def agreed(kind: FileKind, name: str) -> FileKind:
    """Return `kind`; raise UnreadableFile when the name promises another one."""
    if named_kind(name) not in (kind, None):
        raise refusal(_NAMES[kind], name)
    return kind


def refusal(what: str, name: str) -> UnreadableFile:
    """Return the error for a file that is not read, or not under this name.

    `what` it is, such as "a ZIP archive"; "" when that is not known.
    """
    named = named_kind(name)
    if named:
        but = f"This is {what}, not" if what else "This is not"
        return UnreadableFile(f"{but} {_NAMES[named]}.")
    this = f"This is {what}." if what else "This is no kind of file that is read."
    return UnreadableFile(f"{this} Files that are read: {', '.join(FileKind)}.")


def _kind_of_text(data: bytes, name: str) -> FileKind:
    named, looks = named_kind(name), _looks(data)
    if named in _READ_AS[looks]:
        return named
    if named or looks is not FileKind.TEXT or not PurePath(name).suffix:
        return agreed(looks, name)
    raise refusal("", name)


def _looks(data: bytes) -> FileKind:
    head = data[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip()
    if _PAGE.match(head):
        return FileKind.HTML
    return FileKind.MAIL if _MAIL.match(head) else FileKind.TEXT


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return PROTECTED
    for inside, what in _INSIDE_OLD:
        if inside.encode("utf-16-le") in data:
            return f"This is {what}."
    return "This is an Office file of the old kind, which is not read."
