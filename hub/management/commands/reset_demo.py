"""manage.py reset_demo: the demo company as it was at the start."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from hub.demo.resetting import reset


class Command(BaseCommand):
    help = (
        "Loads the demo company anew, in the place of all that is in the database. Web "
        "and worker may go on running."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("--now", type=_moment, help="the moment to count from, with its time zone")
        add("--anew", action="store_true", help="also if today's demo is kept")

    def handle(self, *_: Any, now: datetime | None, anew: bool, **__: Any) -> None:
        try:
            reset(now or timezone.now(), anew=anew)
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from None
        self.stdout.write("The demo is as it was at the start.")


def _moment(text: str) -> datetime:
    found = parse_datetime(text)
    if found is None or found.tzinfo is None:
        raise ValueError(text)
    return found
