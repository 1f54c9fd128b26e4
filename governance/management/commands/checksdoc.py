"""manage.py checksdoc: writes docs/checks.md from the checks and their examples."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from governance.checks.pages import checks_page


class Command(BaseCommand):
    help = "Writes docs/checks.md from the checks and their examples."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        says = "write nothing; fail when the file is out of date"
        parser.add_argument("--check", action="store_true", help=says)

    def handle(self, *_: Any, **options: Any) -> None:
        path = Path(settings.BASE_DIR) / "docs" / "checks.md"
        page = checks_page()
        if not options["check"]:
            path.write_text(page, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != page:
            raise CommandError("docs/checks.md is out of date: run `make docs`.")
