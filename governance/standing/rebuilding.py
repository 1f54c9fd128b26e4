"""Makes the standing of every item anew, from what the journal keeps of each change."""

import json
from typing import Any

from django.db import transaction

from governance.models import JournalEntry, Standing
from governance.standing.changing import KEPT


def rebuild_standing() -> int:
    """Make every row anew as its last change left it; return how many there are.

    Audits and what follows from them are not made: each row is looked at again the next
    time that something is due.
    """
    last = {
        entry.subject: entry
        for entry in JournalEntry.objects.order_by("number").iterator()
        if "standing" in json.loads(entry.data)
    }
    with transaction.atomic():
        Standing.objects.all().delete()
        rows = [_row(entry) for entry in last.values()]
        Standing.objects.bulk_create([row for row in rows if row], batch_size=200)
    return Standing.objects.count()


def _row(entry: JournalEntry) -> Standing | None:
    kept = json.loads(entry.data)["standing"]
    if kept is None:
        return None
    fields: dict[str, Any] = {name: Standing._meta.get_field(name) for name in KEPT}
    values = {name: field.to_python(kept[name]) for name, field in fields.items()}
    return Standing(key=entry.subject, changed_at=entry.at, **values)
