"""What a reviewer decides: approve, ask for changes, not mine."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from content.items import ContentItem
from content.models import Piece, Storyboard
from content.permissions import rights_of
from content.roles import Action
from governance import journal
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.auditing import audit_item, keep_audit
from governance.gate import Code, Reason
from governance.gating import reasons_against
from governance.letting_out import let_out
from governance.models import Approval, Decision, ReviewRound
from governance.refusing import Refused, require, require_reason
from governance.review.rounds import CHANGED, end, working_text

# An embargoed text is approved beforehand: it waits for its moment by itself.
_MAY_REMAIN = frozenset({Code.EMBARGO})


def require_reviewer(round: ReviewRound, user: Any, area: str, now: datetime) -> None:
    """Raise Refused unless the person reviews for the area and the round is open."""
    require(
        rights_of(user, now.date()).may(Action.REVIEW, area=area),
        "You do not review for this area.",
    )
    require(round.ended == "", "This review has been decided already.")


def approve(
    round: ReviewRound,
    user: Any,
    area: str,
    now: datetime,
    *,
    seen: str = "",
    use_until: date | None = None,
) -> Approval:
    """Approve, for an area, exactly the text that is in review.

    seen: the content digest of the text that the reviewer had on the screen; another
    one is refused. When it was the last approval missing, the text is let out. Runs the
    audit. Raises Refused.
    """
    require_reviewer(round, user, area, now)
    piece = round.piece.specific
    item = working_text(piece)
    require(item.content_digest == (seen or item.content_digest), CHANGED)
    audit = audit_item(item, now)
    with transaction.atomic():
        _lock(round)
        require(working_text(piece).content_digest == item.content_digest, CHANGED)
        reasons = reasons_against(item, audit, now)
        _require_approvable(reasons, area, editors_of(piece), user)
        approval = _approval(round, item, audit, user, area, now, use_until)
        keep_audit(audit, now)
        Decision.objects.create(
            round=round, kind=Decision.Kind.APPROVE, area=area, by=user, at=now
        )
        left = [
            reason
            for reason in reasons_against(item, audit, now)
            if reason.code not in _MAY_REMAIN
        ]
        if not left:
            end(round, ReviewRound.Ended.APPROVED, now)
            let_out(round, item, audit, user, now, use_until=use_until)
        journal.append(
            "approve",
            item.key,
            now=now,
            actor=user,
            data={
                "number": approval.number,
                "area": area,
                "text": item.content_digest,
                "basis": audit.basis,
                "storyboard": approval.release,
            },
        )
    return approval


def _lock(round: ReviewRound) -> None:
    row = ReviewRound.objects.select_for_update().get(pk=round.pk)
    require(row.ended == "", "This review has been decided already.")


def _require_approvable(
    reasons: tuple[Reason, ...], area: str, editors: tuple[str, ...], user: Any
) -> None:
    require(
        user.get_username() not in editors,
        "You have edited this text yourself: somebody else approves it.",
    )
    others = [
        reason
        for reason in reasons
        if reason.code
        not in (Code.APPROVAL_MISSING, Code.NOT_FOUR_EYES, *_MAY_REMAIN)
    ]
    require(not others, "Something else stops it: see the reasons above the text.")
    missing = {
        reason.about
        for reason in reasons
        if reason.code in (Code.APPROVAL_MISSING, Code.NOT_FOUR_EYES)
    }
    require(area in missing, "This area has approved this text already.")


def editors_of(piece: Piece) -> tuple[str, ...]:
    """Return the user names of all who wrote what is being approved: every version
    since the one that is live.
    """
    versions = piece.revisions.exclude(user=None)
    if piece.live_revision_id:
        versions = versions.filter(pk__gt=piece.live_revision_id)
    names = versions.values_list("user__username", flat=True).distinct()
    return tuple(sorted(names))


def _approval(
    round: ReviewRound,
    item: ContentItem,
    audit: Audit,
    user: Any,
    area: str,
    now: datetime,
    use_until: date | None,
) -> Approval:
    from content.models import Release

    release = Release.in_force(now)
    return Approval.objects.create(
        key=item.key,
        area=area,
        by=user,
        at=now,
        content_digest=item.content_digest,
        basis=audit.basis,
        release=release.number if release else 0,
        editors=list(editors_of(round.piece)),
        number=next_number(),
        use_until=use_until,
    )


def next_number() -> str:
    """Return the next approval's number, as "KV-0142". Call it in a transaction."""
    storyboard = Storyboard.objects.select_for_update().first()
    prefix = storyboard.approval_prefix if storyboard else "TL"
    before = storyboard.approvals_before if storyboard else 0
    given = Approval.objects.filter(carried_from=None).count()
    return f"{prefix}-{before + given + 1:04}"


def ask_for_changes(
    round: ReviewRound, user: Any, area: str, reason: str, now: datetime
) -> Decision:
    """Send the piece back to its author, with a reason. Raises Refused."""
    require_reviewer(round, user, area, now)
    reason = require_reason(reason)
    with transaction.atomic():
        decision = Decision.objects.create(
            round=round,
            kind=Decision.Kind.CHANGES,
            area=area,
            reason=reason,
            by=user,
            at=now,
        )
        send_back(round, user, reason, now)
        journal.append(
            "ask-for-changes",
            round.piece.item_key,
            now=now,
            actor=user,
            data={"area": area, "reason": reason, "round": round.number},
        )
    return decision


def send_back(round: ReviewRound, user: Any, reason: str, now: datetime) -> None:
    """End the round with changes to make. Call it in a transaction."""
    end(round, ReviewRound.Ended.CHANGES, now)
    task_state = round.piece.specific.current_workflow_task_state
    if task_state is not None:
        task_state.reject(user=user, comment=reason)
    announce(Event.SENT_BACK, round, now)


def not_mine(
    round: ReviewRound, user: Any, area: str, to: Any, reason: str, now: datetime
) -> Decision:
    """Give the review to another reviewer of the area. Raises Refused."""
    require_reviewer(round, user, area, now)
    require(
        to is not None and rights_of(to, now.date()).may(Action.REVIEW, area=area),
        "Choose somebody who reviews for this area.",
    )
    if to == user:
        raise Refused("Choose somebody else.")
    with transaction.atomic():
        ReviewRound.objects.filter(pk=round.pk).update(assigned_to=to)
        round.refresh_from_db()
        decision = Decision.objects.create(
            round=round,
            kind=Decision.Kind.NOT_MINE,
            area=area,
            reason=reason.strip(),
            by=user,
            at=now,
        )
        announce(Event.REASSIGNED, round, now)
        journal.append(
            "not-mine",
            round.piece.item_key,
            now=now,
            actor=user,
            data={"to": to.get_username(), "reason": reason.strip()},
        )
    return decision
