"""The compiled storyboard: what one release and one roll-down mean for an audit."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from content.canonical import digest
from content.story import Story
from content.story_parts import (
    Boilerplate,
    Message,
    ProofPoint,
    RollDown,
    TermKind,
)
from governance.compile.messages import (
    CompiledMessage,
    compile_claims,
    compile_messages,
    earlier_texts,
)
from governance.compile.phrases import PhraseIndex
from governance.compile.terms import TermIndex
from governance.text.names import NameFinder
from governance.text.normalise import normalise


@dataclass(frozen=True, slots=True)
class Approved:
    """What an approved stretch of text is: a message, proof point or fixed text."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Disowned:
    """What a message said in an earlier release, or, with release 0, never says."""

    message: str
    release: int = 0


@dataclass(frozen=True)
class CompiledStory:
    """Made by `compile_story`; all but `roll_down` depends on the story alone."""

    story: Story
    messages: tuple[CompiledMessage, ...]
    claims: tuple[CompiledMessage, ...]
    approved: PhraseIndex[Approved]
    disowned: PhraseIndex[Disowned]
    terms: TermIndex
    names: NameFinder
    story_digest: str
    roll_down: RollDown = field(default_factory=lambda: RollDown(key="none"))

    def for_programme(self, roll_down: RollDown) -> "CompiledStory":
        """Return the same story as a programme tells it."""
        return replace(self, roll_down=roll_down)

    @property
    def release(self) -> int:
        return self.story.release

    @cached_property
    def digest(self) -> str:
        """The digest of the release and the roll-down."""
        return digest([self.story_digest, self.roll_down])

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """The company's own names and its products', folded."""
        return self._names_of(TermKind.COMPANY, TermKind.PRODUCT)

    @cached_property
    def company_names(self) -> tuple[str, ...]:
        """The company's own names, folded."""
        return self._names_of(TermKind.COMPANY)

    @cached_property
    def customers(self) -> tuple[str, ...]:
        """The names of customers, folded."""
        return self._names_of(TermKind.CUSTOMER)

    def _names_of(self, *kinds: TermKind) -> tuple[str, ...]:
        names = (term.preferred for term in self.story.terms if term.kind in kinds)
        return tuple(normalise(name).text for name in names if name)

    @cached_property
    def proof(self) -> dict[str, ProofPoint]:
        return {proof.key: proof for proof in self.story.proof_points}

    @cached_property
    def boilerplate(self) -> dict[str, Boilerplate]:
        return {text.key: text for text in self.story.boilerplate}

    @cached_property
    def message(self) -> dict[str, CompiledMessage]:
        return {message.key: message for message in self.messages}

    def ended_proof(self, message: Message, day: date) -> list[ProofPoint]:
        """Return the proof points of a message that may not be relied on at `day`."""
        proof = (self.proof[key] for key in message.proof)
        return [point for point in proof if not point.holds_on(day)]

    def is_suspended(self, message: Message, day: date) -> bool:
        """Say whether nothing proves the message at `day`, though something did."""
        ended = self.ended_proof(message, day)
        return bool(message.proof) and len(ended) == len(message.proof)

    def ends(self) -> Iterator[date]:
        """Yield each last day before something of the story holds no more, or does."""
        for proof in self.story.proof_points:
            if proof.expires_on is not None:
                yield proof.expires_on
        for message in self.story.messages:
            if message.valid_until_on is not None:
                yield message.valid_until_on
            if message.valid_from_on and message.valid_from_on > date.min:
                yield message.valid_from_on - timedelta(days=1)


def compile_story(story: Story) -> CompiledStory:
    """Return `story` ready for matching: its words folded, its figures read."""
    names = [
        wording
        for term in story.terms
        if term.kind is not TermKind.WORD
        for wording in (term.preferred, *term.admitted, *term.retired)
        if wording
    ]
    finder = NameFinder(names)
    return CompiledStory(
        story=story,
        messages=compile_messages(story, finder),
        claims=compile_claims(story, finder),
        approved=PhraseIndex(_approved(story)),
        disowned=PhraseIndex(_disowned(story)),
        terms=TermIndex(story.terms),
        names=finder,
        # Once for all programmes: that of thousands of terms takes its time.
        story_digest=digest(story),
    )


def _approved(story: Story) -> Iterator[tuple[str, Approved]]:
    for message in story.messages:
        here = Approved("message", message.key)
        yield message.statement, here
        for wording in message.wordings:
            yield wording.text, here
    for proof in story.proof_points:
        yield proof.claim, Approved("proof point", proof.key)
    for text in story.boilerplate:
        for variant in (text.text, *text.variants):
            yield variant, Approved("fixed text", text.key)


def _disowned(story: Story) -> Iterator[tuple[str, Disowned]]:
    proof = {point.key: point for point in story.proof_points}
    for message in story.messages:
        for text in message.denials:
            yield text, Disowned(message.key)
        for old in earlier_texts(message, proof):
            yield old.text, Disowned(message.key, old.release)
