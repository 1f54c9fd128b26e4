"""Audits again what is out, when what it rests on has changed."""

from datetime import datetime, timedelta

from django.db import transaction

from content.items import ContentItem, Version
from content.reading.recording import recorded
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.auditing import audit_item, keep_audit
from governance.gate import Code, Reason
from governance.gathering import day_in
from governance.gating import reasons_against
from governance.models import Approval, Standing
from governance.standards import hub_profile, standards_digest
from governance.standing.changing import change, told
from governance.standing.ends import good_until

# What takes a text out of circulation at once.
WITHHOLDS = frozenset({Code.HARD_BLOCK, Code.RIGHTS, Code.EMBARGO})
# What makes it need another look.
NEEDS_A_LOOK = frozenset({Code.MUST_FIX})


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
    audit = audit_item(item, now)
    reasons = reasons_against(item, audit, now)
    with transaction.atomic():
        row = Standing.objects.select_for_update().get(key=key)
        if not row.is_live or row.content_digest != item.content_digest:
            return row
        _note(row, item, audit, now)
        return _settled(row, item, audit, reasons, now)


def _note(row: Standing, item: ContentItem, audit: Audit, now: datetime) -> None:
    keep_audit(audit, now)
    row.audited_with = standards_digest(item.programme, now)
    row.good_until = good_until(item, audit)
    row.save(update_fields=["audited_with", "good_until"])


def _settled(
    row: Standing,
    item: ContentItem,
    audit: Audit,
    reasons: tuple[Reason, ...],
    now: datetime,
) -> Standing:
    holds = [reason for reason in reasons if reason.code in WITHHOLDS]
    asks = [reason for reason in reasons if reason.code in NEEDS_A_LOOK]
    if holds:
        return _withheld(row, told(holds, audit), now)
    if asks:
        return _stale(row, item, told(asks, audit), now)
    carry_approvals(audit, now)
    if row.state == Standing.State.LIVE:
        return row
    return change(row.key, Standing.State.LIVE, now, due_on=None, extended=False)


def _withheld(row: Standing, cause: str, now: datetime) -> Standing:
    if row.state == Standing.State.WITHHELD and row.cause == cause:
        return row
    changed = change(row.key, Standing.State.WITHHELD, now, cause=cause, due_on=None)
    announce(Event.WITHHELD, changed, now)
    return changed


def _stale(row: Standing, item: ContentItem, cause: str, now: datetime) -> Standing:
    overdue = row.due_on is not None and row.due_on < day_in(item.region, now)
    if row.state == Standing.State.STALE or (row.state == "withheld" and overdue):
        if row.cause != cause:
            row.cause = cause
            row.save(update_fields=["cause"])
        return row
    due_on = day_in(item.region, now) + timedelta(days=hub_profile().grace_days)
    changed = change(row.key, Standing.State.STALE, now, cause=cause, due_on=due_on)
    announce(Event.NEEDS_ANOTHER_LOOK, changed, now)
    return changed


def carry_approvals(audit: Audit, now: datetime) -> None:
    """Let the approvals of this text hold for the new basis: the outcome is the same."""
    from content.models import Release

    release = Release.in_force(now)
    for area in audit.areas:
        given = Approval.objects.filter(
            key=audit.item, area=area, content_digest=audit.content
        ).order_by("-at", "-pk")
        last = given.first()
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
