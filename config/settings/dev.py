"""Settings of a developer's machine, and of the command line out of the box."""

from config.settings.base import *

DEBUG = True
# Production refuses this prefix.
SECRET_KEY = "django-insecure-for-one-developers-machine-and-nowhere-else"  # noqa: S105
