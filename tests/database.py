"""The tests' SQLite database: migrated once, then copied for each process.

The migrations take a quarter of a minute, a copy takes none. What is copied is kept in
VAR_DIR, and made anew when a migration of any app differs.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]


def migrated_file():
    """Return an SQLite file with every migration applied and nothing else in it."""
    folder = Path(settings.VAR_DIR)
    wanted = folder / f"migrated-{_digest_of_migrations()[:16]}.sqlite3"
    with (folder / "migrated.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not wanted.exists():
            for old in folder.glob("migrated-*.sqlite3*"):
                old.unlink()
            _migrate(wanted)
    return wanted


def copy_migrated(target):
    """Put a fresh database at `target`, in the place of any that is there."""
    for ending in ("", "-wal", "-shm"):
        Path(f"{target}{ending}").unlink(missing_ok=True)
    shutil.copyfile(migrated_file(), target)


def _digest_of_migrations():
    digest = sha256(sys.version.encode())
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            digest.update(f"{app.label}/{path.name}".encode() + path.read_bytes())
    return digest.hexdigest()


def _migrate(target):
    halfway = target.with_suffix(".sqlite3-halfway")
    halfway.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--skip-checks", "--verbosity", "0"],
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": f"sqlite:///{halfway}",
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
        },
        check=True,
    )
    halfway.rename(target)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Mark what uses the database, and leave out what only PostgreSQL can show."""
    for item in items:
        if "db" in getattr(item, "fixturenames", ()):
            item.add_marker("django_db")
    elsewhere = [] if connection.vendor == "postgresql" else [*filter(_only, items)]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


def _only(item):
    marker = item.get_closest_marker("postgres")
    return marker is not None and marker.kwargs.get("only", False)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings, django_db_keepdb):
    """Begin with a copy where the database is a file. Overrides pytest-django's."""
    if connection.vendor != "sqlite" or django_db_keepdb:
        return django_db_keepdb
    copy_migrated(connection.creation._get_test_db_name())
    return True
