"""Office files with nothing in them that depends on when they were written."""

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

AUTHOR = "Kelvane"


def set_properties(properties: Any, title: str, day: date) -> None:
    """Fill the core properties of a Word or PowerPoint file; the moment is noon."""
    properties.title = title
    properties.author = properties.last_modified_by = AUTHOR
    properties.created = properties.modified = noon(day)
    properties.revision = 1
    properties.comments = ""


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def undated(data: bytes) -> bytes:
    """Return a zip file with the same entries, each dated 1 January 1980."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            plain = ZipInfo(entry.filename)
            plain.create_system = 0  # else it names the operating system
            plain.compress_type = ZIP_DEFLATED
            target.writestr(plain, source.read(entry))
    return out.getvalue()
