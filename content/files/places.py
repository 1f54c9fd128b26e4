"""Names the places in a file by counting: "table 1, row 2, column 3"."""

from collections import Counter


class Place:
    """A part of a file that holds paragraphs and smaller parts.

    `prefix` is its own name, "" for the body of a file, where paragraphs count as
    "paragraph 3"; elsewhere the first paragraph has the name of the part itself.
    """

    def __init__(self, prefix: str = "", joint: str = ", ") -> None:
        self.prefix = prefix
        self._joint = joint
        self._counts: Counter[str] = Counter()

    def paragraph(self) -> str:
        """Return the place of the next paragraph that has text."""
        self._counts["paragraph"] += 1
        number = self._counts["paragraph"]
        if self.prefix and number == 1:
            return self.prefix
        return self.within(f"paragraph {number}")

    def next(self, what: str) -> str:
        """Return the place of the next part of this kind."""
        self._counts[what] += 1
        return self.within(f"{what} {self._counts[what]}")

    def within(self, what: str) -> str:
        """Return the place of a part with this name."""
        return f"{self.prefix}{self._joint}{what}" if self.prefix else what
