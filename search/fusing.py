"""One order from two signals: the words that are there, and how near the meaning is."""

from collections.abc import Sequence

# Meaning leads, words add what they share. Measured on three judged collections:
# .8 to .2 is never worse than meaning alone, where ranks alone lose up to a tenth when
# the words that match are noise.
MEANING_SHARE = 0.8


def fused(signals: Sequence[tuple[float, float]]) -> list[float]:
    """Return one score for each (words, closeness): words are any number from 0 up, and
    closeness is a cosine, 0 for what is not near.

    Without any closeness the order is that of the words.
    """
    most = max((words for words, _ in signals), default=0.0)
    nearest = max((closeness for _, closeness in signals), default=0.0)
    if nearest <= 0:
        return [words for words, _ in signals]
    return [
        (1 - MEANING_SHARE) * (words / most if most > 0 else 0.0)
        + MEANING_SHARE * closeness / nearest
        for words, closeness in signals
    ]
