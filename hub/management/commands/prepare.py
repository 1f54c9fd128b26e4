"""manage.py prepare: what every hub begins with. It may be run at any time."""

from typing import Any

from django.core.management.base import BaseCommand

from hub.prepare import prepare


class Command(BaseCommand):
    help = "Make groups, rights and the workflow; remove what Wagtail begins with."

    def handle(self, *_args: Any, **_options: Any) -> None:
        prepare()
        self.stdout.write("The hub is prepared.")
