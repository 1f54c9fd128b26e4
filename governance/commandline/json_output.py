"""A run as JSON; docs/audit.schema.json describes it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TextIO

from content.canonical import plain
from governance.audit import Audit
from governance.commandline.batch import Audited, Batch

SCHEMA = 1


@dataclass(frozen=True)
class FileReport:
    """One file: its audit, or the reason why there is none."""

    file: str
    audit: Audit | None
    unreadable: str


@dataclass(frozen=True)
class Report:
    """One run. storyboard, profile: their keys; release: the storyboard's number."""

    schema: int
    storyboard: str
    release: int
    profile: str
    as_of: date
    files: tuple[FileReport, ...]


def write_json(stream: TextIO, batch: Batch, results: Iterable[Audited]) -> None:
    """Write one `Report` to the stream, keys sorted, so that runs can be compared."""
    report = Report(
        SCHEMA,
        batch.story.story.key,
        batch.story.release,
        batch.profile.key,
        batch.today,
        tuple(FileReport(r.name, r.audit, r.unreadable) for r in results),
    )
    json.dump(plain(report), stream, ensure_ascii=False, indent=1, sort_keys=True)
    stream.write("\n")
