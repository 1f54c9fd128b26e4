"""Entries as JSON lines and as CSV, to be kept or read elsewhere."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from content.canonical import canonical_json
from governance.models.journal import JournalEntry

FIELDS = ("number", "at", "event", "actor", "subject", "data", "previous_hash", "hash")

# What makes a spreadsheet take a cell for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def json_lines(entries: Iterable[JournalEntry]) -> Iterator[str]:
    """Yield one line per entry, each with its line break."""
    for entry in entries:
        values = {name: getattr(entry, name) for name in FIELDS}
        values["data"] = json.loads(entry.data)
        yield canonical_json(values).decode() + "\n"


def csv_lines(entries: Iterable[JournalEntry]) -> Iterator[str]:
    """Yield a heading and one line per entry; no cell can act as a formula."""
    yield _line(FIELDS)
    for entry in entries:
        values = {name: getattr(entry, name) for name in FIELDS}
        values["at"] = entry.at.isoformat()
        yield _line(_harmless(str(value)) for value in values.values())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
