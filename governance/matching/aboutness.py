"""How sure it is that a sentence says what a message says, in words or in meaning."""

from dataclasses import dataclass

from content.embedding import Thresholds
from governance.facts import Similarity
from governance.findings import Certainty

# Shares of a message's words, weighted by rarity, when nothing compares meaning.
WORDS_CLEARLY = 0.9
WORDS_PROBABLY = 0.75


@dataclass(frozen=True, slots=True)
class Aboutness:
    """bare: it is near enough to say the message even without the message's figure."""

    certainty: Certainty
    bare: bool


def about_by_words(overlap: float) -> Aboutness | None:
    """Return how sure shared words make it; None when it is about something else."""
    if overlap >= WORDS_CLEARLY:
        return Aboutness(Certainty.CLEARLY, bare=True)
    if overlap >= WORDS_PROBABLY:
        return Aboutness(Certainty.PROBABLY, bare=False)
    return None


def about_by_meaning(
    similarity: Similarity, thresholds: Thresholds
) -> Aboutness | None:
    """Return how sure meaning makes it, calibrated on judged sentences
    (docs/meaning.md); None when it is about something else.
    """
    closeness = similarity.closeness
    if closeness < thresholds.maybe_from:
        return None
    certainty = Certainty.LOOK
    if closeness >= thresholds.same_from:
        certainty = Certainty.CLEARLY
    elif closeness >= thresholds.about_from:
        certainty = Certainty.PROBABLY
    return Aboutness(certainty, closeness >= thresholds.bare_from)
