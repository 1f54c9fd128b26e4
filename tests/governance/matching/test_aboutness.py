import pytest

from governance.facts import Similarity
from governance.findings import Certainty
from governance.matching.aboutness import about_by_meaning, about_by_words
from tests.governance.builders import THRESHOLDS


@pytest.mark.parametrize(
    ("overlap", "certainty", "bare"),
    [
        (1.0, Certainty.CLEARLY, True),
        (0.9, Certainty.CLEARLY, True),
        (0.8, Certainty.PROBABLY, False),
        (0.75, Certainty.PROBABLY, False),
    ],
)
def test_shared_words_say_how_sure_it_is(overlap, certainty, bare):
    about = about_by_words(overlap)
    assert (about.certainty, about.bare) == (certainty, bare)


@pytest.mark.parametrize("overlap", [0.74, 0.5, 0.0])
def test_fewer_shared_words_say_nothing(overlap):
    assert about_by_words(overlap) is None


def about(closeness):
    near = Similarity("p", 0, 9, "find", 0, cosine=0.0, coverage=closeness)
    return about_by_meaning(near, THRESHOLDS)


@pytest.mark.parametrize(
    ("closeness", "certainty", "bare"),
    [
        (0.95, Certainty.CLEARLY, True),
        (0.9, Certainty.CLEARLY, True),
        (0.8, Certainty.PROBABLY, True),
        (0.7, Certainty.PROBABLY, False),
        (0.6, Certainty.LOOK, False),
    ],
)
def test_meaning_says_how_sure_it_is(closeness, certainty, bare):
    assert (about(closeness).certainty, about(closeness).bare) == (certainty, bare)


@pytest.mark.parametrize("closeness", [0.59, 0.0])
def test_what_is_further_away_says_nothing(closeness):
    assert about(closeness) is None
