"""manage.py search: asks the search index, as somebody or as everybody on the staff."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.models import User
from content.permissions import reader_tokens
from search.asking import ask
from search.engine import EngineAway
from search.queries import Query
from search.results import Page

STAFF = frozenset({"all-staff", "partner", "public"})


class Command(BaseCommand):
    help = "Finds items by words and meaning."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("words", nargs="+")
        parser.add_argument("--as", dest="user", help="what this user name may see")
        parser.add_argument("--size", type=int, default=10)
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(
        self,
        *_: Any,
        words: list[str],
        user: str | None,
        size: int,
        format: str,
        **__: Any,
    ) -> None:
        query = Query(self._readers(user), timezone.now(), " ".join(words), size=size)
        try:
            page = ask(query)
        except EngineAway as error:
            raise CommandError(str(error)) from error
        self.stdout.write(as_json(page) if format == "json" else _as_text(page))

    def _readers(self, user: str | None) -> frozenset[str]:
        if user is None:
            return STAFF
        found = User.objects.filter(username=user).first()
        if found is None:
            raise CommandError(f"There is nobody called {user}.")
        return reader_tokens(found)


def as_json(page: Page) -> str:
    return json.dumps(
        {
            "total": page.total,
            "hits": [
                {
                    "key": hit.key,
                    "version": str(hit.version),
                    "title": hit.title,
                    "score": round(hit.score, 4),
                    "closeness": round(hit.closeness, 3),
                    "quote": hit.quote.text if hit.quote else "",
                }
                for hit in page.hits
            ],
        },
        indent=2,
        ensure_ascii=False,
    )


def _as_text(page: Page) -> str:
    lines = [f"{page.total} found."]
    for hit in page.hits:
        lines.append(f"\n{hit.title}  ({hit.key}, {hit.version})")
        if hit.quote:
            lines.append(f"  {hit.quote.text}")
    return "\n".join(lines)
