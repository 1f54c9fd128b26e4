"""What a check sees: one item's prose, the story, the facts and its own settings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from content.items import ContentItem
from content.story_parts import Usage, Where
from governance.compile import CompiledStory
from governance.compile.terms import TermUse
from governance.facts import Facts
from governance.matching.carriage import Carriage
from governance.matching.prose import NOT_OURS, PassageProse, Prose
from governance.profiles.profile import Ruling

# A blank line ends a sentence; folded, it is a space like any other.
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class PlacedTerm:
    """A use of a term in a passage, masks and exceptions already considered."""

    prose: PassageProse
    use: TermUse


class Case:
    """One item held against one story; what several checks need is made once."""

    def __init__(
        self,
        item: ContentItem,
        story: CompiledStory,
        facts: Facts,
        rulings: Mapping[str, Ruling],
    ) -> None:
        self.item = item
        self.story = story
        self.facts = facts
        self.prose = Prose(item, story)
        self._rulings = rulings

    def settings(self, check: str) -> Mapping[str, int]:
        """Return the numbers that the profile gives a check for this item."""
        return self._rulings[check].settings

    @cached_property
    def carriage(self) -> Carriage:
        """Which message is told where."""
        return Carriage(self.prose, self.story, self.facts)

    @cached_property
    def terms(self) -> tuple[PlacedTerm, ...]:
        """Every use of a term in the author's own words, in reading order."""
        return tuple(self._terms())

    def wrong_terms(self, usage: Usage) -> Iterator[PlacedTerm]:
        """Yield the uses of wordings with this usage."""
        return (term for term in self.terms if term.use.form.usage is usage)

    def _terms(self) -> Iterator[PlacedTerm]:
        for prose in self.prose.passages:
            for use in self.story.terms.uses(prose.normal.text, self._is_here):
                start, end = prose.normal.span(use.start, use.end)
                masked = prose.masks.overlaps(start, end, NOT_OURS)
                if not masked and not _BLANK_LINE.search(
                    prose.normal.source, start, end
                ):
                    yield PlacedTerm(prose, use)

    def _is_here(self, where: Where) -> bool:
        item = self.item
        return where.fits(item.format, item.region, item.language)
