"""Signing and publishing a storyboard, with its entry in the journal.

Each function is that of `content.releasing`, with the same arguments and errors; what
it does and what is written of it are kept or lost together.
"""

from datetime import datetime

from django.db import transaction

from content import releasing
from content.models import Release, ReleaseProposal, User
from governance.journal import Event, append
from hub.notices import hush
from hub.notices.storyboards import signature_asked, signature_refused


def propose(
    user: User,
    note: str,
    effective_at: datetime | None,
    now: datetime,
    *,
    seen: str = "",
) -> ReleaseProposal:
    """Give the first signature."""
    with transaction.atomic():
        proposal = releasing.propose(user, note, effective_at, now, seen=seen)
        signature_asked(proposal, now)
        _append(Event.PROPOSAL_SIGNED, proposal, user, now)
    return proposal


def release(proposal: ReleaseProposal, user: User, now: datetime) -> Release:
    """Give the second signature: the storyboard is published."""
    with transaction.atomic():
        let_out = releasing.release(proposal, user, now)
        data = {
            "digest": let_out.digest,
            "first_signature": let_out.released_by.get_username(),
            "effective_at": let_out.effective_at,
            "changes": len(let_out.difference),
        }
        subject = f"release:{let_out.number}"
        append(Event.RELEASE, subject, now=now, actor=user, data=data)
    return let_out


def refuse(
    proposal: ReleaseProposal, user: User, reason: str, now: datetime
) -> ReleaseProposal:
    """Send it back instead of signing second."""
    with transaction.atomic():
        refused = releasing.refuse(proposal, user, reason, now)
        signature_refused(refused, now)
        _append(Event.PROPOSAL_REFUSED, refused, user, now)
    return refused


def withdraw(proposal: ReleaseProposal, user: User, now: datetime) -> ReleaseProposal:
    """Take it back before the second signature."""
    with transaction.atomic():
        withdrawn = releasing.withdraw(proposal, user, now)
        hush(f"release:{withdrawn.story.release}", "signature-asked")
        _append(Event.PROPOSAL_WITHDRAWN, withdrawn, user, now)
    return withdrawn


def _append(event: Event, proposal: ReleaseProposal, user: User, now: datetime) -> None:
    data = {
        "digest": proposal.digest,
        "note": proposal.note,
        "effective_at": proposal.effective_at,
        "changes": len(proposal.difference),
        "reason": proposal.reason,
    }
    subject = f"release:{proposal.story.release}"
    append(event, subject, now=now, actor=user, data=data)
