"""Lets an approved text out: at once, or when its moment comes."""

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Revision

from content.completing import lacking
from content.items import ContentItem
from content.models import piece_by_key
from content.reading.pieces import read_piece
from content.refusing import require
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.auditing import audit_item
from governance.gate import Code
from governance.gating import reasons_against, use_until_of
from governance.journal import Event as Entry
from governance.matching.telling import MessageState
from governance.models import ReviewRound, Standing
from governance.rounds import DECIDED, begin, end, lock, open_round
from governance.standards import standards_digest
from governance.standing.changing import EMBARGO, cancel_schedule, change, told
from governance.standing.ends import good_until

GONE = "The approved text is gone."


def may_go_live(key: str, content_digest: str, _now: datetime) -> bool:
    """Answer `content.publishing`: is this the text that was approved and let out?"""
    standing = Standing.objects.filter(key=key).first()
    return bool(
        standing and standing.is_live and standing.content_digest == content_digest
    )


def let_out_if_open(
    round: ReviewRound, item: ContentItem, audit: Audit, user: Any, now: datetime
) -> bool:
    """Let out the text of a round if the gate is open for it but for an embargo; say
    whether it was. Call it in the transaction of the decision.
    """
    reasons = reasons_against(item, audit, now)
    if any(reason.code is not Code.EMBARGO for reason in reasons):
        return False
    lacks = _lacking(round)
    require(not lacks, f"It cannot be live as it is. {lacks}")
    end(round, ReviewRound.Ended.APPROVED, now)
    moment = _moment(item, round, now)
    if moment is None:
        _live(item, audit, now)
    else:
        _scheduled(item, moment, now)
    task_state = lock(round.piece).current_workflow_task_state
    require(task_state is not None, DECIDED)
    # Finishes the workflow, which publishes the revision (governance.finishing).
    task_state.approve(user=user)
    announce(Event.APPROVED, round, now)
    return True


def _lacking(round: ReviewRound) -> str:
    """Return what has come in the way of the text since it was sent."""
    return lacking(round.revision.as_object()) if round.revision else GONE


def _moment(item: ContentItem, round: ReviewRound, now: datetime) -> datetime | None:
    """Return when the text may go live, None for at once."""
    wanted = round.revision.as_object().go_live_at if round.revision else None
    later = [m for m in (wanted, item.embargo_until) if m is not None and m > now]
    return max(later, default=None)


def _live(item: ContentItem, audit: Audit, now: datetime) -> Standing:
    values: dict[str, Any] = {
        "content_digest": item.content_digest,
        "next_digest": "",
        "goes_live_at": None,
        "approved_at": now,
        "use_until": use_until_of(item.key, item.content_digest),
        "messages": [m.key for m in audit.messages if m.state is MessageState.SAID],
        "audited_with": standards_digest(item.programme, now),
        "good_until": good_until(item, audit, now),
        "due_on": None,
        "extended": False,
    }
    return change(item.key, Standing.State.LIVE, now, item=item, **values)


def _scheduled(item: ContentItem, moment: datetime, now: datetime) -> Standing:
    """Keep what is live as it is, unless an embargo has been set over it."""
    before = Standing.objects.filter(key=item.key).first()
    values: dict[str, Any] = {
        "next_digest": item.content_digest,
        "goes_live_at": moment,
        "event": Entry.SCHEDULED,
    }
    if before is None or not before.is_live:
        values |= {"item": item, "approved_at": now, "content_digest": ""}
        return change(item.key, Standing.State.SCHEDULED, now, **values)
    state, cause = before.state, before.cause
    if item.embargo_until and item.embargo_until > now and before.leaves:
        state, cause = Standing.State.WITHHELD, EMBARGO
        withheld = change(item.key, state, now, cause=cause)
        announce(Event.WITHHELD, withheld, now)
    return change(item.key, state, now, cause=cause, **values)


def go_live(key: str, now: datetime) -> None:
    """Let out what was scheduled, if the gate is still open; else send it back.

    Called when the moment has come; does nothing when somebody else has done it. Runs
    the audit.
    """
    standing = Standing.objects.get(key=key)
    round = _round_of(standing)
    if round is None:
        with transaction.atomic():
            cancel_schedule(standing, now, GONE)
            announce(Event.NOT_LET_OUT, standing, now)
        return
    revision: Revision = round.revision
    # Not the text as it was kept: a copy of the piece may have kept the same one.
    item = read_piece(revision.as_object())
    held = standards_digest(item.programme, now)
    audit = audit_item(item, now)
    with transaction.atomic():
        lock(round.piece)
        row = Standing.objects.select_for_update().get(key=key)
        if row.next_digest != standing.next_digest:
            return
        if standards_digest(item.programme, now) != held:
            # A new storyboard in this very moment: it is tried again at once.
            return
        reasons = reasons_against(item, audit, now)
        why = told(reasons, audit) or _lacking(round)
        if why:
            _send_back(row, round, item, why, now)
            return
        _live(item, audit, now)
        revision.publish(skip_permission_checks=True)


def _round_of(standing: Standing) -> ReviewRound | None:
    """Return the round whose text is scheduled; None when that has been removed."""
    piece = piece_by_key(standing.key)
    rounds = ReviewRound.objects.filter(
        piece=piece,
        content_digest=standing.next_digest,
        ended=ReviewRound.Ended.APPROVED,
    )
    round = rounds.exclude(revision=None).order_by("-number").first()
    if piece is None or round is None or round.revision is None:
        return None
    said = round.revision.as_object().content_digest
    return round if said == standing.next_digest else None


def _send_back(
    row: Standing, round: ReviewRound, item: ContentItem, why: str, now: datetime
) -> None:
    """Take the schedule back, and put the text before its reviewers again, unless its
    author is writing another.
    """
    cancel_schedule(row, now, why)
    announce(Event.NOT_LET_OUT, row, now)
    piece = lock(round.piece)
    is_latest = piece.latest_revision_id == round.revision_id
    if is_latest and open_round(piece) is None:
        begin(piece, item, round.submitted_by, now, note=why)
