"""How well an engine ranks, against what people have judged.

Measures as TREC defines them, for judgements of 0 (not relevant) and more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

Judged = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over all questions that have something relevant, each 0 … 1."""

    ndcg_10: float
    mrr: float
    recall_100: float
    questions: int


def quality(
    answers: Mapping[str, Sequence[str]], judged: Mapping[str, Judged]
) -> Quality:
    """Return how good `answers` are: ranked ids by question, the first first."""
    rows = []
    for question, relevance in judged.items():
        relevant = {id for id, grade in relevance.items() if grade > 0}
        if relevant:
            ranked = list(answers.get(question, ()))
            rows.append(
                (
                    _ndcg(ranked[:10], relevance),
                    _reciprocal_rank(ranked, relevant),
                    len(relevant & set(ranked[:100])) / len(relevant),
                )
            )
    count = len(rows)
    means = [sum(column) / count for column in zip(*rows, strict=True)] if rows else []
    ndcg, mrr, recall = means or (0.0, 0.0, 0.0)
    return Quality(ndcg, mrr, recall, count)


def _ndcg(ranked: Sequence[str], relevance: Judged) -> float:
    gained = _gain([relevance.get(id, 0) for id in ranked])
    best = _gain(sorted(relevance.values(), reverse=True)[:10])
    return gained / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    """The exponential form of the gain differs only where grades above 1 are given;
    this is the linear one, of the original definition and of trec_eval.
    """
    return sum(max(grade, 0) / log2(rank + 2) for rank, grade in enumerate(grades))


def _reciprocal_rank(ranked: Sequence[str], relevant: set[str]) -> float:
    ranks = (rank for rank, id in enumerate(ranked, 1) if id in relevant)
    return 1 / next(ranks, float("inf"))
