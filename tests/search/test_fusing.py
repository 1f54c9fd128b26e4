"""One order from words and meaning."""

import pytest

from search.fusing import fused


def test_without_meaning_the_words_decide():
    assert fused([(3.0, 0.0), (1.0, 0.0)]) == [3.0, 1.0]


def test_meaning_leads_and_words_decide_between_equals():
    near_and_said, near, said = fused([(2.0, 0.8), (0.0, 0.8), (4.0, 0.0)])
    assert near_and_said > near > said


def test_scores_lie_between_nothing_and_one():
    assert fused([(4.0, 0.5), (0.0, 0.0)]) == [pytest.approx(1.0), 0.0]


def test_nothing_is_nothing():
    assert fused([]) == []
