"""Settings of the tests: as in production where it matters, quick elsewhere."""

from config.settings.base import *

SECRET_KEY = "django-insecure-the-same-for-every-test-run-on-every-machine"  # noqa: S105
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A file, since a database in memory has neither WAL nor waiting writers.
DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
