"""Office files as ZIP archives: of which kind, and whether it is safe to open them."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from content.files.kinds import FileKind, agreed, refusal
from content.files.limits import MIB, Limits
from content.files.shapes import Source
from content.files.unreadable import DAMAGED, PROTECTED, TRUNCATED, UnreadableFile

_END_OF_ARCHIVE = b"PK\5\6"
_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
# Small files may be packed as tightly as they like.
_RATIO_FROM_BYTES = 10 * MIB
_TYPES_BYTES = MIB

_KINDS = (
    (b"wordprocessingml.document.main+xml", FileKind.WORD),
    (b"wordprocessingml.template.main+xml", FileKind.WORD),
    (b"ms-word.document.macroEnabled.main+xml", FileKind.WORD),
    (b"ms-word.template.macroEnabledTemplate.main+xml", FileKind.WORD),
    (b"presentationml.presentation.main+xml", FileKind.SLIDES),
    (b"presentationml.slideshow.main+xml", FileKind.SLIDES),
    (b"presentationml.template.main+xml", FileKind.SLIDES),
    (b"ms-powerpoint.presentation.macroEnabled.main+xml", FileKind.SLIDES),
    (b"ms-powerpoint.slideshow.macroEnabled.main+xml", FileKind.SLIDES),
    (b"ms-powerpoint.template.macroEnabled.main+xml", FileKind.SLIDES),
)
_OTHER_TYPES = (
    (b"spreadsheetml", "an Excel workbook"),
    (b"ms-excel", "an Excel workbook"),
    (b"visio", "a Visio drawing"),
)
_OTHER_MEMBERS = (
    ("Index/Document.iwa", "a Pages, Keynote or Numbers file"),
    ("index.apxl", "a Keynote file"),
    ("META-INF/container.xml", "an EPUB book"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
)
_STRICT = b"purl.oclc.org/ooxml"


def packed_kind(source: Source) -> FileKind:
    """Return the kind of a ZIP archive after holding it against the limits.

    Raises UnreadableFile for what is no Word or PowerPoint file, or not as its name
    says, or protected, cut off, damaged or too large when unpacked.
    """
    with _opened(source.data) as archive:
        _check_sizes(archive, len(source.data), source.limits)
        names = set(archive.namelist())
        types = _part(archive, _TYPES) if _TYPES in names else b""
        for mark, kind in _KINDS:
            if mark in types:
                _refuse_strict(archive)
                return agreed(kind, source.name)
        raise refusal(_other(archive, names, types), source.name)


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except BadZipFile:
        cut = _END_OF_ARCHIVE not in data[-65_557:]
        raise UnreadableFile(TRUNCATED if cut else DAMAGED) from None


def _check_sizes(archive: ZipFile, packed_bytes: int, limits: Limits) -> None:
    # Reading a member stops at the size that the directory gives, so that a directory
    # which lies gives a damaged file and no more bytes.
    unpacked_bytes = sum(member.file_size for member in archive.infolist())
    ratio = unpacked_bytes // packed_bytes
    too_tight = unpacked_bytes > _RATIO_FROM_BYTES and ratio > limits.zip_ratio
    if unpacked_bytes > limits.unpacked_bytes or too_tight:
        raise UnreadableFile(
            f"The file unpacks to {unpacked_bytes / MIB:,.0f} MB, far more than a file "
            "of its kind and size holds."
        )
    if any(member.flag_bits & 1 for member in archive.infolist()):
        raise UnreadableFile(PROTECTED)


def _part(archive: ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            return part.read(_TYPES_BYTES)
    except Exception:
        # zipfile has no one error for what a broken archive may hold.
        raise UnreadableFile(DAMAGED) from None


def _refuse_strict(archive: ZipFile) -> None:
    if _STRICT in _part(archive, _RELATIONS):
        raise UnreadableFile(
            "The file is saved in the strict form of Office files; save it in the "
            "usual one."
        )


def _other(archive: ZipFile, names: set[str], types: bytes) -> str:
    for mark, what in _OTHER_TYPES:
        if mark in types:
            return what
    for member, what in _OTHER_MEMBERS:
        if member in names:
            return what
    if "mimetype" in names and b"opendocument" in _part(archive, "mimetype"):
        return "an OpenDocument file"
    return "a ZIP archive"
