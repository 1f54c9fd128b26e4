"""Audits again what is out, when what it rests on has changed."""

from datetime import date, datetime, timedelta

from django.db import transaction

from content.items import ContentItem, Version
from content.models import Release
from content.reading.recording import kept_text, recorded
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.auditing import audit_item, keep_audit
from governance.gate import Code, Reason
from governance.gathering import day_in
from governance.gating import counting, reasons_against
from governance.models import Approval, Standing
from governance.standards import hub_profile, standards_digest
from governance.standing.changing import EMBARGO, change, told
from governance.standing.ends import good_until

# What takes a text out of circulation at once.
WITHHOLDS = frozenset({Code.HARD_BLOCK, Code.RIGHTS, Code.EMBARGO})
# What makes it need another look.
NEEDS_A_LOOK = frozenset({Code.MUST_FIX})

NOT_THE_APPROVED = "What is stored is not what was approved."
LATE = "Its time to be mended is over."


def look_again(key: str, now: datetime) -> Standing | None:
    """Audit what is out under this key again; its standing follows.

    Clean: it is live, and its approvals are carried over. Something to fix: it needs
    another look until its due day. Rights, embargo, or what stops publishing: it is
    withheld. Returns the standing, None when nothing is out. Runs the audit.
    """
    item = recorded(key, Version.LIVE)
    standing = Standing.objects.filter(key=key).first()
    if item is None or standing is None or not standing.is_live:
        return None
    held = standards_digest(item.programme, now)
    audit = audit_item(item, now)
    with transaction.atomic():
        row = Standing.objects.select_for_update().get(key=key)
        if not row.is_live or recorded(key, Version.LIVE) != item:
            # Somebody let another text out, or took it back: that was looked at.
            return row
        keep_audit(audit, now)
        row.audited_with, row.programme = held, item.programme
        row.good_until = good_until(item, audit, now)
        row.save(update_fields=["audited_with", "programme", "good_until"])
        return _settled(row, item, audit, now)


def _settled(row: Standing, item: ContentItem, audit: Audit, now: datetime) -> Standing:
    reasons = reasons_against(item, audit, now)
    today = day_in(item.region, now)
    if cause := _withheld_for(row, reasons, audit, now):
        return _withheld(row, cause, now)
    asks = [reason for reason in reasons if reason.code in NEEDS_A_LOOK]
    if asks:
        return _stale(row, told(asks, audit), today, now)
    carry_approvals(item, audit, now)
    if row.state == Standing.State.LIVE:
        return row
    return change(row.key, Standing.State.LIVE, now, due_on=None, extended=False)


def _withheld_for(
    row: Standing, reasons: tuple[Reason, ...], audit: Audit, now: datetime
) -> str:
    """Return why nobody may have it now, "" when nothing withholds it."""
    if row.content_digest != audit.content:
        return NOT_THE_APPROVED
    holds = [reason for reason in reasons if reason.code in WITHHOLDS]
    if holds:
        return told(holds, audit)
    # The text that is to take its place says that nothing is known before its day.
    following = kept_text(row.next_digest) if row.next_digest else None
    embargo = following.embargo_until if following else None
    return EMBARGO if embargo is not None and now < embargo else ""


def _withheld(row: Standing, cause: str, now: datetime) -> Standing:
    if row.state == Standing.State.WITHHELD:
        return _with_cause(row, cause)
    # Its due day stays: whoever is late with it stays late.
    changed = change(row.key, Standing.State.WITHHELD, now, cause=cause)
    announce(Event.WITHHELD, changed, now)
    return changed


def _stale(row: Standing, cause: str, today: date, now: datetime) -> Standing:
    overdue = row.due_on is not None and row.due_on < today
    if row.state == Standing.State.STALE:
        return _with_cause(row, cause)
    if row.state == Standing.State.WITHHELD and overdue:
        return _with_cause(row, f"{cause} {LATE}")
    due_on = row.due_on or today + timedelta(days=hub_profile().grace_days)
    changed = change(row.key, Standing.State.STALE, now, cause=cause, due_on=due_on)
    announce(Event.NEEDS_ANOTHER_LOOK, changed, now)
    return changed


def _with_cause(row: Standing, cause: str) -> Standing:
    if row.cause != cause:
        row.cause = cause
        row.save(update_fields=["cause"])
    return row


def carry_approvals(item: ContentItem, audit: Audit, now: datetime) -> None:
    """Let the approvals of this text hold for its new basis, as nothing changed."""
    release, today = Release.in_force(now), day_in(item.region, now)
    for area in audit.areas:
        given = counting(item.key, today).filter(
            area=area, content_digest=audit.content
        )
        last = given.order_by("at", "pk").last()
        if last is None or given.filter(basis=audit.basis).exists():
            continue
        Approval.objects.create(
            key=last.key,
            area=area,
            by=last.by,
            at=now,
            content_digest=last.content_digest,
            basis=audit.basis,
            release=release.number if release else 0,
            editors=last.editors,
            number=last.number,
            use_until=last.use_until,
            carried_from=last,
        )
