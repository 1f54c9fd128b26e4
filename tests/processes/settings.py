"""Settings of the processes: those of the tests, and a place to halt at."""

import os

from config.settings.test import *  # noqa: F403
from config.settings.test import INSTALLED_APPS

ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.processes.pausing.Pausing"]
# "governance.JournalEntry": halt where the first such row has been written.
PAUSE_AT = os.environ.get("PAUSE_AT", "")
