"""Approvals given beforehand: for the text with exactly the suggested changes."""

from datetime import datetime
from typing import Any

from content.items import ContentItem
from content.permissions import rights_of
from content.roles import Action
from content.writing import CannotWrite, replace_words
from governance.audit import Audit
from governance.models import Decision, ReviewRound, Suggestion
from governance.review.approving import may_be_approved, record_approval


def keep_promise(
    round: ReviewRound, item: ContentItem, audit: Audit, standards: str, now: datetime
) -> Any:
    """Approve a text that is as a reviewer said it would be approved, in that
    reviewer's name; return the reviewer, None when nothing was approved.

    It is, when the decision before was "Approved after these changes", its author has
    taken every one of them and changed nothing else, it is held against the same
    standards, and nothing else is in the way. Call it in a transaction.
    """
    decision = _promise(round)
    if decision is None or decision.standards != standards:
        return None
    rights = rights_of(decision.by, now.date())
    if not rights.may(Action.REVIEW, area=decision.area):
        return None
    if promised_digest(decision) != item.content_digest:
        return None
    if not may_be_approved(round, item, audit, decision.by, decision.area, now):
        return None
    says = f"As suggested in round {decision.round.number}."
    record_approval(round, item, audit, decision.by, decision.area, now, says=says)
    return decision.by


def _promise(round: ReviewRound) -> Decision | None:
    earlier = ReviewRound.objects.filter(piece=round.piece, number=round.number - 1)
    before = earlier.filter(ended=ReviewRound.Ended.CHANGES).first()
    if before is None:
        return None
    found = before.decisions.filter(kind=Decision.Kind.APPROVE_AFTER)
    return found.order_by("at", "pk").last()


def promised_digest(decision: Decision) -> str:
    """Return the content digest of the text that was promised to be approved: that of
    its round with all its suggestions; "" when they are not all taken, or the text
    cannot be made any more.
    """
    suggested = list(decision.suggestions.order_by("settled_at", "pk"))
    taken = all(one.state == Suggestion.State.ACCEPTED for one in suggested)
    revision = decision.round.revision
    if not suggested or not taken or revision is None:
        return ""
    piece = revision.as_object()
    if piece.content_digest != decision.round.content_digest:
        return ""
    try:
        for one in suggested:
            replace_words(piece, one.path, one.quote, one.text, one.start)
    except CannotWrite:
        return ""
    digest: str = piece.content_digest
    return digest
