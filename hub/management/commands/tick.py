"""manage.py tick: what a worker does each minute, once."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from hub.background.heartbeat import CRON, Heart, process_name
from hub.background.jobs import run_due_jobs
from hub.background.working import run_waiting_tasks
from hub.management.database_ready import require_database


class Command(BaseCommand):
    help = (
        "Runs the jobs that are due and the tasks that wait, and ends. For cron, each "
        "minute, where there is no worker."
    )

    def handle(self, *_: Any, **__: Any) -> None:
        require_database()
        name = process_name()
        with Heart(name, timezone.now, CRON):
            run_due_jobs(name, timezone.now)
            run_waiting_tasks(name)
