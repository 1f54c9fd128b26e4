"""A text with its findings marked, ready to be shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from content.items import ContentItem, Mark, MarkKind, Passage
from governance.findings import Finding


@dataclass(frozen=True)
class Segment:
    """A stretch of a passage that looks alike. finding: its number, 0 for none."""

    text: str
    strong: bool = False
    emphasis: bool = False
    finding: int = 0


@dataclass(frozen=True)
class Shown:
    """One passage as it is shown. findings: numbers of all in it."""

    path: str
    role: str
    segments: tuple[Segment, ...]
    findings: tuple[int, ...] = ()

    @property
    def file(self) -> str:
        """Return the field of the uploaded file that it stands in, "" for none."""
        field, _, inside = self.path.partition("/")
        return field if inside else ""


def marked(item: ContentItem, findings: Sequence[Finding]) -> list[Shown]:
    """Return the passages of `item`; findings are numbered from 1, in their order."""
    numbered = list(enumerate(findings, start=1))
    return [
        _shown(passage, [(n, f) for n, f in numbered if _is_in(f, passage)])
        for passage in item.passages
    ]


def _is_in(finding: Finding, passage: Passage) -> bool:
    return finding.place is not None and finding.place.path == passage.path


def _shown(passage: Passage, found: list[tuple[int, Finding]]) -> Shown:
    return Shown(
        passage.path,
        passage.role.value,
        tuple(_segments(passage, found)),
        tuple(number for number, _ in found),
    )


def _segments(passage: Passage, found: list[tuple[int, Finding]]) -> Iterator[Segment]:
    places = [(n, f.place) for n, f in found if f.place is not None]
    cuts = {0, len(passage.text)}
    for _, place in places:
        cuts |= {place.start, place.end}
    for mark in passage.marks:
        cuts |= {mark.start, mark.end}
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(passage.text))
    for start, end in pairwise(edges):
        # Of findings inside one another the shorter is the one that is meant here.
        over = [(p.end - p.start, n) for n, p in places if p.start <= start < p.end]
        yield Segment(
            passage.text[start:end],
            strong=_has(passage.marks, MarkKind.STRONG, start),
            emphasis=_has(passage.marks, MarkKind.EMPHASIS, start),
            finding=min(over)[1] if over else 0,
        )


def _has(marks: tuple[Mark, ...], kind: MarkKind, at: int) -> bool:
    return any(m.kind is kind and m.start <= at < m.end for m in marks)
