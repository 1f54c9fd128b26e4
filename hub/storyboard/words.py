"""Which words of a text were changed, for people who compare two of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the figures, hyphens and points inside it, or one sign; then its spaces.
_TOKEN = re.compile(r"(?:\w+(?:[.,:/'’-]\w+)*|[^\w\s])\s*|\s+")


@dataclass(frozen=True)
class Segment:
    """A stretch of text; `changed` when the other text has it not."""

    text: str
    changed: bool = False


Line = tuple[Segment, ...]


def word_differences(before: str, after: str) -> tuple[Line, Line]:
    """Return both texts in segments: joined, they are the texts again."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    same = SequenceMatcher(
        None, [t.strip() for t in old], [t.strip() for t in new], autojunk=False
    )
    codes = same.get_opcodes()
    return (
        tuple(_joined((op != "equal", old[i:j]) for op, i, j, _, _ in codes)),
        tuple(_joined((op != "equal", new[i:j]) for op, _, _, i, j in codes)),
    )


def line_differences(
    before: list[str], after: list[str]
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
            old += [(Segment(text, op != "equal"),) for text in before[i:j]]
            new += [(Segment(text, op != "equal"),) for text in after[k:n]]
    return old, new


def _joined(runs: Iterator[tuple[bool, list[str]]]) -> Iterator[Segment]:
    """Join tokens to segments; spaces after the last changed word are not changed."""
    for changed, tokens in runs:
        text = "".join(tokens)
        kept = text.rstrip() if changed else text
        if kept:
            yield Segment(kept, changed)
        if text[len(kept) :]:
            yield Segment(text[len(kept) :])
