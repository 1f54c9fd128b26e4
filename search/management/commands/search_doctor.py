"""manage.py search_doctor: holds the search index against the hub."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.choosing import engine
from search.doctor import Differences, differences, mend
from search.engine import EngineAway


class Command(BaseCommand):
    help = "Says where the search index differs from the hub, and mends it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--mend", action="store_true", help="index it again")

    def handle(self, *_: Any, mend: bool, **__: Any) -> None:
        try:
            self._examine(mend)
        except EngineAway as error:
            raise CommandError(str(error)) from error

    def _examine(self, mending: bool) -> None:
        found = differences(engine())
        if not found.all:
            self.stdout.write("The index holds what the hub holds.")
            return
        self._list(found)
        if not mending:
            raise CommandError("The index differs from the hub: --mend mends it.")
        mend(engine(), found)
        self.stdout.write(f"{len(found.all)} items are indexed again.")

    def _list(self, found: Differences) -> None:
        for says, keys in (
            ("not in the index", found.missing),
            ("otherwise in the index", found.changed),
            ("in the index only", found.gone),
        ):
            if keys:
                shown = ", ".join(keys[:10]) + (" …" if len(keys) > 10 else "")
                self.stdout.write(f"{len(keys)} {says}: {shown}")
