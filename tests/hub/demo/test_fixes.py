"""A machine may apply every fix that the demo's findings offer."""

import pytest

from governance.audit import audit
from governance.facts import Facts
from governance.findings import Tier
from governance.fixes import apply_fixes
from hub.demo.expected import expected_findings
from tests.hub.demo.conftest import DAY

MENDABLE = [key for key, found in expected_findings().items() if found]


@pytest.fixture(scope="module")
def audited_again(demo, batch, audited):
    """A function from a piece's key to its findings before and after all its fixes."""

    def run(key):
        result = audited[key]
        fixes = [finding.fix for finding in result.audit.findings if finding.fix]
        item = apply_fixes(result.item, fixes)
        roll_down = batch.programmes.named(result.item.programme, demo.files[key])
        facts = Facts(DAY, meaning=batch.meaning.of(item))
        story = batch.story.for_programme(roll_down)
        again = audit(item, story, batch.profile, facts)
        return result.audit.findings, again.findings

    return run


@pytest.mark.parametrize("key", MENDABLE)
def test_after_all_fixes_none_of_them_is_found_again(audited_again, key):
    before, after = audited_again(key)
    mended = {(f.subject, f.place and f.place.quote) for f in before if f.fix}
    assert mended.isdisjoint((f.subject, f.place and f.place.quote) for f in after)
    assert len(after) <= len(before) - len(mended)


def test_six_fixes_empty_the_list_of_the_press_release(audited_again):
    before, after = audited_again("medora-press-release")
    assert [f.tier for f in before if f.fix] == [Tier.MUST_FIX] * 6
    assert [f.tier for f in after] == [Tier.INFO]
