"""Tells of signatures that a storyboard waits for, or does not get."""

from datetime import datetime

from django.urls import reverse

from content.models import ReleaseProposal
from hub.notices.reviews import people_on_duty
from hub.notices.telling import tell


def signature_asked(proposal: ReleaseProposal, now: datetime) -> None:
    """Tell who may sign second."""
    changes = len(proposal.difference)
    count = "1 change" if changes == 1 else f"{changes} changes"
    note = [f"“{proposal.note}”"] if proposal.note else []
    for person in people_on_duty():
        tell(
            person,
            "signature-asked",
            now=now,
            subject=f"Sign: storyboard {proposal.story.release}, with {count}",
            text="\n".join([f"{proposal.signed_by.name} signed it first.", *note]),
            key=f"release:{proposal.story.release}",
            address=reverse("storyboard-publish"),
            by=proposal.signed_by,
        )


def signature_refused(proposal: ReleaseProposal, now: datetime) -> None:
    """Tell who signed first why it was sent back."""
    decided_by = proposal.decided_by
    tell(
        proposal.signed_by,
        "signature-refused",
        now=now,
        subject=f"Mend: storyboard {proposal.story.release} was sent back",
        text=f"{decided_by.name if decided_by else 'Somebody'}: “{proposal.reason}”",
        key=f"release:{proposal.story.release}",
        address=reverse("storyboard-publish"),
        by=decided_by,
    )
