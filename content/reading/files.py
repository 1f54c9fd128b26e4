"""What uploaded files say: read once by their bytes, kept by their sha256."""

import json
from hashlib import sha256

from content.canonical import canonical_json
from content.files.payload import item_of, payload_of
from content.files.reading import READER_VERSION, read_bytes
from content.files.unreadable import (
    DAMAGED,
    EMPTY,
    PROTECTED,
    TRUNCATED,
    UnreadableFile,
)
from content.items import ContentItem, Unread, outside_key
from content.models import FileReading, HubFile
from content.yaml_tree import BadFile

# Nobody can open these, or not without being told a secret.
_NOT_TO_KEEP = frozenset({DAMAGED, EMPTY, PROTECTED, TRUNCATED})


def file_reading(file: HubFile) -> ContentItem:
    """Return what a file says, as it was read at its upload. Opens no file.

    What could not be read, or has not been read yet, is an item without passages.
    """
    found = FileReading.objects.filter(sha256=file.sha256).first()
    if found is not None and found.payload:
        return item_of(json.loads(found.payload))
    reason = found.refused if found else "The file has not been read yet."
    return ContentItem.sealed(
        key=outside_key(file.sha256.encode()),
        title=file.title,
        passages=(),
        unread=(Unread("file", reason),),
    )


def reading_of(file: HubFile) -> FileReading:
    """Read a file unless its bytes have been read before; keep and return the reading.

    Call it outside of transactions: it opens the file and may take seconds. What
    cannot be read is `refused`, with the reason.
    """
    known = _known(file.sha256)
    if known is not None:
        return known
    with file.open_file() as opened:
        data = opened.read()
    try:
        return _read(data, file.filename, file.sha256)
    except UnreadableFile as error:
        return _keep(file.sha256, refused=error.reason)


def read_upload(data: bytes, name: str) -> FileReading:
    """Read what is being uploaded, and keep the reading; see `reading_of`.

    Raises UnreadableFile for what nobody can open; nothing is kept of it then. A file
    that others can open and this hub cannot read (a workbook, a report of a thousand
    pages) is `refused`, and whoever uses it is told that it was not read.
    """
    digest = sha256(data).hexdigest()
    known = _known(digest)
    if known is not None:
        return known
    try:
        return _read(data, name, digest)
    except UnreadableFile as error:
        if error.reason in _NOT_TO_KEEP:
            raise
        return _keep(digest, refused=error.reason)


def _known(digest: str) -> FileReading | None:
    readings = FileReading.objects.filter(reader_version=READER_VERSION)
    return readings.filter(sha256=digest).first()


def _read(data: bytes, name: str, digest: str) -> FileReading:
    try:
        item = read_bytes(data, name)
    except BadFile as error:
        # Front matter that cannot be used.
        return _keep(digest, refused=str(error))
    return _keep(digest, payload=canonical_json(payload_of(item)).decode())


def _keep(digest: str, payload: str = "", refused: str = "") -> FileReading:
    values = {
        "reader_version": READER_VERSION,
        "payload": payload,
        "refused": refused,
    }
    row, _ = FileReading.objects.update_or_create(sha256=digest, defaults=values)
    return row
