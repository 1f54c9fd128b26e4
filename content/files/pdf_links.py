"""The links on a PDF page."""

import ctypes
from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw

_MAX_ADDRESS_BYTES = 4096


def links_of(document: Any, page: Any, text_page: Any) -> Iterator[tuple[str, str]]:
    """Yield address and text of each link that leads out of the file."""
    start, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, start, link):
        url = _address(document, link)
        if url:
            yield url, _text(link, text_page)


def _address(document: Any, link: Any) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(_MAX_ADDRESS_BYTES)
    raw.FPDFAction_GetURIPath(document.raw, action, buffer, len(buffer))
    return buffer.value.decode("utf-8", errors="replace")


def _text(link: Any, text_page: Any) -> str:
    box = raw.FS_RECTF()
    if not raw.FPDFLink_GetAnnotRect(link, box):
        return ""
    text = text_page.get_text_bounded(box.left, box.bottom, box.right, box.top)
    return " ".join(text.split())
