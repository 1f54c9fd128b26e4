"""Where in a marked-up file a person finds a passage: by counting, or by line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from content.files.markup_rules import Element, is_data_table

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("a", "button", "input"), "button"),
    **dict.fromkeys(("pre", "xmp"), "code"),
    "blockquote": "quote",
}


@dataclass
class _Table:
    element: Element
    number: int
    row: int = 0
    column: int = 0


class Counted:
    """Places as a person counts them: "paragraph 3", "table 1, row 2, column 3".

    Goes along with the walk, block by block.
    """

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._tables: list[_Table] = []
        self._list_items = 0

    def enter(self, element: Element) -> None:
        """Go into a block."""
        tag = element.tag
        if tag == "li":
            self._list_items += 1
        elif tag == "table" and is_data_table(element):
            self._counts["table"] += 1
            self._tables.append(_Table(element, self._counts["table"]))
        elif self._tables and tag == "tr":
            self._tables[-1].row += 1
            self._tables[-1].column = 0
        elif self._tables and tag in ("td", "th"):
            self._tables[-1].column += 1

    def leave(self, element: Element) -> None:
        """Go out of a block."""
        if element.tag == "li":
            self._list_items -= 1
        elif self._tables and element.tag in ("td", "th"):
            span = element.get("colspan", "")
            wide = int(span) if span.isdecimal() and len(span) < 4 else 1
            self._tables[-1].column += max(wide, 1) - 1
        elif self._tables and element is self._tables[-1].element:
            self._tables.pop()

    def note(self, comment: str, line: int) -> None:
        """Take notice of a comment, which stands on this line of the tree's text."""

    def kind(self, element: Element) -> str:
        """Return what the text of a block is to a person who counts."""
        if self._tables and element.tag != "caption":
            return "cell"
        kind = _KINDS.get(str(element.tag), "paragraph")
        in_list = self._list_items and kind == "paragraph"
        return "list item" if in_list else kind

    def of(self, kind: str) -> str:
        """Return the place of the next thing of this kind."""
        if kind == "cell":
            table = self._tables[-1]
            return f"table {table.number}, row {table.row}, column {table.column}"
        self._counts[kind] += 1
        return f"{kind} {self._counts[kind]}"


class Lined(Counted):
    """Places by the line of the file on which their block starts: "line 14".

    The tree carries the lines: in an attribute of its blocks, and for HTML that was
    copied as it stood, in comments before and after it.
    """

    ATTRIBUTE = "data-throughline-line"
    # A character that no file's own comment holds, as readers drop it.
    SIGN = "\ufdd2"

    def __init__(self, lines: Sequence[int]) -> None:
        """`lines[i]` is the line of the file for line i of the tree's text."""
        super().__init__()
        self._lines = lines
        self._stack = [0]
        self._copied: tuple[int, int] | None = None

    def enter(self, element: Element) -> None:
        super().enter(element)
        named = element.get(self.ATTRIBUTE, "")
        if named.isdecimal():
            self._stack.append(int(named[:9]))
        elif self._copied:
            start, at = self._copied
            self._stack.append(start + line_in_tree(element) - at)
        else:
            self._stack.append(self._stack[-1])

    def leave(self, element: Element) -> None:
        super().leave(element)
        self._stack.pop()

    def note(self, comment: str, line: int) -> None:
        if comment.startswith(self.SIGN):
            start = comment.removeprefix(self.SIGN)
            self._copied = (int(start), line) if start.isdecimal() else None

    def of(self, kind: str) -> str:
        at = min(max(self._stack[-1], 0), len(self._lines) - 1)
        line = f"line {self._lines[at]}"
        if kind == "cell":
            return f"{line}, column {self._tables[-1].column}"
        return f"{line}, {kind}" if kind in _NAMED else line


# Things that may stand on the line of a passage.
_NAMED = ("picture", "video", "audio", "iframe", "object", "embed")


def line_in_tree(element: Element) -> int:
    """Return the line of the tree's text on which the element starts."""
    line = element.sourceline
    return line if isinstance(line, int) else 0
