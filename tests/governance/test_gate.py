from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from governance.audit import Outcome, Run
from governance.facts import Facts
from governance.findings import Certainty, Evidence, Tier
from governance.gate import Answer, Approval, Code, Reason, Waiver, gate
from tests.governance.builders import (
    DAY,
    a_compiled_story,
    a_finding,
    an_audit,
    an_item,
)

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=30)
TERM = Evidence("term", "booking", "booking", "Customers book rooms.", release=2)
CLEAN = an_audit(an_item("Fine."), a_compiled_story())
CLEAN = replace(CLEAN, areas=())


def an_audit_of(*findings, **values):
    return replace(CLEAN, findings=findings, **values)


def open_for(audit, waivers=(), answers=(), approvals=(), now=NOW):
    return gate(audit, waivers, answers, approvals, now) == ()


def codes(audit, **given):
    settled = {"waivers": (), "answers": (), "approvals": (), "now": NOW} | given
    return [reason.code for reason in gate(audit, **settled)]


def found(tier, certainty=Certainty.CLEARLY, mark="f1"):
    return a_finding(tier=tier, certainty=certainty, evidence=(TERM,), fingerprint=mark)


def test_nothing_against_it_leaves_the_gate_open():
    assert gate(CLEAN, (), (), (), NOW) == ()


def test_what_was_never_audited_has_that_one_reason():
    assert gate(None, (), (), (), NOW) == (Reason(Code.NOT_AUDITED),)


# The audit itself

DAYS = [
    pytest.param(DAY, NOW, [], id="the last day"),
    pytest.param(DAY - timedelta(days=1), NOW, [Code.AUDIT_OUTDATED], id="passed"),
    pytest.param(DAY + timedelta(days=1), NOW, [], id="ahead"),
    pytest.param(None, NOW + timedelta(days=9999), [], id="no end"),
    pytest.param(
        DAY,
        datetime(2026, 6, 2, 1, tzinfo=timezone(timedelta(hours=2))),
        [Code.AUDIT_OUTDATED],
        id="passed in the item's own time zone",
    ),
]


@pytest.mark.parametrize(("good_until", "now", "expected"), DAYS)
def test_an_audit_holds_to_the_end_of_its_last_day(good_until, now, expected):
    assert codes(replace(CLEAN, good_until=good_until), now=now) == expected


@pytest.mark.parametrize(
    ("tier", "outcome", "expected"),
    [
        pytest.param(Tier.HARD_BLOCK, Outcome.NOT_RUN, True, id="hard-block"),
        pytest.param(Tier.MUST_FIX, Outcome.NOT_RUN, True, id="must-fix"),
        pytest.param(Tier.ADVISORY, Outcome.NOT_RUN, False, id="advisory"),
        pytest.param(Tier.MUST_FIX, Outcome.NOT_APPLICABLE, False, id="no words for"),
        pytest.param(Tier.MUST_FIX, Outcome.FINDINGS, False, id="with findings"),
    ],
)
def test_a_check_that_counts_and_did_not_run_closes(tier, outcome, expected):
    audit = replace(CLEAN, runs=(Run("terms.forbidden", 1, tier, outcome),))
    reason = Reason(Code.CHECK_NOT_RUN, "terms.forbidden")
    assert gate(audit, (), (), (), NOW) == ((reason,) if expected else ())


# Findings, waivers and answers

WEIGHTS = [
    (Tier.SHADOW, Certainty.CLEARLY, None),
    (Tier.INFO, Certainty.CLEARLY, None),
    (Tier.ADVISORY, Certainty.CLEARLY, None),
    (Tier.ADVISORY, Certainty.PROBABLY, None),
    (Tier.MUST_FIX, Certainty.CLEARLY, Code.MUST_FIX),
    (Tier.MUST_FIX, Certainty.PROBABLY, Code.MUST_FIX),
    (Tier.HARD_BLOCK, Certainty.CLEARLY, Code.HARD_BLOCK),
    (Tier.SHADOW, Certainty.LOOK, None),
    (Tier.INFO, Certainty.LOOK, None),
    (Tier.ADVISORY, Certainty.LOOK, Code.QUESTION_OPEN),
    (Tier.MUST_FIX, Certainty.LOOK, Code.QUESTION_OPEN),
    (Tier.HARD_BLOCK, Certainty.LOOK, Code.HARD_BLOCK),
]


