from datetime import UTC, datetime, timedelta, timezone

import pytest

from governance.facts import Facts, Meaning, Similarity
from tests.governance.builders import DAY, THRESHOLDS

MOMENT = datetime(2026, 6, 2, 9, tzinfo=UTC)
NEAR = Similarity("line 1", 0, 9, "find", 0, cosine=0.5, coverage=0.7)
MEANING = Meaning("model", THRESHOLDS, (NEAR,))

COMPARED = [
    pytest.param({"meaning": MEANING}, id="meaning"),
    pytest.param({"no_meaning": "There is no model."}, id="why no meaning"),
]
# The gate judges these afresh each time.
JUDGED = [
    pytest.param({"today": DAY + timedelta(days=1)}, id="the day"),
    pytest.param({"campaign_agreed": False}, id="campaign agreed"),
    pytest.param({"embargo_until": MOMENT}, id="embargo"),
    pytest.param({"rights_closed": ("image:3",)}, id="rights"),
]


@pytest.mark.parametrize("change", COMPARED + JUDGED)
def test_every_fact_is_in_the_digest(change):
    assert Facts(**{"today": DAY} | change).digest != Facts(DAY).digest


@pytest.mark.parametrize("change", COMPARED)
def test_an_approval_rests_on_what_was_compared(change):
    assert Facts(DAY, **change).lasting_digest != Facts(DAY).lasting_digest


@pytest.mark.parametrize("change", JUDGED)
def test_an_approval_does_not_rest_on(change):
    changed = Facts(**{"today": DAY} | change)
    assert changed.lasting_digest == Facts(DAY).lasting_digest


def test_a_campaign_that_is_not_known_is_not_one_that_is_not_agreed():
    assert (
        Facts(DAY, campaign_agreed=None).digest
        != Facts(DAY, campaign_agreed=False).digest
    )


def test_one_moment_has_one_digest_in_every_time_zone():
    there = MOMENT.astimezone(timezone(timedelta(hours=5)))
    digests = {Facts(DAY, embargo_until=m).digest for m in (MOMENT, there)}
    assert len(digests) == 1


def test_the_sentence_as_a_whole_only_tips_the_scales():
    assert NEAR.closeness == pytest.approx(0.7 + 0.2 * 0.5)
