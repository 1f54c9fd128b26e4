"""An item's passages made ready for checks: folded, split into sentences, masked."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from content.items import ContentItem, Passage, Role
from governance.compile import Approved, CompiledStory, Disowned
from governance.compile.messages import stems_of, without
from governance.compile.phrases import PhraseUse
from governance.findings import Place
from governance.matching.speakers import of_others
from governance.text.masks import (
    Mask,
    MaskKind,
    Masks,
    find_code,
    find_quotations,
    find_urls,
)
from governance.text.normalise import Normal, normalise
from governance.text.quantities import Quantity, read_quantities
from governance.text.sentences import split_sentences

# What somebody else said, what is no prose, and what was approved as it stands.
NOT_OURS = frozenset(
    {MaskKind.QUOTATION, MaskKind.CODE, MaskKind.URL, MaskKind.EMAIL, MaskKind.APPROVED}
)


@dataclass(frozen=True)
class Sentence:
    """Source text [start:end] of a passage, which is folded text [first:last]."""

    prose: "PassageProse"
    number: int
    start: int
    end: int
    first: int
    last: int

    @cached_property
    def text(self) -> str:
        return self.prose.normal.source[self.start : self.end]

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """Its figures, at offsets in `folded`."""
        return read_quantities(self.folded)

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems_of(self.folded)

    @cached_property
    def plain(self) -> str:
        """Its folded text without names and figures, for comparing meaning."""
        names = [
            (first - self.first, last - self.first)
            for first, last in self.prose.names
            if self.first <= first < self.last
        ]
        return without(self.folded, names, self.figures)

    @property
    def folded(self) -> str:
        return self.prose.normal.text[self.first : self.last]

    @property
    def place(self) -> Place:
        return self.prose.place(self.start, self.end)

    @cached_property
    def is_quoted(self) -> bool:
        """Say whether somebody else says most of it, in quotation marks."""
        quoted = sum(
            max(0, min(mask.end, self.end) - max(mask.start, self.start))
            for mask in self.prose.masks
            if mask.kind is MaskKind.QUOTATION
        )
        return quoted * 2 > self.end - self.start

    def place_of(self, figure: Quantity) -> Place:
        """Return the place of one of its figures."""
        first = self.first
        return self.prose.folded_place(first + figure.start, first + figure.end)

    def beside(self) -> Iterator["Sentence"]:
        """Yield the sentences before and after it in the same passage."""
        for number in (self.number - 1, self.number + 1):
            if 0 <= number < len(self.prose.sentences):
                yield self.prose.sentences[number]


class PassageProse:
    """One passage: `normal` folds it; the rest is made when asked for."""

    def __init__(self, passage: Passage, story: CompiledStory) -> None:
        self.passage = passage
        self.normal: Normal = normalise(passage.text)
        self._story = story

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        at = self.normal.at
        return tuple(
            Sentence(self, number, start, end, at(start), at(end))
            for number, (start, end) in enumerate(split_sentences(self.passage.text))
        )

    @cached_property
    def approved(self) -> list[PhraseUse[Approved]]:
        """Approved texts that stand here word for word, in folded text."""
        return self._story.approved.uses(self.normal.text)

    @cached_property
    def disowned(self) -> list[PhraseUse[Disowned]]:
        """What an earlier storyboard said, and listed denials, in folded text."""
        return self._story.disowned.uses(self.normal.text)

    @cached_property
    def names(self) -> list[tuple[int, int]]:
        """Where names stand in the folded text."""
        at = self.normal.at
        masks = self._story.names.find(self.normal)
        return [(at(mask.start), at(mask.end)) for mask in masks]

    @cached_property
    def masks(self) -> Masks:
        text = self.passage.text
        if self.passage.role is Role.QUOTE:
            quotations = [Mask(0, len(text), MaskKind.QUOTATION)]
        else:
            quotations = of_others(text, find_quotations(text), self._story)
        marked = [
            Mask(mark.start, mark.end, MaskKind.CODE)
            for mark in self.passage.marks
            if mark.kind == "code"
        ]
        if self.passage.role is Role.CODE:
            marked = [Mask(0, len(text), MaskKind.CODE)]
        approved = [
            Mask(*self.normal.span(use.start, use.end), MaskKind.APPROVED)
            for use in self.approved
        ]
        return Masks(
            [*quotations, *find_urls(text), *find_code(text), *marked, *approved]
        )

    def place(self, start: int, end: int) -> Place:
        """Return the place of source text [start:end]."""
        return Place(self.passage.path, start, end, self.passage.text[start:end])

    def folded_place(self, start: int, end: int) -> Place:
        """Return the place of folded text [start:end]."""
        return self.place(*self.normal.span(start, end))

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds the source offset, or the one before it."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


class Prose:
    """All passages of one item."""

    def __init__(self, item: ContentItem, story: CompiledStory) -> None:
        self.item = item
        self.passages = tuple(PassageProse(p, story) for p in item.passages)

    @cached_property
    def by_path(self) -> dict[str, PassageProse]:
        return {p.passage.path: p for p in self.passages}

    @cached_property
    def folded(self) -> str:
        """The whole text folded, passages parted by one space."""
        return " ".join(p.normal.text for p in self.passages)

    def sentences(self) -> Iterator[Sentence]:
        for passage in self.passages:
            yield from passage.sentences
