"""Writes a standing: the row, the journal, and the note to all who depend on it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from content import pending
from content.items import ContentItem
from content.models import HubFile, HubImage, Release
from content.signals import standing_changed
from governance import journal
from governance.audit import Audit
from governance.gate import Code, Reason
from governance.models import Standing

# How the journal names what a standing becomes.
_EVENTS = {
    Standing.State.LIVE: "let-out",
    Standing.State.SCHEDULED: "scheduled",
    Standing.State.STALE: "stale",
    Standing.State.WITHHELD: "withheld",
    Standing.State.EXPIRED: "expire",
    Standing.State.RECALLED: "recall",
    Standing.State.RETIRED: "retire",
}


def change(
    key: str,
    state: str,
    now: datetime,
    *,
    item: ContentItem | None = None,
    actor: Any = None,
    cause: str = "",
    reason: str = "",
    **values: Any,
) -> Standing:
    """Give an item this standing, and note it everywhere. Call it in a transaction.

    item: the text that it is about, when that is new. reason: a person's own words.
    """
    release = Release.in_force(now)
    defaults = {"state": state, "cause": cause, "changed_at": now, **values}
    if item is not None:
        defaults["programme"] = item.programme
        defaults["release"] = release.number if release else 0
    before = Standing.objects.filter(key=key).first()
    row, _ = Standing.objects.update_or_create(key=key, defaults=defaults)
    pending.mark(key)
    standing_changed.send(sender=Standing, key=key, state=state)
    _journal(row, before, actor, reason, now)
    return row


def _journal(
    row: Standing, before: Standing | None, actor: Any, reason: str, now: datetime
) -> None:
    was = before.state if before else ""
    event = _EVENTS[Standing.State(row.state)]
    if event == "let-out" and was in (Standing.State.STALE, Standing.State.WITHHELD):
        same_text = before is not None and before.content_digest == row.content_digest
        event = "live-again" if same_text else event
    data = {"text": row.content_digest, "before": was}
    data |= {"cause": row.cause} if row.cause else {}
    data |= {"reason": reason} if reason else {}
    data |= {"next": row.next_digest} if row.next_digest else {}
    journal.append(event, row.key, now=now, actor=actor, data=data)


def told(reasons: Iterable[Reason], audit: Audit) -> str:
    """Return what holds a text back, in a sentence or two."""
    says = {finding.fingerprint: finding.says for finding in audit.findings}
    sentences = dict.fromkeys(_sentence(reason, says) for reason in reasons)
    first, *more = [sentence for sentence in sentences if sentence] or [""]
    return f"{first} And {len(more)} more." if more else first


def _sentence(reason: Reason, says: dict[str, str]) -> str:
    if reason.code is Code.RIGHTS:
        return f"The rights of “{_asset_title(reason.about)}” do not cover this use."
    if reason.code is Code.EMBARGO:
        return "An embargo holds it back."
    if reason.code is Code.OBJECTIVE_NOT_AGREED:
        return "The campaign's objectives are not agreed."
    return says.get(reason.about, "It needs another look.")


def _asset_title(key: str) -> str:
    kind, _, pk = key.partition(":")
    model: Any = HubImage if kind == "image" else HubFile
    found = model.objects.filter(pk=pk).values_list("title", flat=True).first()
    return found or "an asset"
