"""Keeps the records of pieces in step with their pages: the only source of items."""

import json
from datetime import datetime

from django.db import transaction

from content.canonical import canonical_json
from content.files.payload import item_of, payload_of
from content.items import ContentItem, Kind, Version
from content.models import HubFile, ItemRecord, Piece, StoredText, piece_by_key
from content.reading.files import reading_of
from content.reading.pieces import read_piece
from content.signals import item_changed, item_gone


@transaction.atomic
def record_piece(piece: Piece, now: datetime) -> None:
    """Record what a stored piece says: live, if it is, and its latest draft, if that
    differs. Who listens is told when anything changed.
    """
    draft = piece.get_latest_revision_as_object()
    changed = False
    if piece.live:
        live = read_piece(piece, Version.LIVE)
        changed |= _write(live, now)
        if draft.content_digest == live.content_digest:
            changed |= _drop(piece.item_key, Version.DRAFT)
        else:
            changed |= _write(read_piece(draft), now)
    else:
        changed |= _drop(piece.item_key, Version.LIVE)
        changed |= _write(read_piece(draft), now)
    if changed:
        item_changed.send(sender=Piece, key=piece.item_key)


def record_again(key: str, now: datetime) -> None:
    """Record a piece anew: where it stands, or what it shows, may have changed."""
    with transaction.atomic():
        piece = piece_by_key(key, lock=True)
        if piece is not None:
            record_piece(piece, now)


def read_files(piece: Piece, now: datetime) -> None:
    """Read the files that the latest draft is made of, unless somebody has, and record
    the piece anew. Call it outside of transactions: reading may take seconds.
    """
    draft = piece.specific.get_latest_revision_as_object()
    values = [getattr(draft, field) for field, _ in draft.read_fields]
    files = [value for value in values if isinstance(value, HubFile)]
    for file in files:
        reading_of(file)
    if files:
        record_again(piece.item_key, now)


def rebuild_records(now: datetime) -> int:
    """Record every piece anew, and drop the records of those that are gone; return how
    many there are.
    """
    pieces = Piece.objects.order_by("pk")
    keys = {piece.item_key for piece in pieces.only("pk").iterator(chunk_size=200)}
    for key in sorted(keys):
        record_again(key, now)
    recorded_keys = ItemRecord.objects.filter(key__startswith=f"{Kind.PIECE}:")
    for key in recorded_keys.values_list("key", flat=True).distinct():
        if key not in keys:
            forget(key)
    return len(keys)


def forget(key: str) -> None:
    """Drop the records of an item that exists no more."""
    with transaction.atomic():
        ItemRecord.objects.filter(key=key).delete()
        item_gone.send(sender=Piece, key=key)


def recorded(key: str, version: Version) -> ContentItem | None:
    """Return the item of a record; None when there is no such version."""
    record = ItemRecord.objects.filter(key=key, version=version).first()
    return None if record is None else item_of_json(record.payload)


def is_recorded(key: str, version: Version) -> bool:
    """Say whether there is such a version, without reading it."""
    return ItemRecord.objects.filter(key=key, version=version).exists()


def latest(key: str) -> ContentItem | None:
    """Return the working text's item: the draft, or the live text if that is all."""
    return recorded(key, Version.DRAFT) or recorded(key, Version.LIVE)


def keep_text(item: ContentItem) -> None:
    """Keep an item's text by its content digest, for as long as there is a hub."""
    payload = canonical_json(payload_of(item)).decode()
    kept = StoredText(digest=item.content_digest, payload=payload)
    StoredText.objects.bulk_create([kept], ignore_conflicts=True)


def kept_text(content_digest: str) -> ContentItem | None:
    """Return the item that `keep_text` kept; None when there is none."""
    kept = StoredText.objects.filter(digest=content_digest).first()
    return None if kept is None else item_of_json(kept.payload)


def item_of_json(payload: str) -> ContentItem:
    """Return the item of a payload as records keep it."""
    return item_of(json.loads(payload))


def _write(item: ContentItem, now: datetime) -> bool:
    payload = canonical_json(payload_of(item)).decode()
    values = {
        "content_digest": item.content_digest,
        "text_digest": item.text_digest,
        "reader_version": item.reader_version,
        "payload": payload,
    }
    same = ItemRecord.objects.filter(key=item.key, version=item.version, **values)
    if same.exists():
        return False
    ItemRecord.objects.update_or_create(
        key=item.key,
        version=item.version,
        defaults={**values, "recorded_at": now},
    )
    return True


def _drop(key: str, version: Version) -> bool:
    deleted, _ = ItemRecord.objects.filter(key=key, version=version).delete()
    return bool(deleted)
