"""Lets an approved text out: at once, or when its moment comes."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from wagtail.models import Revision

from content import pending
from content.items import ContentItem
from content.signals import standing_changed
from governance import journal
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.auditing import audit_item
from governance.gating import reasons_against
from governance.matching.telling import MessageState
from governance.models import ReviewRound, Standing
from governance.standards import standards_digest
from governance.standing.changing import change, told
from governance.standing.ends import good_until


def may_go_live(key: str, content_digest: str, _now: datetime) -> bool:
    """Answer `content.publishing`: is this the text that was approved and let out?"""
    standing = Standing.objects.filter(key=key).first()
    return bool(
        standing and standing.is_live and standing.content_digest == content_digest
    )


def let_out(
    round: ReviewRound,
    item: ContentItem,
    audit: Audit,
    user: Any,
    now: datetime,
    *,
    use_until: date | None,
) -> Standing:
    """Let out the text of a round that has just been approved for the last area.

    Call it in the transaction of the decision, the gate being open but for an embargo.
    """
    moment = _moment(item, round, now)
    if moment is None:
        standing = _live(item, audit, now, use_until)
    else:
        standing = _scheduled(item, moment, now, use_until)
    # Finishes the workflow, which publishes the revision (governance.finishing).
    round.piece.specific.current_workflow_task_state.approve(user=user)
    announce(Event.APPROVED, round, now)
    return standing


def _moment(item: ContentItem, round: ReviewRound, now: datetime) -> datetime | None:
    """Return when the text may go live, None for at once."""
    wanted = round.revision.as_object().go_live_at if round.revision else None
    later = [m for m in (wanted, item.embargo_until) if m is not None and m > now]
    return max(later, default=None)


def _live(
    item: ContentItem, audit: Audit, now: datetime, use_until: date | None
) -> Standing:
    values = {
        "content_digest": item.content_digest,
        "next_digest": "",
        "goes_live_at": None,
        "approved_at": now,
        "use_until": use_until,
        "messages": _carried(audit),
        "audited_with": standards_digest(item.programme, now),
        "good_until": good_until(item, audit),
        "due_on": None,
        "extended": False,
    }
    return change(item.key, Standing.State.LIVE, now, item=item, **values)


def _carried(audit: Audit) -> list[str]:
    return [m.key for m in audit.messages if m.state is MessageState.SAID]


def _scheduled(
    item: ContentItem, moment: datetime, now: datetime, use_until: date | None
) -> Standing:
    """Keep what is live as it is, unless an embargo has been set over it."""
    before = Standing.objects.filter(key=item.key).first()
    state = before.state if before and before.is_live else Standing.State.SCHEDULED
    cause = before.cause if before else ""
    if item.embargo_until and item.embargo_until > now and state in Standing.LEAVES:
        state, cause = Standing.State.WITHHELD, "An embargo holds it back."
    values = {
        "next_digest": item.content_digest,
        "goes_live_at": moment,
        "approved_at": now,
        "use_until": use_until,
    }
    return change(item.key, state, now, item=item, cause=cause, **values)


def go_live(key: str, now: datetime) -> None:
    """Let out what was scheduled, if the gate is still open; else send it back.

    Called when the moment has come; does nothing when somebody else has done it.
    """
    from content.reading.recording import kept_text

    standing = Standing.objects.get(key=key)
    item = kept_text(standing.next_digest)
    round = (
        ReviewRound.objects.filter(content_digest=standing.next_digest)
        .exclude(revision=None)
        .first()
    )
    if item is None or round is None:
        _cancel(standing, now, "The approved text is gone.")
        return
    audit = audit_item(item, now)
    reasons = reasons_against(item, audit, now)
    with transaction.atomic():
        row = Standing.objects.select_for_update().get(key=key)
        if row.next_digest != item.content_digest:
            return
        if reasons:
            _cancel(row, now, told(reasons, audit))
            return
        _live(item, audit, now, row.use_until)
        revision: Revision = round.revision
        revision.publish(skip_permission_checks=True)


def _cancel(standing: Standing, now: datetime, why: str) -> None:
    """Take back a schedule: the text goes to review again by a person's hand."""
    values = {"next_digest": "", "goes_live_at": None}
    Standing.objects.filter(pk=standing.pk).update(**values, cause=why, changed_at=now)
    if standing.state == Standing.State.SCHEDULED:
        # Nothing of it has ever been out.
        Standing.objects.filter(pk=standing.pk).delete()
    pending.mark(standing.key)
    standing_changed.send(sender=Standing, key=standing.key, state="")
    journal.append("not-let-out", standing.key, now=now, data={"cause": why})
    announce(Event.NOT_LET_OUT, standing, now)

