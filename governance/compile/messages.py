"""Messages made ready for matching: their ways of being said, and their figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import log

from content.story import Story
from content.story_parts import Earlier, Message, Pillar, ProofPoint
from governance.text.names import NameFinder
from governance.text.normalise import normalise
from governance.text.quantities import Quantity, read_quantities
from governance.text.words import content_stems

# A text of fewer content words, figures and names apart, names a subject and says
# nothing of it: its words stand together in many sentences.
MIN_STEMS = 3


@dataclass(frozen=True)
class Way:
    """One text to compare sentences with.

    text: as approved. plain: folded, names and figures taken out, for comparing.
    stems: of `plain`, each with how much it tells (rarer in the story, more).
    figures: at offsets in `text`. names: those it names, folded.
    """

    text: str
    folded: str
    plain: str
    stems: dict[str, float]
    figures: tuple[Quantity, ...]
    names: frozenset[str]

    @cached_property
    def weight(self) -> float:
        """All that its stems tell."""
        return sum(self.stems.values())

    def overlap(self, stems: frozenset[str]) -> float:
        """Return 0 … 1: how much of what this way says has its word in `stems`."""
        # In the stems' own order: another order adds up to another last digit.
        shared = sum([w for stem, w in self.stems.items() if stem in stems])
        return shared / self.weight if self.weight else 0.0


@dataclass(frozen=True)
class OlderWay:
    """What an earlier release said."""

    release: int
    way: Way


@dataclass(frozen=True)
class CompiledMessage:
    """ways: the statement, the approved wordings, then the claims of its proof points.

    figures: of the statement. older: what earlier releases said.
    """

    message: Message
    ways: tuple[Way, ...]
    proof: tuple[ProofPoint, ...]
    older: tuple[OlderWay, ...]

    @property
    def key(self) -> str:
        return self.message.key

    @property
    def said_ways(self) -> tuple[Way, ...]:
        """The statement and its wordings: a text that gives the same proof need not say
        the message, so the claims of its proof are left out.
        """
        return self.ways[: 1 + len(self.message.wordings)]

    @property
    def compared_ways(self) -> Iterator[tuple[int, Way]]:
        """Yield what may be said in other words, with its number among `ways`: the
        statement, and the wordings of words enough.
        """
        for number, way in enumerate(self.said_ways):
            if number == 0 or len(way.stems) >= MIN_STEMS:
                yield number, way

    @property
    def figures(self) -> tuple[Quantity, ...]:
        return self.ways[0].figures

    @property
    def right_figures(self) -> tuple[Quantity, ...]:
        """Every figure that may be said with this message."""
        return tuple(figure for way in self.ways for figure in way.figures)


def without(
    text: str, names: Iterable[tuple[int, int]], figures: Iterable[Quantity]
) -> str:
    """Return `text` without names and figures, which say nothing about meaning.

    A name reads "it": two sentences about one product are not alike for that.
    """
    cuts = [(start, end, "it") for start, end in names]
    cuts += [(figure.start, figure.end, "some") for figure in figures]
    pieces, reached = [], 0
    for start, end, instead in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if start >= reached:
            pieces += [text[reached:start], instead]
            reached = end
    return "".join([*pieces, text[reached:]])


def stems_of(folded: str) -> frozenset[str]:
    """Return the stems of folded text; parts of a hyphenated word count singly."""
    return frozenset(content_stems(folded.replace("-", " ")))


def compile_messages(story: Story, names: NameFinder) -> tuple[CompiledMessage, ...]:
    """Return the story's messages, compiled, in order."""
    proof = {point.key: point for point in story.proof_points}
    spread = _spread(story, names)
    weights = {stem: 1 + log(len(story.messages) / n) for stem, n in spread.items()}

    def way(text: str) -> Way:
        folded, named, plain = _folded(text, names)
        stems = {stem: weights.get(stem, 1.0) for stem in sorted(stems_of(plain))}
        return Way(text, folded, plain, stems, read_quantities(text), named)

    return tuple(
        CompiledMessage(
            message=message,
            ways=tuple(way(text) for text in _texts(message, proof)),
            proof=tuple(proof[key] for key in message.proof),
            older=tuple(
                OlderWay(old.release, way(old.text))
                for old in earlier_texts(message, proof)
            ),
        )
        for message in story.messages
    )


def compile_claims(story: Story, names: NameFinder) -> tuple[CompiledMessage, ...]:
    """Return each proof point as if its claim were a message of its own."""
    claims = tuple(
        Message(key=point.key, statement=point.claim, earlier=point.earlier)
        for point in story.proof_points
    )
    pillar = Pillar(key="claims", title="Claims", messages=claims)
    return compile_messages(replace(story, pillars=(pillar,)), names)


def earlier_texts(
    message: Message, proof: Mapping[str, ProofPoint]
) -> Iterator[Earlier]:
    """Yield what earlier releases said in place of a message or its proof."""
    yield from message.earlier
    for key in message.proof:
        yield from proof[key].earlier


def _texts(message: Message, proof: dict[str, ProofPoint]) -> Iterator[str]:
    yield message.statement
    for wording in message.wordings:
        yield wording.text
    for key in message.proof:
        yield proof[key].claim


def _spread(story: Story, names: NameFinder) -> Counter[str]:
    """Return in how many messages' statements each stem stands."""
    spread: Counter[str] = Counter()
    for message in story.messages:
        _, _, plain = _folded(message.statement, names)
        spread.update(stems_of(plain))
    return spread


def _folded(text: str, names: NameFinder) -> tuple[str, frozenset[str], str]:
    """Return a text folded, the names in it, and it without names and figures."""
    normal = normalise(text)
    folded = normal.text
    spans = [(normal.at(m.start), normal.at(m.end)) for m in names.find(normal)]
    named = frozenset(folded[start:end] for start, end in spans)
    return folded, named, without(folded, spans, read_quantities(folded))
