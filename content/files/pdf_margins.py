"""What stands at the head and foot of every page of a PDF: read once."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import takewhile

from content.files.pdf_lines import Line

_NUMBER = re.compile(
    r"\W*(?:(?:page|p|seite|pagina|página|side|strona)\b\W*)?"
    r"(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:/|of|von|de|di|van)\s*\d{1,3})?\W*",
    re.IGNORECASE,
)
# How many lines at either end of a page are looked at, and on how many pages the same
# line makes it a head or foot.
_LINES = 3
_PAGES = 3

# What is equal for the same line on all pages: its text but for figures, its height.
_Key = tuple[str, int]


def without_margins(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], list[tuple[str, str]]]:
    """Return the pages without heads, feet and numbers; heads and feet as
    (place, text).
    """
    counts = Counter(key for lines in pages for key in {_key(line) for line in lines})
    repeated = {key for key, count in counts.items() if count >= _PAGES}
    margins: dict[_Key, tuple[str, str]] = {}
    kept = []
    for number, lines in enumerate(pages, 1):
        top, bottom = _margin(lines, repeated), _margin(lines[::-1], repeated)
        for where, edge in (("header", top), ("footer", bottom[::-1])):
            for line in edge:
                if not _NUMBER.fullmatch(line.text):
                    margins.setdefault(
                        _key(line), (f"page {number}, {where}", line.text)
                    )
        kept.append(list(lines[len(top) : max(len(lines) - len(bottom), len(top))]))
    return kept, [*margins.values()]


def _margin(lines: Sequence[Line], repeated: Collection[_Key]) -> list[Line]:
    """Return the lines from the edge inwards that are no text of the page's own."""
    return list(
        takewhile(
            lambda line: _key(line) in repeated or _NUMBER.fullmatch(line.text),
            lines[:_LINES],
        )
    )


def _key(line: Line) -> _Key:
    return re.sub(r"\d+", "0", line.text), round(line.base / 4)
