from dataclasses import replace
from datetime import date, timedelta

import pytest

from content.story_parts import ProofPoint, ProofStatus
from hub.storyboard.showing import shown, validity
from tests.content.releasing.full_story import FULL

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({}, ("holds", "Holds, without an end"), id="no end"),
        pytest.param(
            {"expires_on": DAY + timedelta(31)},
            ("holds", "Holds until 4 April 2026"),
            id="an end far off",
        ),
        pytest.param(
            {"expires_on": DAY + timedelta(30)},
            ("ends", "Ends in 30 days, on 3 April 2026"),
            id="an end that nears",
        ),
        pytest.param(
            {"expires_on": DAY + timedelta(1)},
            ("ends", "Ends in 1 day, on 5 March 2026"),
            id="tomorrow",
        ),
        pytest.param(
            {"expires_on": DAY}, ("ends", "Ends today, on 4 March 2026"), id="today"
        ),
        pytest.param(
            {"expires_on": DAY - timedelta(1)},
            ("ended", "Ended on 3 March 2026"),
            id="yesterday",
        ),
        pytest.param(
            {"as_of_on": DAY + timedelta(1)},
            ("ended", "Holds only from 5 March 2026"),
            id="not yet",
        ),
        pytest.param(
            {"status": ProofStatus.WITHDRAWN},
            ("ended", "Withdrawn: do not use"),
            id="withdrawn",
        ),
    ],
)
def test_how_proof_stands(values, expected):
    assert validity(ProofPoint("a", "A.", **values), DAY) == expected


@pytest.mark.django_db
def test_a_story_is_shown_in_names():
    story = shown(FULL, DAY)
    find = story.pillars[0].parts[0]
    assert (find.name, find.text, find.owner) == (
        "1.1",
        FULL.messages[0].statement,
        "Website",
    )
    assert [proof.text for proof in find.parts] == [FULL.proof_points[0].claim]
    facts = dict(find.facts)
    assert facts["For"] == ["CFO", "Office manager"]
    assert facts["Valid"] == ["from 1 March 2026 until 31 December 2027"]
    assert facts["Said earlier"] == [
        "Storyboard 1: Teams find a free room in 45 seconds."
    ]
    assert story.lists[0] == ("Personas", ["Office manager", "CFO"])


@pytest.mark.django_db
def test_what_nobody_owns_is_told():
    story = shown(FULL, DAY)
    find, fast = story.pillars[0].parts
    assert (find.no_owner, fast.no_owner) == (False, True)


@pytest.mark.django_db
def test_what_differs_is_marked():
    base = replace(
        FULL,
        terms=(),
        proof_points=(replace(FULL.proof_points[0], figure=""), FULL.proof_points[1]),
    )
    story = shown(FULL, DAY, base)
    assert [term.mark for term in story.terms] == ["New"]
    assert [proof.mark for proof in story.proof] == ["Changed", ""]
    assert story.pillars[0].parts[0].parts[0].mark == "Changed"
    assert {term.mark for term in shown(FULL, DAY).terms} == {""}
