"""Reads rich text: each paragraph and list item becomes a passage."""

from content.files.gathering import Gathering
from content.files.html import parse
from content.files.markup import MarkupReader
from content.files.markup_places import Counted
from content.files.markup_rules import Element

# What the editor keeps as one block each, and so counts.
_COUNTED = frozenset({"p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote"})


class EditorPlaces(Counted):
    """Places by the editor's own count: "<path>.p0" is its first block."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._entered = 0

    def enter(self, element: Element) -> None:
        super().enter(element)
        self._entered += element.tag in _COUNTED

    def of(self, kind: str) -> str:
        return f"{self._path}.p{max(self._entered - 1, 0)}"


def read_rich_text(html: str, path: str, gathering: Gathering) -> None:
    """Add the passages of a rich text at `path`, as "<path>.p<n>"."""
    root = parse(html)
    if root is not None:
        MarkupReader(gathering, EditorPlaces(path)).read(root)
