"""Which words of a text were changed, for people who compare two of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the figures, hyphens and points inside it, or one sign; then its spaces.
_TOKEN = re.compile(r"(?:\w+(?:[.,:/'’-]\w+)*|[^\w\s])\s*|\s+")
SAME, OUT, IN = "", "out", "in"


@dataclass(frozen=True)
class Segment:
    """A stretch of text. how: SAME in both texts, OUT of the new one, or IN it only."""

    text: str
    how: str = SAME

    @property
    def changed(self) -> bool:
        return self.how != SAME


Line = tuple[Segment, ...]


def word_differences(before: str, after: str) -> tuple[Line, Line]:
    """Return both texts in segments: joined, they are the texts again."""
    runs = list(_runs(before, after))
    return (
        tuple(_segments((OUT if changed else SAME, old) for changed, old, _ in runs)),
        tuple(_segments((IN if changed else SAME, new) for changed, _, new in runs)),
    )


def merged_differences(before: str, after: str) -> Line:
    """Return one text in segments: what goes out stands before what comes in."""
    return tuple(_segments(_one_after_the_other(before, after)))


def line_differences(
    before: Sequence[str], after: Sequence[str]
) -> tuple[list[Line], list[Line]]:
    """Return both lists with what changed in each: lines, or words in a line."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    old: list[Line] = []
    new: list[Line] = []
    for op, i, j, k, n in codes:
        if op == "replace" and j - i == n - k:
            pairs = zip(before[i:j], after[k:n], strict=True)
            for one, other in (word_differences(*pair) for pair in pairs):
                old.append(one)
                new.append(other)
        else:
            is_same = op == "equal"
            old += [(Segment(text, SAME if is_same else OUT),) for text in before[i:j]]
            new += [(Segment(text, SAME if is_same else IN),) for text in after[k:n]]
    return old, new


def _runs(before: str, after: str) -> Iterator[tuple[bool, str, str]]:
    """Yield (whether it differs, old text, new text), in order."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    same = SequenceMatcher(
        None, [t.strip() for t in old], [t.strip() for t in new], autojunk=False
    )
    for op, i, j, k, n in same.get_opcodes():
        yield op != "equal", "".join(old[i:j]), "".join(new[k:n])


def _one_after_the_other(before: str, after: str) -> Iterator[tuple[str, str]]:
    for changed, old, new in _runs(before, after):
        if changed:
            yield OUT, old
            yield IN, new
        else:
            yield SAME, new


def _segments(runs: Iterable[tuple[str, str]]) -> Iterator[Segment]:
    """Yield segments; spaces after the last changed word are not changed."""
    for how, text in runs:
        kept = text.rstrip() if how else text
        if kept:
            yield Segment(kept, how)
        if text[len(kept) :]:
            yield Segment(text[len(kept) :])
