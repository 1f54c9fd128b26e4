"""manage.py reindex: makes the search index anew, while the old one answers."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console

from search.choosing import engine
from search.engine import EngineAway
from search.indexing import find_meaning, reindex


class Command(BaseCommand):
    help = "Makes the search index anew; what was found before is found meanwhile."

    def handle(self, *_: Any, **__: Any) -> None:
        try:
            self._reindex()
        except EngineAway as error:
            raise CommandError(f"{error} Nothing has changed.") from error

    def _reindex(self) -> None:
        console = Console(stderr=True)
        with console.status("Words …") as status:

            def progress(done: int, of: int) -> None:
                status.update(f"Words: {done} of {of} items")

            items = reindex(engine(), progress)
        self.stdout.write(f"{items} items are indexed.")
        meant = 0
        with console.status("Meaning …") as status:
            while found := find_meaning(timezone.now()):
                meant += found
                status.update(f"Meaning: {meant} texts")
        self.stdout.write(f"The meaning of {meant} texts is known.")
