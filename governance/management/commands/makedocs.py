"""manage.py makedocs: writes the pages of docs/ that are made from the code."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from content.story import Story
from content.yaml_reading import json_schema
from governance.checks.pages import checks_page
from governance.commandline.json_output import Report


class Command(BaseCommand):
    help = "Writes docs/checks.md and the schemas of storyboards and audits."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        says = "write nothing; fail when a page is out of date"
        parser.add_argument("--check", action="store_true", help=says)

    def handle(self, *_: Any, **options: Any) -> None:
        for name, page in pages():
            path = Path(settings.ROOT) / "docs" / name
            if not options["check"]:
                path.write_text(page, encoding="utf-8")
            elif not path.exists() or path.read_text(encoding="utf-8") != page:
                raise CommandError(f"docs/{name} is out of date: run `make docs`.")


def pages() -> Iterator[tuple[str, str]]:
    """Yield each page's name below docs/ and its text."""
    yield "checks.md", checks_page()
    for name, cls in (("storyboard", Story), ("audit", Report)):
        schema = json.dumps(json_schema(cls), indent=1, ensure_ascii=False)
        yield f"{name}.schema.json", f"{schema}\n"
