import logging
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from content.canonical import canonical_json
from content.items import Role, Unread
from content.story_parts import Term
from governance.audit import Outcome
from governance.checks import CATALOGUE
from governance.facts import Meaning, Similarity
from governance.findings import Tier
from governance.gate import Code, gate
from tests.governance.builders import (
    DAY,
    STATEMENT,
    THRESHOLDS,
    a_compiled_story,
    a_fixed_text,
    a_message,
    a_profile,
    a_proof_point,
    an_audit,
    an_item,
)

ROOT = Path(__file__).resolve().parents[3]

# Its note is not in the storyboard: reading it is what breaks the check.
BROKEN = a_message(notes=("lost",))


def a_rich_audit():
    """An audit with something of everything, for comparing bytes."""
    story = a_compiled_story(
        a_message(proof=("median",), denials=("Nobody finds a room.",)),
        a_message("region", "Your bookings are stored in the European Union."),
        a_proof_point(),
        Term("booking", "booking", deprecated=("meeting slot",), why="Say booking."),
        Term("oriole", "Oriole", forbidden=("hassle-free", "risk-free")),
        a_fixed_text(required=True),
        must=("find", "region"),
    )
    text = "Teams find a free room in 90 seconds. Pick a hassle-free meeting slot."
    item = an_item((Role.TITLE, "Risk-free rooms"), text, unread=(Unread("p", "No."),))
    near = Similarity("line 2", 0, 37, "find", 0, cosine=0.9, coverage=0.9)
    return an_audit(item, story, meaning=Meaning("model", THRESHOLDS, (near,)))


def runs(audit):
    return {run.check: run for run in audit.runs}


# Equal inputs, equal bytes


def test_equal_inputs_give_equal_bytes():
    assert canonical_json(a_rich_audit()) == canonical_json(a_rich_audit())


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(seed):
    code = (
        "import sys; from content.canonical import canonical_json; "
        "from tests.governance.audit.test_running import a_rich_audit; "
        "sys.stdout.buffer.write(canonical_json(a_rich_audit()))"
    )
    written = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    ).stdout
    assert written == canonical_json(a_rich_audit())


def test_every_check_is_reported_in_the_order_of_the_catalogue():
    audit = an_audit(an_item("Fine."), a_compiled_story())
    assert [run.check for run in audit.runs] == [check.id for check in CATALOGUE]


def test_a_rich_audit_has_something_of_everything():
    audit = a_rich_audit()
    assert len(audit.findings) >= 5
    assert {run.outcome for run in audit.runs} == {Outcome.OK, Outcome.FINDINGS}


# Checks that do not run


def test_a_check_that_fails_is_not_run_and_says_so(caplog):
    with caplog.at_level(logging.ERROR):
        audit = an_audit(an_item(STATEMENT), a_compiled_story(BROKEN))
    run = runs(audit)["notes.missing"]
    assert run.outcome is Outcome.NOT_RUN
    assert run.reason
    assert "notes.missing" in caplog.text


def test_a_check_that_fails_takes_no_other_down():
    story = a_compiled_story(BROKEN, Term("use", "use", deprecated=("utilize",)))
    audit = an_audit(an_item(STATEMENT, "We utilize it."), story)
    assert [finding.check for finding in audit.findings] == ["terms.deprecated"]
    assert runs(audit)["terms.deprecated"].outcome is Outcome.FINDINGS


@pytest.mark.parametrize(
    ("tier", "codes"),
    [
        pytest.param(Tier.ADVISORY, [], id="advisory: open"),
        pytest.param(Tier.MUST_FIX, [Code.CHECK_NOT_RUN], id="must-fix: closed"),
    ],
)
def test_a_check_that_fails_closes_the_gate_when_it_counts(tier, codes, midday):
    profile = a_profile(Tier.INFO, notes_missing=tier)
    audit = an_audit(an_item(STATEMENT), a_compiled_story(BROKEN), profile)
    assert [reason.code for reason in gate(audit, (), (), (), midday)] == codes


@pytest.mark.parametrize(
    ("language", "outcome"),
    [
        pytest.param("en", Outcome.OK, id="English"),
        pytest.param("en-GB", Outcome.OK, id="English of one country"),
        pytest.param("de", Outcome.NOT_APPLICABLE, id="German"),
        pytest.param("enm", Outcome.NOT_APPLICABLE, id="Middle English"),
    ],
)
def test_a_check_of_words_is_for_the_languages_that_it_knows(language, outcome):
    audit = an_audit(an_item("Gut.", language=language), a_compiled_story())
    run = runs(audit)["claims.unproven"]
    assert run.outcome is outcome
    assert bool(run.reason) is (outcome is Outcome.NOT_APPLICABLE)
    assert runs(audit)["terms.forbidden"].outcome is Outcome.OK


# Tiers


def test_a_finding_weighs_what_the_profile_says():
    story = a_compiled_story(Term("x", forbidden=("hassle-free",)))
    profile = a_profile(Tier.INFO, terms_forbidden=Tier.HARD_BLOCK)
    (finding,) = an_audit(an_item("Hassle-free."), story, profile).findings
    assert finding.tier is Tier.HARD_BLOCK


