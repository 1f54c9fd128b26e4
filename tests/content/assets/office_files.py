"""Office files for tests, as small as they can be, and a page that is none."""

import zipfile
from io import BytesIO

import docx
from pptx import Presentation

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
HTML = b"<!doctype html><script>alert(1)</script>"


def _saved(document):
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def archive(**parts):
    """Return a ZIP archive of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def with_part(data, name, part=b""):
    """Return the archive with one more part, packed."""
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, part)
    return out.getvalue()


WORD = _saved(docx.Document())
SLIDES = _saved(Presentation())
SHEET = archive(**{"[Content_Types].xml": _WORKBOOK})
# Its parts are not those that its index tells of.
SHEET_CHANGED = SHEET.replace(_WORKBOOK.encode(), _WORKBOOK.upper().encode())
