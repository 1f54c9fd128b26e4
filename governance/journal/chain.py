"""Appends entries, one at a time, each carrying the hash of the one before."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from content.canonical import canonical_json
from governance.journal.events import Event
from governance.models.journal import JournalEntry, JournalHead


def append(
    event: str,
    subject: str,
    *,
    now: datetime,
    actor: Any = None,
    data: Mapping[str, Any] | None = None,
) -> JournalEntry:
    """Write the next entry, in the transaction of what it tells; kept or lost with it.

    subject: an item's key, or "release:2", "campaign:<key>". actor: a user, None for
    the hub itself. data: anything with a canonical form. Raises ValueError for an
    unknown event and TypeError for data without a canonical form.

    Call it last: until the transaction ends, every other writer of the journal waits.
    """
    values = {
        "event": Event(event).value,
        "actor": actor.get_username() if actor is not None else "",
        "subject": subject,
        "at": now,
        "data": canonical_json(data or {}).decode(),
    }
    # What has no canonical form is refused before the transaction is spoilt.
    canonical_json(values)
    # Without a savepoint: when the entry cannot be written, nothing is.
    with transaction.atomic(savepoint=False):
        head = wait_for_turn()
        entry = JournalEntry(number=head.number + 1, previous_hash=head.hash, **values)
        entry.hash = hash_of(entry)
        entry.save(force_insert=True)
        head.number, head.hash = entry.number, entry.hash
        head.save(update_fields=["number", "hash"])
    return entry


def wait_for_turn() -> JournalHead:
    """Make every other writer of the journal wait until the transaction ends."""
    head, _ = JournalHead.objects.select_for_update().get_or_create(pk=1)
    return head


def hash_of(entry: JournalEntry) -> str:
    """Return what an entry's hash must be."""
    rest = {
        "number": entry.number,
        "event": entry.event,
        "actor": entry.actor,
        "subject": entry.subject,
        "at": entry.at,
        "data": entry.data,
    }
    return sha256(entry.previous_hash.encode() + canonical_json(rest)).hexdigest()