@pytest.mark.parametrize(("tier", "certainty", "code"), WEIGHTS)
def test_a_finding_closes_by_its_weight(tier, certainty, code):
    reasons = gate(an_audit_of(found(tier, certainty)), (), (), (), NOW)
    assert reasons == ((Reason(code, "f1"),) if code else ())


def test_the_same_words_twice_in_one_sentence_are_one_reason():
    audit = an_audit_of(found(Tier.MUST_FIX), found(Tier.MUST_FIX))
    assert gate(audit, (), (), (), NOW) == (Reason(Code.MUST_FIX, "f1"),)


def a_waiver(**values):
    return Waiver(
        **{
            "fingerprint": "f1",
            "requested_by": "ada",
            "decided_by": "ben",
            "expires_at": LATER,
            "evidence_digest": found(Tier.MUST_FIX).evidence_digest,
        }
        | values
    )


@pytest.mark.parametrize(
    ("waiver", "opens"),
    [
        pytest.param(a_waiver(), True, id="agreed"),
        pytest.param(a_waiver(expires_at=NOW), False, id="expired this moment"),
        pytest.param(a_waiver(expires_at=NOW - timedelta(days=1)), False, id="expired"),
        pytest.param(
            a_waiver(expires_at=NOW + timedelta(seconds=1)), True, id="for a second yet"
        ),
        pytest.param(a_waiver(decided_by="ada"), False, id="decided by who asked"),
        pytest.param(a_waiver(evidence_digest="other"), False, id="evidence changed"),
        pytest.param(a_waiver(fingerprint="f2"), False, id="of another finding"),
    ],
)
def test_a_must_fix_finding_is_waived_by(waiver, opens):
    audit = an_audit_of(found(Tier.MUST_FIX))
    assert open_for(audit, waivers=[waiver]) is opens


def test_one_good_waiver_beside_a_bad_one_is_enough():
    waivers = [a_waiver(decided_by="ada"), a_waiver()]
    assert open_for(an_audit_of(found(Tier.MUST_FIX)), waivers=waivers)


def test_a_new_release_that_says_the_same_lets_a_waiver_stand():
    finding = replace(found(Tier.MUST_FIX), evidence=(replace(TERM, release=3),))
    assert open_for(an_audit_of(finding), waivers=[a_waiver()])


def test_a_hard_block_cannot_be_waived():
    audit = an_audit_of(found(Tier.HARD_BLOCK))
    assert codes(audit, waivers=[a_waiver()]) == [Code.HARD_BLOCK]


def test_a_waiver_answers_no_question():
    audit = an_audit_of(found(Tier.MUST_FIX, Certainty.LOOK))
    assert codes(audit, waivers=[a_waiver()]) == [Code.QUESTION_OPEN]


@pytest.mark.parametrize(
    ("answer", "opens"),
    [
        pytest.param(Answer("f1", CLEAN.content, "ben"), True, id="for this text"),
        pytest.param(Answer("f1", "other", "ben"), False, id="for another text"),
        pytest.param(Answer("f2", CLEAN.content, "ben"), False, id="another question"),
    ],
)
def test_a_question_is_settled_by_an_answer(answer, opens):
    audit = an_audit_of(found(Tier.MUST_FIX, Certainty.LOOK))
    assert open_for(audit, answers=[answer]) is opens


def test_an_answer_clears_no_certain_finding():
    audit = an_audit_of(found(Tier.MUST_FIX))
    answers = [Answer("f1", CLEAN.content, "ben")]
    assert codes(audit, answers=answers) == [Code.MUST_FIX]


# Facts

FACTS = [
    pytest.param({"campaign_agreed": False}, [Reason(Code.OBJECTIVE_NOT_AGREED)]),
    pytest.param({"campaign_agreed": True}, []),
    pytest.param({"campaign_agreed": None}, []),
    pytest.param({"embargo_until": LATER}, [Reason(Code.EMBARGO)]),
    pytest.param({"embargo_until": NOW}, []),
    pytest.param(
        {"rights_closed": ("image:3", "file:9")},
        [Reason(Code.RIGHTS, "image:3"), Reason(Code.RIGHTS, "file:9")],
    ),
]


