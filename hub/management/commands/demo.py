"""manage.py demo: the demo company in a hub of its own, web and worker together."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.models import User
from hub.demo.children import ChildDied, Children
from hub.demo.files import write_demo
from hub.demo.opening import NoAnswer, NoPort, first_page, free_port
from hub.demo.resetting import reset


class Command(BaseCommand):
    help = "Loads the demo company where there is nothing yet, and serves it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=settings.PORT)
        parser.add_argument(
            "--check", action="store_true", help="end once the first page has answered"
        )

    def handle(self, *_: Any, port: int, check: bool, **__: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo lets anybody in; it is not for production.")
        try:
            self._prepare()
            self._serve(free_port(port), check)
        except (ChildDied, NoAnswer, NoPort) as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            self.stdout.write("\nThe demo has ended. What you did in it is kept.")

    def _prepare(self) -> None:
        self._say("Preparing the database …")
        call_command("migrate", verbosity=0)
        if not User.objects.exists():
            self._say("Loading the demo company: half a minute …")
            reset(timezone.now())
            write_demo(self._folder, timezone.localdate())

    @property
    def _folder(self) -> Path:
        return Path(settings.VAR_DIR) / "demo"

    def _serve(self, port: int, check: bool) -> None:
        logs = Path(settings.VAR_DIR) / "logs"
        with Children(settings.ROOT / "manage.py", logs) as children:
            children.start("web server", ["serve", "--port", str(port)])
            children.start("worker", ["worker"])
            first_page(port, children.watch)
            self._say(f"\nThroughline is at http://localhost:{port}/")
            if check:
                return
            self._say(f"Files to try “Check a file” with: {self._folder / 'files'}")
            self._say(f"Ctrl-C ends it. Logs: {logs}")
            children.wait()

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
