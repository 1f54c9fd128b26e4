"""What a storyboard is made of: each part's shape, its rows, and its name."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from content.models import (
    FixedText,
    Message,
    Persona,
    Pillar,
    ProofPoint,
    Stage,
    Storyboard,
    Team,
    Term,
)
from content.story import Story


class Part(StrEnum):
    """A kind of part."""

    STORYBOARD = "storyboard"
    PILLAR = "pillar"
    MESSAGE = "message"
    PROOF = "proof"
    TERM = "term"
    FIXED_TEXT = "fixed-text"
    PERSONA = "persona"
    STAGE = "stage"
    TEAM = "team"


# Where each stands in a `Story`; the storyboard is the story itself.
LISTS = {
    Part.PILLAR: "pillars",
    Part.MESSAGE: "messages",
    Part.PROOF: "proof_points",
    Part.TERM: "terms",
    Part.FIXED_TEXT: "boilerplate",
    Part.PERSONA: "personas",
    Part.STAGE: "stages",
    Part.TEAM: "teams",
}

MODELS: dict[Part, type[Any]] = {
    Part.STORYBOARD: Storyboard,
    Part.PILLAR: Pillar,
    Part.MESSAGE: Message,
    Part.PROOF: ProofPoint,
    Part.TERM: Term,
    Part.FIXED_TEXT: FixedText,
    Part.PERSONA: Persona,
    Part.STAGE: Stage,
    Part.TEAM: Team,
}


def part_of(row: Any) -> Part:
    """Return which part a row of the draft is."""
    return next(part for part, model in MODELS.items() if isinstance(row, model))


def all_parts(story: Story) -> Iterator[tuple[Part, Any]]:
    """Yield each part of `story` with its kind, the story itself first."""
    yield Part.STORYBOARD, story
    for part, name in LISTS.items():
        yield from ((part, value) for value in getattr(story, name))


def name_of(part: Part, value: Any) -> str:
    """Return what people call a part of a `Story`."""
    match part:
        case Part.MESSAGE:
            name = value.label
        case Part.PROOF:
            name = value.claim
        case Part.TERM:
            wordings = (value.preferred, *value.admitted, *value.forbidden)
            others = (*value.deprecated, *value.retired, value.key)
            name = next(text for text in (*wordings, *others) if text)
        case Part.PERSONA | Part.STAGE | Part.TEAM:
            name = value.name
        case _:
            name = value.title
    return str(name)
