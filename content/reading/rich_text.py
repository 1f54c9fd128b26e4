"""Reads rich text: each paragraph and list item becomes a passage."""

from content.aligning import COUNTED
from content.files.gathering import Gathering
from content.files.html import parse
from content.files.markup import MarkupReader
from content.files.markup_places import Counted
from content.files.markup_rules import Element


class EditorPlaces(Counted):
    """Places by the editor's own count: "<path>.p0" is its first block."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._entered = 0
        self._open: list[int] = []

    def enter(self, element: Element) -> None:
        super().enter(element)
        if element.tag in COUNTED:
            self._open.append(self._entered)
            self._entered += 1

    def leave(self, element: Element) -> None:
        super().leave(element)
        if element.tag in COUNTED:
            self._open.pop()

    def of(self, kind: str) -> str:
        del kind
        number = self._open[-1] if self._open else max(self._entered - 1, 0)
        return f"{self._path}.p{number}"


def read_rich_text(html: str, path: str, gathering: Gathering) -> None:
    """Add the passages of a rich text at `path`, as "<path>.p<n>"."""
    root = parse(html)
    if root is not None:
        MarkupReader(gathering, EditorPlaces(path)).read(root)
