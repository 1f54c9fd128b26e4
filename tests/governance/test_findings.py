import pytest

from governance.findings import (
    Certainty,
    Evidence,
    Place,
    Tier,
    fingerprint,
)
from tests.governance.builders import a_finding, a_place

TERM = Evidence("term", "booking", "booking", "Customers book rooms.", release=2)


def test_tiers_are_ranked_from_shadow_to_hard_block():
    assert [tier.rank for tier in Tier] == [0, 1, 2, 3, 4]
    assert Tier.HARD_BLOCK.rank > Tier.MUST_FIX.rank > Tier.SHADOW.rank


@pytest.mark.parametrize(
    ("inner", "held"),
    [
        pytest.param(Place("p", 2, 5, ""), True, id="inside"),
        pytest.param(Place("p", 2, 8, ""), True, id="the same"),
        pytest.param(Place("p", 1, 5, ""), False, id="begins before"),
        pytest.param(Place("p", 5, 9, ""), False, id="ends behind"),
        pytest.param(Place("q", 2, 5, ""), False, id="in another passage"),
    ],
)
def test_a_place_holds_what_lies_inside_it(inner, held):
    assert Place("p", 2, 8, "").holds(inner) is held


def test_only_a_finding_to_look_at_is_a_question():
    questions = [c for c in Certainty if a_finding(certainty=c).is_question]
    assert questions == [Certainty.LOOK]


@pytest.mark.parametrize(
    ("evidence", "same"),
    [
        pytest.param(TERM, True, id="nothing"),
        pytest.param(
            Evidence("term", "booking", "booking", "Customers book rooms.", release=3),
            True,
            id="only the release",
        ),
        pytest.param(
            Evidence("term", "booking", "booking", "Customers reserve.", release=2),
            False,
            id="what the storyboard says",
        ),
        pytest.param(
            Evidence("term", "slot", "booking", "Customers book rooms.", release=2),
            False,
            id="the object",
        ),
    ],
)
def test_what_an_exception_rests_on_changes_only_with(evidence, same):
    first, second = a_finding(evidence=(TERM,)), a_finding(evidence=(evidence,))
    assert (first.evidence_digest == second.evidence_digest) is same


def test_a_fingerprint_is_32_hexadecimal_digits():
    mark = fingerprint(a_finding(place=a_place()), "outside:1", "slot", "a slot.")
    assert len(mark) == 32
    assert int(mark, 16) >= 0


PLACED = {
    "finding": a_finding(place=a_place()),
    "item_key": "outside:1",
    "quote": "slot",
    "sentence": "a slot is free.",
}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"sentence": "no slot is free."}, id="the sentence"),
        pytest.param({"quote": "slots"}, id="the quote"),
        pytest.param({"item_key": "outside:2"}, id="the item"),
        pytest.param(
            {"finding": a_finding("terms.forbidden", place=a_place())}, id="the check"
        ),
        pytest.param(
            {"finding": a_finding(subject="words:x", place=a_place())}, id="the subject"
        ),
    ],
)
def test_a_fingerprint_changes_with(change):
    assert fingerprint(**PLACED | change) != fingerprint(**PLACED)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(a_finding(place=a_place(start=40, path="line 7")), id="place"),
        pytest.param(a_finding(place=a_place(), tier=Tier.MUST_FIX), id="tier"),
        pytest.param(a_finding(place=a_place(), evidence=(TERM,)), id="evidence"),
    ],
)
def test_a_fingerprint_outlives_another(other):
    assert fingerprint(**PLACED | {"finding": other}) == fingerprint(**PLACED)


def test_what_is_missing_is_known_by_the_approved_wording_it_lacks():
    def mark(text, release=2):
        evidence = (Evidence("message", "find", "1.1", text, release),)
        return fingerprint(a_finding(evidence=evidence), "outside:1", "", "")

    assert mark("Find a room.") == mark("Find a room.", release=3)
    assert mark("Find a room.") != mark("Find a free room.")