def test_a_finding_weighs_no_more_than_the_cap_of_its_check():
    story = a_compiled_story(a_message(), should=("find",))
    profile = a_profile(Tier.HARD_BLOCK)
    audit = an_audit(an_item("Fine."), story, profile)
    assert [finding.tier for finding in audit.findings] == [Tier.ADVISORY]
    assert runs(audit)["messages.expected-absent"].tier is Tier.ADVISORY


def test_what_may_stop_a_piece_for_good_knows_nothing_of_meaning():
    unsure = [c.id for c in CATALOGUE if "facts.meaning" in c.reads]
    capped = {c.id for c in CATALOGUE if c.cap is Tier.HARD_BLOCK}
    assert capped.isdisjoint(unsure)


# What an audit is of


ITEM = an_item("Fine.")
STORY = a_compiled_story(a_message())
AUDIT = an_audit(ITEM, STORY)


def test_digests_name_what_was_held_against_what():
    assert AUDIT.content == ITEM.content_digest
    assert AUDIT.text == ITEM.text_digest
    assert AUDIT.story == STORY.digest
    assert (AUDIT.item, AUDIT.title) == (ITEM.key, ITEM.title)


OTHERS = [
    pytest.param({"item": an_item("Other.")}, {"content", "text"}, id="text"),
    pytest.param(
        {"item": an_item("Fine.", team="sales")}, {"content"}, id="what is declared"
    ),
    pytest.param(
        {"story": a_compiled_story(a_message(), release=3)}, {"story"}, id="release"
    ),
    pytest.param(
        {"story": a_compiled_story(a_message(), must=("find",))},
        {"story"},
        id="programme",
    ),
    pytest.param({"profile": a_profile()}, {"profile"}, id="profile"),
]


@pytest.mark.parametrize(("change", "changed"), OTHERS)
def test_each_digest_changes_with_its_input_only(change, changed):
    other = an_audit(**{"item": ITEM, "story": STORY} | change)
    names = ("content", "text", "story", "profile")
    differing = {n for n in names if getattr(other, n) != getattr(AUDIT, n)}
    assert differing == changed


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(a_profile(terms_forbidden=Tier.INFO), id="a tier"),
        pytest.param(replace(a_profile(), grace_days=3), id="the grace"),
        pytest.param(a_profile(areas=("legal",)), id="the areas"),
    ],
)
def test_the_profiles_digest_changes_with(profile):
    audits = [an_audit(ITEM, STORY, p) for p in (profile, a_profile())]
    assert audits[0].profile != audits[1].profile
    assert audits[0].basis != audits[1].basis


def test_a_profile_of_another_name_that_says_the_same_is_the_same():
    renamed = replace(a_profile(), key="other", title="Other")
    audits = [an_audit(ITEM, STORY, p) for p in (renamed, a_profile())]
    assert audits[0].profile == audits[1].profile


def test_what_was_not_read_or_compared_is_passed_on():
    unread = (Unread("image 1", "There is no text in it."),)
    audit = an_audit(an_item("Fine.", unread=unread), STORY, no_meaning="No model.")
    assert audit.unread == unread
    assert audit.not_compared == "No model."


# How long it holds

YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
NEXT_YEAR = date(2027, 6, 1)


@pytest.mark.parametrize(
    ("parts", "good_until"),
    [
        pytest.param([], None, id="nothing ends"),
        pytest.param([a_proof_point(expires_on=TOMORROW)], TOMORROW, id="a proof"),
        pytest.param([a_proof_point(expires_on=DAY)], DAY, id="today"),
        pytest.param([a_proof_point(expires_on=YESTERDAY)], None, id="ended already"),
        pytest.param([a_message(valid_until_on=TOMORROW)], TOMORROW, id="a message"),
        pytest.param(
            [a_message(valid_from_on=NEXT_YEAR)], date(2027, 5, 31), id="begins"
        ),
        pytest.param([a_message(valid_from_on=TOMORROW)], DAY, id="begins tomorrow"),
        pytest.param([a_message(valid_from_on=DAY)], None, id="has begun"),
        pytest.param([a_message(valid_from_on=date.min)], None, id="always was"),
        pytest.param(
            [a_proof_point(expires_on=NEXT_YEAR), a_message(valid_until_on=TOMORROW)],
            TOMORROW,
            id="the first of several",
        ),
    ],
)
def test_an_audit_is_good_until_something_begins_or_ends(parts, good_until):
    assert an_audit(ITEM, a_compiled_story(*parts)).good_until == good_until


# Fingerprints


def marks(*texts):
    story = a_compiled_story(Term("use", "use", deprecated=("utilize",)))
    return [
        finding.fingerprint for finding in an_audit(an_item(*texts), story).findings
    ]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["Before. We utilize it."], id="a sentence before it"),
        pytest.param(["New.", "We utilize it."], id="a passage before it"),
        pytest.param(["We  UTILIZE\u00a0it."], id="other spaces and capitals"),
    ],
)
def test_a_fingerprint_survives(texts):
    assert marks(*texts) == marks("We utilize it.")


def test_a_fingerprint_ends_with_its_sentence():
    assert marks("We utilize that.") != marks("We utilize it.")
