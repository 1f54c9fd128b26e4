"""A storyboard as people read it: names for keys, days in words, marks of change."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from content.releasing import ChangeKind, Part, difference
from content.story import Story
from content.story_parts import (
    Boilerplate,
    Message,
    ProofPoint,
    ProofStatus,
    Term,
)
from hub.storyboard.comparing import anchor
from hub.storyboard.labels import KINDS
from hub.storyboard.names import Names, day_text

# From this many days before its end on, proof is shown as ending.
ENDS_SOON_DAYS = 30


@dataclass(frozen=True)
class Shown:
    """One part. mark: "New" or "Changed" against an older storyboard, else ""."""

    part: Part
    key: str
    name: str
    mark: str = ""
    # (label, lines) in their order; empty ones are left out.
    facts: list[tuple[str, list[str]]] = field(default_factory=list)
    # How a proof point stands: ("ended", "Ended on 3 May 2026").
    validity: tuple[str, str] = ("", "")
    owner: str = ""
    text: str = ""
    parts: list["Shown"] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return anchor(self.part, self.key)

    @property
    def avoided(self) -> str:
        """Return the first wrong word of a term without a right one."""
        return self.facts[0][1][0] if self.facts else self.key

    @property
    def label(self) -> str:
        return self.name or self.avoided

    @property
    def no_owner(self) -> bool:
        return self.part in (Part.MESSAGE, Part.PROOF) and not self.owner


@dataclass(frozen=True)
class ShownStory:
    """A storyboard, whole. lists: (title, names) of its personas, stages and teams."""

    title: str
    umbrella: str
    positioning: str
    tone: list[str]
    pillars: list[Shown]
    proof: list[Shown]
    terms: list[Shown]
    fixed_texts: list[Shown]
    lists: list[tuple[str, list[str]]]


Mark = Callable[[Part, str], str]


def shown(story: Story, today: date, base: Story | None = None) -> ShownStory:
    """Return `story` for `today`, marked with what differs from `base`, if given."""
    names, mark = Names(story), _marks(story, base)
    proof = {p.key: _proof(p, names, mark, today) for p in story.proof_points}
    return ShownStory(
        title=story.title,
        umbrella=story.umbrella,
        positioning=story.positioning,
        tone=list(story.tone),
        pillars=[
            Shown(
                Part.PILLAR,
                pillar.key,
                pillar.title,
                mark(Part.PILLAR, pillar.key),
                parts=[_message(m, names, mark, proof) for m in pillar.messages],
            )
            for pillar in story.pillars
        ],
        proof=list(proof.values()),
        terms=[_term(term, names, mark) for term in story.terms],
        fixed_texts=[_fixed(text, names, mark) for text in story.boilerplate],
        lists=[
            ("Personas", [entry.name for entry in story.personas]),
            ("Stages", [entry.name for entry in story.stages]),
            ("Teams", [entry.name for entry in story.teams]),
        ],
    )


def _marks(story: Story, base: Story | None) -> Mark:
    changes = difference(base, story) if base else []
    kinds = {(change.part, change.key): change.kind for change in changes}
    kinds = {at: kind for at, kind in kinds.items() if kind is not ChangeKind.REMOVED}
    return lambda part, key: KINDS[kinds[part, key]] if (part, key) in kinds else ""


def _message(
    message: Message, names: Names, mark: Mark, proof: dict[str, Shown]
) -> Shown:
    wordings = [
        " · ".join(t for t in (w.text, w.length, names.where(w.where)) if t)
        for w in message.wordings
    ]
    days = (message.valid_from_on, message.valid_until_on)
    return Shown(
        part=Part.MESSAGE,
        key=message.key,
        name=message.number,
        mark=mark(Part.MESSAGE, message.key),
        text=message.statement,
        owner=names.of("owner", message.owner),
        parts=[proof[key] for key in message.proof if key in proof],
        facts=_filled(
            ("For", names.all_of("personas", message.personas)),
            ("Stages", names.all_of("stages", message.stages)),
            ("Valid", [_span(*days)] if any(days) else []),
            ("Fixed texts near it", names.all_of("notes", message.notes)),
            ("Other wordings", wordings),
            ("Would contradict it", list(message.denials)),
            (
                "Said earlier",
                [f"Storyboard {e.release}: {e.text}" for e in message.earlier],
            ),
        ),
    )


def _proof(proof: ProofPoint, names: Names, mark: Mark, today: date) -> Shown:
    return Shown(
        part=Part.PROOF,
        key=proof.key,
        name=proof.claim,
        mark=mark(Part.PROOF, proof.key),
        text=proof.claim,
        owner=names.of("owner", proof.owner),
        validity=validity(proof, today),
        facts=_filled(
            ("Figure", [proof.figure]),
            ("Evidence", [proof.evidence]),
            ("As of", [day_text(proof.as_of_on)] if proof.as_of_on else []),
        ),
    )


def _term(term: Term, names: Names, mark: Mark) -> Shown:
    return Shown(
        part=Part.TERM,
        key=term.key,
        name=term.preferred,
        mark=mark(Part.TERM, term.key),
        text=term.why,
        facts=_filled(
            ("Also fine", list(term.admitted)),
            ("Better not", list(term.deprecated)),
            ("Never", list(term.forbidden)),
            ("Formerly", list(term.retired)),
            ("Right inside", list(term.unless)),
            ("Only for", [names.where(term.where)]),
        ),
    )


def _fixed(text: Boilerplate, names: Names, mark: Mark) -> Shown:
    return Shown(
        part=Part.FIXED_TEXT,
        key=text.key,
        name=text.title,
        mark=mark(Part.FIXED_TEXT, text.key),
        text=text.text,
        facts=_filled(
            ("Or", list(text.variants)),
            ("For", [names.where(text.where)]),
            ("Where these are named", names.all_of("products", text.products)),
            ("Must stand there", ["Yes"] if text.required else []),
        ),
    )


def validity(proof: ProofPoint, today: date) -> tuple[str, str]:
    """Return how a proof point stands: a word for the style, and words for people."""
    if proof.status is ProofStatus.WITHDRAWN:
        return "ended", "Withdrawn: do not use"
    if proof.as_of_on and today < proof.as_of_on:
        return "ended", f"Holds only from {day_text(proof.as_of_on)}"
    if proof.expires_on is None:
        return "holds", "Holds, without an end"
    if proof.expires_on < today:
        return "ended", f"Ended on {day_text(proof.expires_on)}"
    left = (proof.expires_on - today).days
    until = day_text(proof.expires_on)
    if left <= ENDS_SOON_DAYS:
        days = "today" if left == 0 else f"in {left} day{'' if left == 1 else 's'}"
        return "ends", f"Ends {days}, on {until}"
    return "holds", f"Holds until {until}"


def _span(start: date | None, end: date | None) -> str:
    texts = (start and f"from {day_text(start)}", end and f"until {day_text(end)}")
    return " ".join(text for text in texts if text)


def _filled(*facts: tuple[str, list[str]]) -> list[tuple[str, list[str]]]:
    lines = ((label, [text for text in texts if text]) for label, texts in facts)
    return [(label, texts) for label, texts in lines if texts]
