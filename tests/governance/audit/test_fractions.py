from datetime import date

import pytest

from content.story_parts import Term, TermKind
from governance.facts import Meaning, Similarity
from tests.governance.builders import (
    STATEMENT,
    THRESHOLDS,
    a_compiled_story,
    a_message,
    a_proof_point,
    an_audit,
    an_item,
)

REGION = a_message("region", "Your bookings are stored in the European Union.")
ENDED = a_proof_point(expires_on=date(2026, 5, 1))
PROVEN = (a_message(proof=("median",)), a_proof_point())
TERMS = (
    Term("booking", "booking", deprecated=("meeting slot",), forbidden=("slot",)),
    Term("oriole", "Oriole Rooms", kind=TermKind.PRODUCT),
)


def fraction(name, texts, parts=(), must=(), **facts):
    audit = an_audit(an_item(*texts), a_compiled_story(*parts, must=must), **facts)
    (found,) = (f for f in audit.fractions if f.name == name)
    return found.count, found.total


def test_there_are_four_and_each_says_what_it_is_out_of():
    audit = an_audit(an_item("Fine."), a_compiled_story())
    assert [(f.name, f.count, f.total) for f in audit.fractions] == [
        ("messages covered", 0, 0),
        ("claims supported", 0, 0),
        ("terms conformant", 0, 0),
        ("contradictions open", 0, 0),
    ]


COVERED = [
    pytest.param([STATEMENT], ("find", "region"), (1, 2), id="one of two"),
    pytest.param([STATEMENT, REGION.statement], ("find", "region"), (2, 2), id="both"),
    pytest.param([STATEMENT], (), (0, 0), id="none asked for"),
    pytest.param(["Teams find a free room."], ("find",), (0, 1), id="without figure"),
    pytest.param([STATEMENT], ("find", "lost"), (1, 1), id="a key that is not there"),
]


@pytest.mark.parametrize(("texts", "must", "expected"), COVERED)
def test_messages_are_covered_when_they_are_said(texts, must, expected):
    parts = (*PROVEN, REGION)
    assert fraction("messages covered", texts, parts, must) == expected


def test_a_message_without_valid_proof_is_not_asked_for():
    parts = (PROVEN[0], ENDED, REGION)
    must = ("find", "region")
    assert fraction("messages covered", [STATEMENT], parts, must) == (0, 1)


CLAIMS = [
    pytest.param([STATEMENT], PROVEN, (1, 1), id="a proven message"),
    pytest.param([STATEMENT, STATEMENT], PROVEN, (1, 1), id="said twice"),
    pytest.param([STATEMENT], (PROVEN[0], ENDED), (0, 1), id="its proof has ended"),
    pytest.param(["Our rooms are unbeatable."], PROVEN, (0, 1), id="a superlative"),
    pytest.param(
        [STATEMENT, "Our rooms are unbeatable."], PROVEN, (1, 2), id="one of two"
    ),
    pytest.param(["Fine."], PROVEN, (0, 0), id="no claim"),
]


@pytest.mark.parametrize(("texts", "parts", "expected"), CLAIMS)
def test_claims_are_supported_by_valid_proof(texts, parts, expected):
    assert fraction("claims supported", texts, parts) == expected


CONFORMANT = [
    pytest.param("One booking, two bookings.", (2, 2), id="right"),
    pytest.param("One booking, one meeting slot.", (1, 2), id="one wrong"),
    pytest.param("Oriole Rooms and Oriole-Rooms.", (1, 2), id="a variant"),
    pytest.param("Oriole Rooms and oriole rooms.", (1, 2), id="other capitals"),
    pytest.param("Nothing of the kind.", (0, 0), id="none"),
    pytest.param("“A meeting slot, we said to them,” she said.", (0, 0), id="quoted"),
]


@pytest.mark.parametrize(("text", "expected"), CONFORMANT)
def test_every_use_of_a_term_conforms_or_does_not(text, expected):
    assert fraction("terms conformant", [text], TERMS) == expected


CONTRADICTED = [
    pytest.param([STATEMENT], (0, 1), id="none"),
    pytest.param(["Teams find a free room in 90 seconds."], (1, 1), id="one"),
    pytest.param(
        ["Teams find a free room in 90 seconds.", "Teams find a free room in 8 hours."],
        (1, 1),
        id="one message twice",
    ),
    pytest.param(
        ["Teams find a free room in 90 seconds.", REGION.statement],
        (1, 2),
        id="one of two",
    ),
    pytest.param(["Fine."], (0, 0), id="nothing told"),
]


@pytest.mark.parametrize(("texts", "expected"), CONTRADICTED)
def test_contradictions_are_out_of_the_messages_told(texts, expected):
    parts = (*PROVEN, REGION)
    assert fraction("contradictions open", texts, parts) == expected


def test_a_sentence_that_only_may_tell_a_message_is_no_telling():
    text = "Your team finds a room that is free in 90 seconds."
    near = Similarity("line 1", 0, len(text), "find", 0, cosine=0.5, coverage=0.52)
    meaning = Meaning("model", THRESHOLDS, (near,))
    counted = fraction("contradictions open", [text], PROVEN, meaning=meaning)
    assert counted == (0, 0)
