from io import BytesIO

import pytest

from content.assets.media_types import OCTETS, media_type
from tests.content.assets.office_files import (
    HTML,
    SHEET,
    SHEET_CHANGED,
    SLIDES,
    WORD,
    archive,
)
from tests.content.assets.pictures import picture
from tests.content.files.pdf_files import pdf_data

TEXT = "text/plain; charset=utf-8"
OFFICE = "application/vnd.openxmlformats-officedocument"

CASES = [
    *(
        pytest.param(picture(kind), f"image/{kind.lower()}", id=kind.lower())
        for kind in ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
    ),
    pytest.param(pdf_data("Hello"), "application/pdf", id="pdf"),
    pytest.param(WORD, f"{OFFICE}.wordprocessingml.document", id="docx"),
    pytest.param(SLIDES, f"{OFFICE}.presentationml.presentation", id="pptx"),
    pytest.param(SHEET, f"{OFFICE}.spreadsheetml.sheet", id="xlsx"),
    pytest.param(SHEET_CHANGED, OCTETS, id="xlsx-damaged-inside"),
    pytest.param(archive(a="x"), OCTETS, id="another-archive"),
    pytest.param(b"PK\3\4 cut off", OCTETS, id="no-archive"),
    pytest.param("Grüße".encode(), TEXT, id="text"),
    pytest.param(("é" * 2000).encode()[1:] + b"", OCTETS, id="no-text"),
    pytest.param(b"a" + ("é" * 2000).encode(), TEXT, id="cut-inside-a-character"),
    pytest.param(HTML, TEXT, id="a-page-is-text"),
    pytest.param(b'<svg xmlns="http://www.w3.org/2000/svg"/>', TEXT, id="svg-is-text"),
    pytest.param(b"MZ\0\0", OCTETS, id="a-program"),
    pytest.param(b"\xff\xfeG\0", OCTETS, id="utf-16"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_bytes_tell_what_they_are(data, expected):
    opened = BytesIO(data)
    opened.seek(2)

    assert media_type(opened) == expected
    assert opened.tell() == 0
