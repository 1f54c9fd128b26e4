"""Where each stretch of folded text came from, kept only where lengths differ."""

from array import array
from bisect import bisect_right


class OffsetMap:
    """The edits that turned one text into another, in order and apart.

    Between two edits the offsets run in step, so only an edit that changes the
    length, or whose result must never be cut in two, needs an entry.
    """

    __slots__ = ("_new_ends", "_new_starts", "_old_ends", "_old_starts")

    def __init__(self) -> None:
        self._new_starts = array("I")
        self._new_ends = array("I")
        self._old_starts = array("I")
        self._old_ends = array("I")

    def __bool__(self) -> bool:
        return bool(self._new_ends)

    def record(self, old_start: int, old_end: int, new_length: int) -> None:
        """Note that old text from `old_start` to `old_end` became `new_length` long.

        Edits are recorded from left to right; they never overlap.
        """
        shift = self._new_ends[-1] - self._old_ends[-1] if self._new_ends else 0
        self._new_starts.append(old_start + shift)
        self._new_ends.append(old_start + shift + new_length)
        self._old_starts.append(old_start)
        self._old_ends.append(old_end)

    def old_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the old stretch behind the new one, with whole edits only.

        What an edit dropped counts if it lies inside, not at either edge.
        An empty new stretch has an empty old one.
        """
        old_start = self._old_start(start)
        return old_start, self._old_end(end) if end > start else old_start

    def new_offset(self, old: int) -> int:
        """Give the new offset of an old one; inside an edit, the edit's new start."""
        edit = bisect_right(self._old_ends, old)
        if edit < len(self._old_ends) and self._old_starts[edit] <= old:
            return self._new_starts[edit]
        if edit == 0:
            return old
        return old - self._old_ends[edit - 1] + self._new_ends[edit - 1]

    def _old_start(self, new: int) -> int:
        edit = bisect_right(self._new_ends, new)
        if edit < len(self._new_ends) and self._new_starts[edit] <= new:
            return self._old_starts[edit]
        if edit == 0:
            return new
        return new - self._new_ends[edit - 1] + self._old_ends[edit - 1]

    def _old_end(self, new: int) -> int:
        last = new - 1
        edit = bisect_right(self._new_ends, last)
        if edit < len(self._new_ends) and self._new_starts[edit] <= last:
            return self._old_ends[edit]
        if edit == 0:
            return new
        return new - self._new_ends[edit - 1] + self._old_ends[edit - 1]
