"""`manage.py journal`: proves that the journal is as it was written, and exports it."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from governance.journal import is_protected, verify
from governance.journal.exporting import csv_lines, json_lines
from governance.journal.verifying import Kept, head
from governance.models import JournalEntry

FORMATS: dict[str, Callable[[Iterable[JournalEntry]], Iterator[str]]] = {
    "jsonl": json_lines,
    "csv": csv_lines,
}


def kept_head(text: str) -> Kept:
    """Read "NUMBER:HASH", as `journal head` prints it."""
    number, _, kept = text.partition(":")
    if not number.isdecimal() or len(kept) != 64:
        raise argparse.ArgumentTypeError("Write NUMBER:HASH, as “journal head” does.")
    return int(number), kept


class Command(BaseCommand):
    help = "Verifies, exports or names the end of the journal."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        verifying = actions.add_parser(
            "verify", help="find what was changed, removed or slipped in"
        )
        verifying.add_argument(
            "--head",
            type=kept_head,
            metavar="NUMBER:HASH",
            help="an end of the journal that was written down before",
        )
        actions.add_parser(
            "head",
            help="print the journal's end, to be kept where its keepers cannot reach",
        )
        exporting = actions.add_parser("export", help="write all entries")
        exporting.add_argument("--format", choices=FORMATS, default="jsonl")
        exporting.add_argument("--subject", help="only about this, as piece:12")
        exporting.add_argument("--output", type=Path, help="a file; else the terminal")

    def handle(self, *_: Any, action: str, **options: Any) -> None:
        actions: dict[str, Callable[..., None]] = {
            "verify": self._verify,
            "head": self._head,
            "export": self._export,
        }
        actions[action](**options)

    def _verify(self, head: Kept | None, **_: Any) -> None:
        problems = verify(head)
        if problems:
            raise CommandError("\n".join(problems))
        count = JournalEntry.objects.count()
        self.stdout.write(f"{count} entries, each as it was written.")
        if not is_protected():
            self.stdout.write("The database lets it be rewritten: run “migrate”.")

    def _head(self, **_: Any) -> None:
        number, last_hash = head()
        self.stdout.write(f"{number}:{last_hash}")

    def _export(
        self, format: str, subject: str | None, output: Path | None, **_: Any
    ) -> None:
        entries = JournalEntry.objects.order_by("number")
        if subject is not None:
            entries = entries.filter(subject=subject)
        lines = FORMATS[format](entries.iterator())
        if output is None:
            sys.stdout.writelines(lines)
            return
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(lines)
        self.stdout.write(f"Written to {output}.")
