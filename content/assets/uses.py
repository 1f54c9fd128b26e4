"""Which items use which bytes: derived from their records, rebuilt at any time."""

import json
from typing import Any

from django.db import models, transaction

from content.items import Version
from content.models import AssetUse, HubFile, HubImage, ItemRecord, StoredText


def note_uses(record: ItemRecord) -> None:
    """Take note of the bytes that a record's item is made of."""
    used = set(json.loads(record.payload)["files"])
    with transaction.atomic():
        AssetUse.objects.filter(record=record).exclude(sha256__in=used).delete()
        rows = [AssetUse(record=record, sha256=sha256) for sha256 in sorted(used)]
        AssetUse.objects.bulk_create(rows, ignore_conflicts=True)


def rebuild_uses() -> None:
    """Derive all uses anew from the records."""
    for record in ItemRecord.objects.iterator(chunk_size=200):
        note_uses(record)


def users_of(asset: HubImage | HubFile, *versions: Version) -> list[str]:
    """Return the keys of the items that use the asset's bytes, live or as drafts.

    versions: only these.
    """
    uses = AssetUse.objects.filter(sha256=asset.sha256)
    if versions:
        uses = uses.filter(record__version__in=versions)
    keys = uses.order_by("record__key").values_list("record__key", flat=True)
    return list(dict.fromkeys(keys))


def rests_something_on(asset: HubImage | HubFile) -> bool:
    """Say whether the row must stay: an item, an approval or another row needs it."""
    return (
        AssetUse.objects.filter(sha256=asset.sha256).exists()
        or any(rows.exists() for rows in _rows_that_need(asset))
        # Texts are kept for ever; the sha256 is unlike anything that people write.
        or StoredText.objects.filter(payload__contains=asset.sha256).exists()
    )


def _rows_that_need(asset: HubImage | HubFile) -> list[Any]:
    """Return the rows of each model that has a reference which forbids deleting."""
    return [
        field.related_model._base_manager.filter(**{field.field.name: asset})
        for field in type(asset)._meta.get_fields(include_hidden=True)
        if isinstance(field, models.ManyToOneRel) and field.on_delete is models.PROTECT
    ]
