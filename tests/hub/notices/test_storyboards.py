"""What is told of signatures: each by signing."""

import pytest

from content.models import ReleaseProposal
from content.story_parts import Term
from hub.models import Notice
from hub.notices.storyboards import signature_asked, signature_refused
from tests.hub_world import NOW, story


@pytest.fixture
def proposal(world):
    """Storyboard 2, with Dana's signature."""
    changed = story(2, terms=(Term(key="leads", preferred="leads"),))
    return ReleaseProposal.objects.create(
        payload=canonical(changed),
        digest="0" * 64,
        difference=[{"key": "leads"}],
        note="Leads, not cables.",
        effective_at=NOW,
        signed_by=world.dana,
        signed_at=NOW,
    )


def canonical(changed):
    from content.canonical import canonical_json

    return canonical_json(changed.payload()).decode()


def test_who_may_sign_second_is_asked(world, proposal):
    signature_asked(proposal, NOW)
    notice = Notice.objects.get()
    assert (notice.event, notice.person) == ("signature-asked", world.ingrid)
    assert notice.subject == "Sign: storyboard 2, with 1 change"
    assert notice.text == "Dana signed it first.\n“Leads, not cables.”"


def test_who_signed_first_reads_why_it_was_sent_back(world, proposal):
    proposal.decided_by, proposal.reason = world.ingrid, "Who decided this?"
    signature_refused(proposal, NOW)
    notice = Notice.objects.get()
    assert (notice.event, notice.person) == ("signature-refused", world.dana)
    assert notice.text == "Ingrid: “Who decided this?”"
