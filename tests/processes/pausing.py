"""Halts a process in the middle of its work, so that it can be killed there."""

import time
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_save


class Pausing(AppConfig):
    name = "tests.processes"

    def ready(self):
        if settings.PAUSE_AT:
            post_save.connect(halt, sender=settings.PAUSE_AT)


def halt(**_):
    """Say that the place is reached, and wait until told to go on."""
    folder = Path(settings.VAR_DIR)
    (folder / "halted").touch()
    while not (folder / "go-on").exists():
        time.sleep(0.02)
