"""manage.py demo_files: writes the demo company's files for today and audits them."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from hub.demo.files import write_demo


class Command(BaseCommand):
    help = "Writes the demo company's storyboards and files, and audits the files."
    requires_system_checks: tuple[str, ...] = ()

    def handle(self, *_: Any, **__: Any) -> None:
        today = timezone.localdate()
        demo = write_demo(Path(settings.VAR_DIR) / "demo", today)
        try:
            call_command(
                "audit",
                str(demo.folder / "files"),
                storyboard=demo.storyboard_2,
                profile=str(demo.profile),
                as_of=today,
                vectors=demo.folder / "vectors.sqlite3",
            )
        except SystemExit:
            # The demo's problems are planted: finding them is its success.
            self.stdout.write(
                "\nThe files lie in var/demo/files. Try your own:\n"
                "  .venv/bin/python manage.py audit YOUR-FILE.docx "
                "--storyboard var/demo/storyboard-2.yaml\n"
            )
