"""What a check yields: a finding, with its place, its evidence and its fix."""

from dataclasses import dataclass, replace
from enum import StrEnum

from content.canonical import digest
from content.items import Role


class Tier(StrEnum):
    """How much a finding weighs, lightest first; profiles assign it."""

    SHADOW = "shadow"
    INFO = "info"
    ADVISORY = "advisory"
    MUST_FIX = "must-fix"
    HARD_BLOCK = "hard-block"

    @property
    def rank(self) -> int:
        """Return 0 for the lightest; compare ranks, not words."""
        return list(Tier).index(self)


class Certainty(StrEnum):
    """How sure a check is, the surest first. LOOK makes the finding a question to the
    reviewer.
    """

    CLEARLY = "clearly"
    PROBABLY = "probably"
    LOOK = "please look"


@dataclass(frozen=True, slots=True)
class Place:
    """`passage.text[start:end] == quote` in the passage at `path`."""

    path: str
    start: int
    end: int
    quote: str

    def holds(self, other: "Place") -> bool:
        """Say whether `other` lies inside this place."""
        return (
            self.path == other.path
            and self.start <= other.start
            and other.end <= self.end
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the storyboard says of it.

    kind: message, proof point, term or fixed text. label: as people call it ("1.2").
    """

    kind: str
    key: str
    label: str
    text: str
    release: int = 0


class FixKind(StrEnum):
    REPLACE = "replace"
    INSERT = "insert"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that a machine can make.

    replace, remove: `text` for the passage's [start:end]. insert: a new passage with
    `text` and `role` after the passage at `path` (start and end are 0).
    """

    kind: FixKind
    path: str
    start: int = 0
    end: int = 0
    text: str = ""
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person can act on.

    check: the id of the check that found it; `checks` names all that found the same.
    subject: what it is about, "message:1.2"; equal subjects in one place are one thing.
    says: what is wrong, in one sentence that names no internal word.
    place: None when something is missing from the whole item.
    tier, checks and fingerprint are set by the audit.
    """

    check: str
    subject: str
    says: str
    place: Place | None = None
    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None
    certainty: Certainty = Certainty.CLEARLY
    tier: Tier = Tier.SHADOW
    checks: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def is_question(self) -> bool:
        return self.certainty is Certainty.LOOK

    @property
    def evidence_digest(self) -> str:
        """Return what an exception rests on: it ends when the storyboard says something
        else of this, not with each release.
        """
        return digest([replace(evidence, release=0) for evidence in self.evidence])


def fingerprint(finding: Finding, item_key: str, quote: str, sentence: str) -> str:
    """Return what makes a finding the same finding after a harmless edit.

    quote and sentence are normalised. An exception holds for this fingerprint: it
    survives edits elsewhere and ends when the sentence, or, for something missing,
    the approved wording, changes (measured: see docs/decisions).
    """
    if finding.place is None:
        rest = [digest([e.text for e in finding.evidence])]
    else:
        rest = [quote, digest(sentence)]
    return digest([finding.check, item_key, finding.subject, *rest])[:32]
