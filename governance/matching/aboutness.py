"""How sure it is that a sentence says what a message says, in words or in meaning."""

from content.embedding import Thresholds
from governance.facts import Similarity
from governance.findings import Certainty

# Shares of a message's words, weighted by rarity, when nothing compares meaning.
WORDS_CLEARLY = 0.9
WORDS_PROBABLY = 0.75


def certainty_by_words(overlap: float) -> Certainty | None:
    """Return how sure shared words make it; None when it is about something else."""
    if overlap >= WORDS_CLEARLY:
        return Certainty.CLEARLY
    return Certainty.PROBABLY if overlap >= WORDS_PROBABLY else None


def certainty_by_meaning(
    similarity: Similarity, thresholds: Thresholds
) -> Certainty | None:
    """Return how sure meaning makes it, calibrated on judged sentences
    (docs/meaning.md); None when it is about something else.
    """
    closeness = similarity.closeness
    if closeness >= thresholds.same_from:
        return Certainty.CLEARLY
    if closeness >= thresholds.about_from:
        return Certainty.PROBABLY
    return Certainty.LOOK if closeness >= thresholds.maybe_from else None
