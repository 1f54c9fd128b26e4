"""An audit of the demo finds in each piece what is expected, and nothing else."""

import pytest

from content.canonical import plain
from content.files.declared_yaml import read_sidecar
from governance.findings import Tier
from hub.demo.expected import expected_findings

EXPECTED = expected_findings()


@pytest.fixture(scope="module")
def audits(audited):
    """The audit of each piece as JSON has it, by the piece's key."""
    return {key: plain(result.audit) for key, result in audited.items()}


def listed(audit):
    """Its findings without the notes, which are not listed in expected.yaml."""
    return [f for f in audit["findings"] if Tier(f["tier"]).rank > Tier.INFO.rank]


def meant(expected, finding):
    """Say whether a finding is the expected one."""
    subjects = {evidence["key"] for evidence in finding["evidence"]}
    wanted = {expected.message, expected.term, expected.boilerplate} - {""}
    return (
        expected.check in finding["checks"]
        and wanted <= subjects
        and overlaps(expected.quote, finding["place"])
    )


def overlaps(quote, place):
    if quote is None or place is None:
        return quote is None and place is None
    one, other = quote.lower(), place["quote"].lower()
    return one in other or other in one


@pytest.mark.parametrize("key", EXPECTED)
def test_a_piece_has_just_the_expected_findings(audits, key):
    found = listed(audits[key])
    shown = [(f["check"], f["place"] and f["place"]["quote"]) for f in found]
    missing = [e for e in EXPECTED[key] if not any(meant(e, f) for f in found)]
    assert not missing, shown
    assert len(found) == len(EXPECTED[key]), shown


def test_the_press_release_has_six_things_to_fix(audits):
    tiers = [finding["tier"] for finding in listed(audits["medora-press-release"])]
    assert tiers == [Tier.MUST_FIX] * 6


def test_everything_was_read(audits):
    assert not [key for key, audit in audits.items() if audit["unread"]]


def test_a_piece_says_what_its_author_means_to_say(demo, audits):
    # The agency declared nothing, and nobody means to contradict.
    for key in demo.files.keys() - {"agency-draft"}:
        said = {
            message["key"]
            for message in audits[key]["messages"]
            if message["state"] not in ("absent", "contradicted")
        }
        assert said == set(read_sidecar(demo.files[key]).messages), key
