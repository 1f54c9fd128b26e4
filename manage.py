#!/usr/bin/env python
"""Runs the project's commands; `manage.py help` lists them."""

import os
import sys

from django.core.management import execute_from_command_line

# What only reads files starts in half the time without Wagtail and the models.
SETTINGS = {"audit": "config.settings.files_only"}


def main() -> None:
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    settings = SETTINGS.get(command, "config.settings.dev")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    execute_from_command_line()


if __name__ == "__main__":
    main()
