import pytest

from governance.audit.merging import merged
from governance.findings import Certainty, Fix, FixKind, Tier
from tests.governance.builders import a_finding, a_place

ORDER = {"line 1": 0, "line 2": 1}
SENTENCE = a_place("a meeting slot is free", start=0)
WORDS = a_place("meeting slot", start=2)
FIX = Fix(FixKind.REPLACE, "line 1", 2, 14, "booking")


def found(check="terms.deprecated", subject="message:find", place=WORDS, **values):
    return a_finding(check, subject, place=place, **values)


ALONE = found("terms.deprecated", "words:meeting slot")

PAIRS = [
    pytest.param(ALONE, found("terms.variant", "words:meeting slot"), 1, id="the same"),
    pytest.param(
        ALONE,
        found("claims.unproven", "words:slot", a_place(start=10)),
        1,
        id="words inside other words",
    ),
    pytest.param(
        found(),
        found("messages.contradicted", place=SENTENCE),
        1,
        id="a message inside",
    ),
    pytest.param(found(), found(subject="message:other"), 2, id="another message"),
    pytest.param(ALONE, found(), 2, id="words and a message"),
    pytest.param(
        ALONE,
        found("terms.variant", "words:slot is", a_place("slot is", start=10)),
        2,
        id="words that only overlap",
    ),
    pytest.param(
        found(), found(place=a_place("meeting slot", 2, "line 2")), 2, id="elsewhere"
    ),
    pytest.param(found(), found(place=a_place("free", 18)), 2, id="side by side"),
    pytest.param(
        found(place=None), found("messages.suspended", place=None), 1, id="no place"
    ),
    pytest.param(found(), found(place=None), 2, id="one without a place"),
]


@pytest.mark.parametrize(("one", "other", "count"), PAIRS)
def test_what_is_one_thing_is_one_finding(one, other, count):
    for findings in ([one, other], [other, one]):
        result = merged(findings, ORDER)
        assert len(result) == count
        assert {c for f in result for c in f.checks} == {one.check, other.check}


RIVALS = [
    pytest.param(
        found("a", place=SENTENCE),
        found("b", certainty=Certainty.LOOK, fix=FIX),
        id="a finding, not a question",
    ),
    pytest.param(found("a", place=SENTENCE, fix=FIX), found("b"), id="one with a fix"),
    pytest.param(found("a"), found("b", place=SENTENCE), id="the closer place"),
    pytest.param(
        found("a", tier=Tier.INFO, fix=FIX),
        found("b", tier=Tier.MUST_FIX),
        id="whatever they weigh",
    ),
]


@pytest.mark.parametrize(("winner", "other"), RIVALS)
def test_of_several_the_one_is_shown_that_is(winner, other):
    for findings in ([winner, other], [other, winner]):
        (shown,) = merged(findings, ORDER)
        assert (shown.check, shown.checks) == ("a", ("a", "b"))
        assert shown.place == winner.place


@pytest.mark.parametrize(
    "tiers", [(Tier.INFO, Tier.MUST_FIX), (Tier.MUST_FIX, Tier.INFO)]
)
def test_the_one_shown_weighs_what_the_heaviest_does(tiers):
    findings = [found(tier=tiers[0], fix=FIX), found("b", tier=tiers[1])]
    (shown,) = merged(findings, ORDER)
    assert (shown.tier, shown.fix) == (Tier.MUST_FIX, FIX)


def test_of_equals_the_first_check_of_the_catalogue_speaks():
    (shown,) = merged([found("b"), found("a")], ORDER)
    assert shown.checks == ("b", "a")


def test_a_check_is_named_once():
    (shown,) = merged([found(), found()], ORDER)
    assert shown.checks == ("terms.deprecated",)


def test_findings_stand_in_reading_order_and_what_is_missing_comes_last():
    places = [
        None,
        a_place("x", 0, "image 1"),
        a_place("x", 0, "line 2"),
        a_place("x", 9),
        a_place("x", 4),
    ]
    found_there = [found(subject=f"message:{n}", place=p) for n, p in enumerate(places)]
    shown = [finding.place for finding in merged(found_there, ORDER)]
    assert shown[:3] == [places[4], places[3], places[2]]
    assert set(shown[3:]) == {None, places[1]}


def test_order_does_not_depend_on_how_findings_came():
    findings = [
        found(check, f"message:{n}", place)
        for n in range(3)
        for check, place in (("a", None), ("b", WORDS), ("c", SENTENCE))
    ]
    shown = merged(findings, ORDER)
    again = merged(findings[::-1], ORDER)
    assert [(f.subject, f.place, set(f.checks)) for f in shown] == [
        (f.subject, f.place, set(f.checks)) for f in again
    ]