@pytest.mark.parametrize(("facts", "expected"), FACTS, ids=str)
def test_a_fact_closes(facts, expected):
    audit = replace(CLEAN, facts=Facts(DAY, **facts))
    assert list(gate(audit, (), (), (), NOW)) == expected


# Approvals

IN_AREAS = replace(CLEAN, areas=("brand", "legal"))


def an_approval(area="brand", **values):
    return Approval(
        **{
            "area": area,
            "by": "ben",
            "content_digest": CLEAN.content,
            "basis": CLEAN.basis,
            "editors": ("ada",),
        }
        | values
    )


LEGAL = an_approval("legal")


@pytest.mark.parametrize(
    ("approvals", "expected"),
    [
        pytest.param([an_approval(), LEGAL], [], id="both"),
        pytest.param([LEGAL], [Reason(Code.APPROVAL_MISSING, "brand")], id="one"),
        pytest.param(
            [],
            [
                Reason(Code.APPROVAL_MISSING, "brand"),
                Reason(Code.APPROVAL_MISSING, "legal"),
            ],
            id="none",
        ),
        pytest.param(
            [an_approval(content_digest="other"), LEGAL],
            [Reason(Code.APPROVAL_MISSING, "brand")],
            id="of another text",
        ),
        pytest.param(
            [an_approval(basis="other"), LEGAL],
            [Reason(Code.APPROVAL_MISSING, "brand")],
            id="against another storyboard",
        ),
        pytest.param(
            [an_approval(by="ada"), LEGAL],
            [Reason(Code.NOT_FOUR_EYES, "brand")],
            id="by who wrote it",
        ),
        pytest.param(
            [an_approval(by="ada"), an_approval(), LEGAL], [], id="by another, too"
        ),
        pytest.param(
            [an_approval("press"), LEGAL],
            [Reason(Code.APPROVAL_MISSING, "brand")],
            id="for an area that nobody asks for",
        ),
    ],
)
def test_an_area_is_approved_by_somebody_else_for_this_very_text(approvals, expected):
    assert list(gate(IN_AREAS, (), (), approvals, NOW)) == expected


def test_another_day_alone_ends_no_approval():
    story = a_compiled_story()
    tomorrow = an_audit(an_item("Fine."), story, today=DAY + timedelta(days=1))
    audit = replace(tomorrow, areas=("brand",))
    assert open_for(audit, approvals=[an_approval()])


def test_another_storyboard_ends_an_approval():
    audit = an_audit(an_item("Fine."), a_compiled_story(release=3))
    audit = replace(audit, areas=("brand",))
    assert codes(audit, approvals=[an_approval()]) == [Code.APPROVAL_MISSING]


def test_every_reason_is_given_at_once():
    audit = replace(
        an_audit_of(
            found(Tier.HARD_BLOCK, mark="f1"),
            found(Tier.MUST_FIX, mark="f2"),
            found(Tier.ADVISORY, Certainty.LOOK, mark="f3"),
        ),
        good_until=DAY - timedelta(days=1),
        runs=(Run("terms.variant", 1, Tier.MUST_FIX, Outcome.NOT_RUN),),
        facts=Facts(
            DAY, campaign_agreed=False, embargo_until=LATER, rights_closed=("image:3",)
        ),
        areas=("brand", "legal"),
    )
    mine = an_approval(by="ada", basis=audit.basis)
    reasons = codes(audit, approvals=[mine])
    assert set(reasons) == set(Code) - {Code.NOT_AUDITED}
    assert reasons == [
        Code.AUDIT_OUTDATED,
        Code.CHECK_NOT_RUN,
        Code.HARD_BLOCK,
        Code.MUST_FIX,
        Code.QUESTION_OPEN,
        Code.OBJECTIVE_NOT_AGREED,
        Code.EMBARGO,
        Code.RIGHTS,
        Code.NOT_FOUR_EYES,
        Code.APPROVAL_MISSING,
    ]
