"""What a reviewer decides: approve, ask for changes, not mine."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from content.permissions import rights_of
from content.refusing import require, require_reason
from content.roles import Action
from governance import journal
from governance.announcing import Event, announce
from governance.auditing import audit_item
from governance.models import Approval, Decision, ReviewRound
from governance.review.approving import record_approval, require_approvable
from governance.rounds import CHANGED, DECIDED, bind, end, lock, working_text
from governance.standards import standards_digest
from governance.standing.letting_out import let_out_if_open


def require_reviewer(round: ReviewRound, user: Any, area: str, now: datetime) -> None:
    """Raise Refused unless the person reviews for the area and the round is open."""
    require(
        area and rights_of(user, now.date()).may(Action.REVIEW, area=area),
        "You do not review for this area.",
    )
    # Asked anew: the page on which it was decided may have been open for a while.
    is_open = ReviewRound.objects.filter(pk=round.pk, ended="").exists()
    require(is_open, DECIDED)


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
    require(use_until is None or use_until >= now.date(), "This day is over already.")
    held = standards_digest(item.programme, now)
    audit = audit_item(item, now)
    with transaction.atomic():
        stored = lock(piece)
        _require_open(round)
        require(working_text(stored) == item, CHANGED)
        require(standards_digest(item.programme, now) == held, CHANGED)
        require_approvable(round, item, audit, user, area, now)
        approval = record_approval(
            round, item, audit, user, area, now, use_until=use_until
        )
        let_out_if_open(round, item, audit, user, now)
    return approval


def _require_open(round: ReviewRound) -> None:
    row = ReviewRound.objects.select_for_update().get(pk=round.pk)
    require(row.ended == "", DECIDED)


def ask_for_changes(
    round: ReviewRound, user: Any, area: str, reason: str, now: datetime
) -> Decision:
    """Send the piece back to its author, with a reason. Raises Refused."""
    require_reviewer(round, user, area, now)
    reason = require_reason(reason)
    with transaction.atomic():
        decision = Decision(
            round=round,
            kind=Decision.Kind.CHANGES,
            area=area,
            reason=reason,
            by=user,
            at=now,
        )
        send_back(decision)
        write_down(decision, journal.Event.ASK_FOR_CHANGES)
    return decision


def send_back(decision: Decision) -> None:
    """End a decision's round with changes to make, and save it. Call it in a
    transaction.
    """
    round = decision.round
    piece = lock(round.piece)
    bind(round, piece, working_text(piece))
    end(round, ReviewRound.Ended.CHANGES, decision.at)
    decision.save()
    task_state = piece.current_workflow_task_state
    require(task_state is not None, DECIDED)
    task_state.reject(user=decision.by, comment=decision.reason)
    announce(Event.SENT_BACK, round, decision.at)


def write_down(decision: Decision, event: journal.Event) -> None:
    """Write a decision that ended its round into the journal."""
    round = decision.round
    journal.append(
        event,
        round.piece.item_key,
        now=decision.at,
        actor=decision.by,
        data={
            "area": decision.area,
            "reason": decision.reason,
            "round": round.number,
        },
    )


def not_mine(
    round: ReviewRound, user: Any, area: str, to: Any, reason: str, now: datetime
) -> Decision:
    """Give the review to another reviewer of the area. Raises Refused."""
    require_reviewer(round, user, area, now)
    require(
        to is not None and rights_of(to, now.date()).may(Action.REVIEW, area=area),
        "Choose somebody who reviews for this area.",
    )
    require(to != user, "Choose somebody else.")
    with transaction.atomic():
        passed = ReviewRound.objects.filter(pk=round.pk, ended="").update(
            assigned_to=to
        )
        require(passed, DECIDED)
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
            journal.Event.NOT_MINE,
            round.piece.item_key,
            now=now,
            actor=user,
            data={"to": to.get_username(), "reason": reason.strip()},
        )
    return decision
