"""Passages as the rich text that Wagtail's editor keeps."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from content.items import Mark, MarkKind, Passage

_TAGS = {MarkKind.STRONG: "b", MarkKind.EMPHASIS: "i"}
_ADDRESSES = ("http://", "https://", "mailto:")


def paragraph(passage: Passage) -> str:
    """Return one paragraph with its bold, italics and links."""
    inner = "".join(_stretches(passage))
    return f"<p>{inner}</p>"


def _stretches(passage: Passage) -> Iterator[str]:
    marks = [mark for mark in passage.marks if _is_kept(mark)]
    edges = {0, len(passage.text), *(m.start for m in marks), *(m.end for m in marks)}
    for start, end in pairwise(sorted(edges)):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        yield _wrapped(passage.text[start:end], over)


def _is_kept(mark: Mark) -> bool:
    if mark.kind is MarkKind.LINK:
        return mark.value.lower().startswith(_ADDRESSES)
    return mark.kind in _TAGS


def _wrapped(text: str, marks: list[Mark]) -> str:
    result = escape(text, quote=False).replace("\n", "<br/>")
    for mark in marks:
        if mark.kind is not MarkKind.LINK:
            result = f"<{_TAGS[mark.kind]}>{result}</{_TAGS[mark.kind]}>"
    link = next((mark for mark in marks if mark.kind is MarkKind.LINK), None)
    return f'<a href="{escape(link.value)}">{result}</a>' if link else result
