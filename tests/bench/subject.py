"""What an audit is measured with: texts, storyboards of three sizes, their meaning."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from content.embedding import Embedder
from content.embedding.store import VectorStore
from content.items import ContentItem
from content.story import Story
from content.story_parts import RollDown
from governance.audit import Audit, audit
from governance.checks import KNOWN_CHECKS
from governance.compile import CompiledStory, compile_story
from governance.facts import Facts
from governance.meaning import MeaningSource
from governance.profiles import find_profile
from tests.bench.terms import with_terms
from tests.bench.texts import Texts

# How many terms the storyboards have.
SIZES = (40, 1_000, 5_000)
USUAL = 1_000
DAY = date(2026, 1, 15)
NOT_COMPARED = "Not part of this measure."


@dataclass(frozen=True)
class Subject:
    """Everything that one round of measures is about. embedder: None goes without."""

    texts: Texts
    story: Story
    roll_down: RollDown
    embedder: Embedder | None

    @cached_property
    def stories(self) -> dict[int, Story]:
        """The storyboards by their number of terms."""
        return {size: with_terms(self.story, size, self.texts) for size in SIZES}

    @cached_property
    def compiled(self) -> dict[int, CompiledStory]:
        return {
            size: compile_story(story).for_programme(self.roll_down)
            for size, story in self.stories.items()
        }

    @cached_property
    def known(self) -> MeaningSource:
        """A source that keeps the vectors of all that it was asked about."""
        return self.source()

    def source(self) -> MeaningSource:
        """Return a source of meaning that has not seen any text."""
        assert self.embedder is not None
        return MeaningSource(self.compiled[USUAL], self.embedder, VectorStore())

    def audits(self, size: int, items: Iterable[ContentItem]) -> list[Audit]:
        """Audit items without meaning, held against `size` terms."""
        return [self._audit(size, item, FACTS) for item in items]

    def audits_with(
        self, size: int, pairs: Iterable[tuple[ContentItem, Facts]]
    ) -> list[Audit]:
        """Audit items with the facts that belong to each."""
        return [self._audit(size, item, facts) for item, facts in pairs]

    def _audit(self, size: int, item: ContentItem, facts: Facts) -> Audit:
        return audit(item, self.compiled[size], PROFILE, facts)


FACTS = Facts(DAY, no_meaning=NOT_COMPARED)
PROFILE = find_profile("default", KNOWN_CHECKS)


def compared(source: MeaningSource, items: Iterable[ContentItem]) -> list[Facts]:
    """Return the facts of each item with its meaning."""
    return [replace(FACTS, no_meaning="", meaning=source.of(item)) for item in items]
