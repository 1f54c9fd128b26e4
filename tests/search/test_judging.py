"""The measures, on examples worked out by hand."""

from math import log2

import pytest

from search.judging import quality


def test_a_perfect_ranking_is_one():
    made = quality({"q": ["a", "b", "c"]}, {"q": {"a": 2, "b": 1}})
    assert (made.ndcg_10, made.mrr, made.recall_100) == (1.0, 1.0, 1.0)


def test_a_ranking_by_hand():
    made = quality({"q": ["x", "a"]}, {"q": {"a": 2, "b": 1}})
    best = 2 / log2(2) + 1 / log2(3)
    assert made.ndcg_10 == pytest.approx((2 / log2(3)) / best)
    assert made.mrr == 0.5
    assert made.recall_100 == 0.5


def test_what_is_found_late_counts_for_recall_only():
    ranked = [str(n) for n in range(50)] + ["a"]
    made = quality({"q": ranked}, {"q": {"a": 1}})
    assert made.ndcg_10 == 0.0
    assert made.mrr == pytest.approx(1 / 51)
    assert made.recall_100 == 1.0


def test_questions_without_an_answer_are_not_counted():
    made = quality({}, {"q": {"a": 1}, "nothing": {"a": 0}, "empty": {}})
    assert made.questions == 1
    assert made.ndcg_10 == made.mrr == made.recall_100 == 0.0
