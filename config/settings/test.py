"""Settings of the tests: as in production where it matters, quick elsewhere."""

from config.settings.base import *

SECRET_KEY = "django-insecure-the-same-for-every-test-run-on-every-machine"  # noqa: S105
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A file, since a database in memory has neither WAL nor waiting writers.
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
# The shipped rules, whatever a demo has left in VAR_DIR
PROFILE = "default"
# Styles and scripts as they lie in the code, without collecting them first
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
