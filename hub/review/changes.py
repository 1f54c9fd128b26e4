"""Only what changed between two versions of a text, passage by passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from content.items import ContentItem
from hub.word_differences import IN, OUT, Line, Segment, merged_differences


@dataclass(frozen=True)
class Changed:
    """One passage that differs. how: changed, new or gone."""

    how: str
    segments: Line


def changes(old: ContentItem, new: ContentItem) -> list[Changed]:
    """Return the passages that differ, in the order of the new text."""
    before = [passage.text for passage in old.passages]
    after = [passage.text for passage in new.passages]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Changed] = []
    for tag, i, j, k, n in matcher.get_opcodes():
        if tag != "equal":
            found += _differing(before[i:j], after[k:n])
    return found


def _differing(before: Sequence[str], after: Sequence[str]) -> Iterator[Changed]:
    paired = min(len(before), len(after))
    for old, new in zip(before[:paired], after[:paired], strict=True):
        yield Changed("changed", merged_differences(old, new))
    for old in before[paired:]:
        yield Changed("gone", (Segment(old, OUT),))
    for new in after[paired:]:
        yield Changed("new", (Segment(new, IN),))
