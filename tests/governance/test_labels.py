import pytest

from governance.findings import Certainty, Tier
from governance.labels import CERTAINTIES, HOW, QUESTION, STATES, TIERS
from governance.matching.telling import How, MessageState


@pytest.mark.parametrize(
    ("words", "values"),
    [
        pytest.param(TIERS, Tier, id="tiers"),
        pytest.param(STATES, MessageState, id="states"),
        pytest.param(HOW, How, id="how"),
        pytest.param(CERTAINTIES, Certainty, id="certainties"),
    ],
)
def test_everything_has_words_of_its_own(words, values):
    assert set(words) == set(values)
    assert len(set(words.values())) == len(words)


def test_a_question_is_called_like_no_weight():
    assert QUESTION not in TIERS.values()
