"""What holds for every check, now and later."""

import json
import re
from pathlib import Path

import pytest

import governance.checks as checks
from content.canonical import digest
from governance.checks import CATALOGUE, KNOWN_CHECKS
from governance.checks.examples import examples_of
from governance.findings import Tier
from governance.profiles import find_profile
from tests.governance.checks.conftest import found_by

FOLDER = Path(checks.__file__).parent
NOT_CHECKS = {"__init__", "pages"}

# What each check made of its examples when its version was last raised. When this
# test fails because findings changed: raise the check's version, then run
# `make accept-outputs`.
OUTPUTS = Path(__file__).with_name("outputs.json")


def modules():
    return {path.stem for path in FOLDER.glob("*.py")} - NOT_CHECKS


def test_ids_are_unique():
    assert len(set(KNOWN_CHECKS)) == len(KNOWN_CHECKS)


def test_every_check_module_is_in_the_catalogue():
    assert modules() == {re.sub(r"[.-]", "_", id) for id in KNOWN_CHECKS}


def test_every_shipped_profile_names_every_check():
    rules = find_profile("default", KNOWN_CHECKS).rules
    assert {rule.check for rule in rules} == set(KNOWN_CHECKS)


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda c: c.id)
def test_a_check_explains_itself(check):
    assert check.title.endswith(".")
    assert check.why
    assert check.fix
    assert check.source
    assert check.version >= 1
    assert check.cap.rank >= Tier.INFO.rank


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda c: c.id)
def test_a_check_has_examples_both_ways(check):
    examples = examples_of(check.id)
    assert examples.bad
    assert examples.good


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda c: c.id)
def test_findings_change_only_with_the_version(auditing, check):
    known = json.loads(OUTPUTS.read_text())[check.id]
    assert output_of(auditing, check) == known


def output_of(auditing, check):
    """The check's version, and a digest of all that it finds in its examples."""
    examples = examples_of(check.id)
    found = [
        found_by(auditing(example), check.id)
        for example in (*examples.bad, *examples.good, *examples.known_false_alarms)
    ]
    return {"version": check.version, "findings": digest(found)[:16]}
