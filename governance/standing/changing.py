"""Writes a standing: the row, the journal, and the note to all who depend on it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from content.items import ContentItem
from content.models import HubFile, HubImage, Release
from content.signals import standing_changed
from governance import journal
from governance.audit import Audit
from governance.gate import Code, Reason
from governance.journal import Event
from governance.models import Standing

# How the journal names what a standing becomes.
EVENTS = {
    Standing.State.LIVE: Event.LET_OUT,
    Standing.State.SCHEDULED: Event.SCHEDULED,
    Standing.State.STALE: Event.STALE,
    Standing.State.WITHHELD: Event.WITHHELD,
    Standing.State.EXPIRED: Event.EXPIRE,
    Standing.State.RECALLED: Event.RECALL,
    Standing.State.RETIRED: Event.RETIRE,
}

# What an entry of the journal keeps of a standing, so that it can be made anew. The
# rest is found out by looking again.
KEPT = (
    *("state", "content_digest", "approved_at", "release", "messages", "programme"),
    *("next_digest", "goes_live_at", "due_on", "extended", "use_until", "cause"),
)


@contextmanager
def changing(
    key: str,
    state: str,
    now: datetime,
    *,
    item: ContentItem | None = None,
    actor: Any = None,
    cause: str = "",
    reason: str = "",
    event: Event | None = None,
    **values: Any,
) -> Iterator[Standing]:
    """Give an item this standing, note it everywhere, and at the end of the block write
    it into the journal. Call it in a transaction.

    item: the text that it is about, when that is new. reason: a person's own words.
    event: what the journal says happened, where the state alone does not tell.

    Who waits for the journal may hold what is written here: so the journal comes last,
    after what follows from the change, which belongs into the block. Locks are taken in
    the order of piece, standing, journal.
    """
    defaults = {"state": state, "cause": cause, "changed_at": now, **values}
    if item is not None:
        release = Release.in_force(now)
        defaults["programme"] = item.programme
        defaults["release"] = release.number if release else 0
    before = Standing.objects.filter(key=key).first()
    row, _ = Standing.objects.update_or_create(key=key, defaults=defaults)
    standing_changed.send(sender=Standing, key=key, state=state)
    yield row
    _journal(row, before, event, actor, reason, now)


def change(key: str, state: str, now: datetime, **values: Any) -> Standing:
    """Do the same as `changing`, where nothing follows from it."""
    with changing(key, state, now, **values) as row:
        return row


def cancel_schedule(row: Standing, now: datetime, why: str) -> None:
    """Take back what was to go live: what is out stays as it is, and is looked at
    again; of what never was, nothing is left. Call it in a transaction.
    """
    cancelled, state, kept = row.next_digest, "", None
    row.next_digest, row.goes_live_at, row.changed_at = "", None, now
    if row.state == Standing.State.SCHEDULED:
        Standing.objects.filter(pk=row.pk).delete()
    else:
        row.audited_with, state, kept = "", row.state, kept_of(row)
        row.save()
    standing_changed.send(sender=Standing, key=row.key, state=state)
    data = {"cause": why, "text": cancelled, "standing": kept}
    journal.append(Event.NOT_LET_OUT, row.key, now=now, data=data)


def kept_of(row: Standing) -> dict[str, Any]:
    """Return what the journal keeps of a standing."""
    return {name: getattr(row, name) for name in KEPT}


def _journal(
    row: Standing,
    before: Standing | None,
    event: Event | None,
    actor: Any,
    reason: str,
    now: datetime,
) -> None:
    was = before.state if before else ""
    event = event or EVENTS[Standing.State(row.state)]
    if event is Event.LET_OUT and was in (
        Standing.State.STALE,
        Standing.State.WITHHELD,
    ):
        same_text = before is not None and before.content_digest == row.content_digest
        event = Event.LIVE_AGAIN if same_text else event
    scheduled = event is Event.SCHEDULED
    text = row.next_digest if scheduled else row.content_digest
    data: dict[str, Any] = {"text": text, "before": was}
    data |= {"cause": row.cause} if row.cause else {}
    data |= {"reason": reason} if reason else {}
    data |= {"next": row.next_digest} if row.next_digest else {}
    data["standing"] = kept_of(row)
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
        return EMBARGO
    if reason.code is Code.OBJECTIVE_NOT_AGREED:
        return "The campaign's objectives are not agreed."
    if reason.code is Code.APPROVAL_MISSING:
        return "It has not been approved for the storyboard that holds now."
    return says.get(reason.about, "It needs another look.")


EMBARGO = "An embargo holds it back."


def _asset_title(key: str) -> str:
    kind, _, pk = key.partition(":")
    model: Any = HubImage if kind == "image" else HubFile
    found = model.objects.filter(pk=pk).values_list("title", flat=True).first()
    return found or "an asset"
