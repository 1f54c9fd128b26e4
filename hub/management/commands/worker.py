"""manage.py worker: works in the background until it is told to stop."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from hub.background.working import run_worker
from hub.management.database_ready import require_database


class Command(BaseCommand):
    help = (
        "Works in the background: runs tasks as they come, and each minute the jobs "
        "that are due. SIGTERM or Ctrl-C ends it after what it is doing."
    )

    def handle(self, *_: Any, **__: Any) -> None:
        require_database()
        run_worker(timezone.now)
