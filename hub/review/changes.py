"""Only what changed between two versions of a text, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from content.items import ContentItem

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Stretch:
    """Words that are the same, were put in, or were taken out."""

    text: str
    how: str = "same"


@dataclass(frozen=True)
class Changed:
    """One passage that differs. how: changed, new or gone."""

    how: str
    stretches: tuple[Stretch, ...]


def changes(old: ContentItem, new: ContentItem) -> list[Changed]:
    """Return the passages that differ, in the order of the new text."""
    before = [passage.text for passage in old.passages]
    after = [passage.text for passage in new.passages]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Changed] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            found += _differing(before[i1:i2], after[j1:j2])
    return found


def _differing(before: Sequence[str], after: Sequence[str]) -> Iterator[Changed]:
    paired = min(len(before), len(after))
    for old, new in zip(before[:paired], after[:paired], strict=True):
        yield Changed("changed", tuple(word_changes(old, new)))
    for old in before[paired:]:
        yield Changed("gone", (Stretch(old, "out"),))
    for new in after[paired:]:
        yield Changed("new", (Stretch(new, "in"),))


def word_changes(old: str, new: str) -> Iterator[Stretch]:
    """Yield the stretches that lead from one text to the other."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch("".join(a[i1:i2]))
            continue
        if i1 < i2:
            yield Stretch("".join(a[i1:i2]), "out")
        if j1 < j2:
            yield Stretch("".join(b[j1:j2]), "in")
