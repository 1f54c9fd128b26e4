"""What a check may know besides text and storyboard: frozen, so that runs repeat."""

from dataclasses import dataclass
from datetime import date, datetime

from content.canonical import digest
from content.embedding import Thresholds

# Words that correspond decide; the sentence as a whole tips the scales.
COSINE_WEIGHT = 0.2


@dataclass(frozen=True, slots=True)
class Similarity:
    """How near a sentence's meaning is to one approved wording of a message.

    The sentence is passage `path`'s text[start:end]; `way` counts the message's
    texts, the statement first. cosine: of the two as wholes. coverage: how much of
    the wording has its counterpart in the sentence. Both 0 … 1, to four digits.
    """

    path: str
    start: int
    end: int
    message: str
    way: int
    cosine: float
    coverage: float

    @property
    def closeness(self) -> float:
        """The number that the model's thresholds are about."""
        return self.coverage + COSINE_WEIGHT * self.cosine


@dataclass(frozen=True, slots=True)
class Meaning:
    """All similarities of an item worth knowing, and the model that gave them."""

    model: str
    thresholds: Thresholds
    similarities: tuple[Similarity, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """today: the day in the item's region. meaning: None when nobody compared it,
    and then `no_meaning` says why. campaign_agreed: None where no campaign is known.
    rights_closed: keys of used assets whose rights do not cover this use.
    alternatives: what stands for each picture, which may be what the asset says of
    itself.
    """

    today: date
    meaning: Meaning | None = None
    no_meaning: str = ""
    campaign_agreed: bool | None = None
    embargo_until: datetime | None = None
    rights_closed: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        return digest(self)

    @property
    def lasting_digest(self) -> str:
        """Return the digest of what an approval rests on: not the day, and not what the
        gate judges afresh each time.
        """
        return digest([self.meaning, self.no_meaning])
