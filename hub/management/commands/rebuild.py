"""Makes anew what is derived: from pages, decisions and the journal."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from content.assets.uses import rebuild_uses
from content.reading.recording import rebuild_records
from governance.standing.rebuilding import rebuild_standing

Rebuild = Callable[[datetime], object]

# In this order: each is made from the one before.
DERIVED: dict[str, Rebuild] = {
    "records": rebuild_records,
    "uses": lambda _: rebuild_uses(),
    "standing": lambda _: rebuild_standing(),
}


class Command(BaseCommand):
    help = "Makes anew what is derived from pages, decisions and the journal."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "name", nargs="?", choices=sorted(DERIVED), help="only this; default: all"
        )

    def handle(self, *args: Any, name: str | None, **options: Any) -> None:
        now = timezone.now()
        for derived, rebuild in DERIVED.items():
            if name in (None, derived):
                rebuild(now)
                self.stdout.write(f"{derived}: made anew.")
