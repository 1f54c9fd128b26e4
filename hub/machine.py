"""What the hub stands on: database, folders, mail, the model for meaning, versions."""

import platform
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import django
import wagtail
from django.conf import settings
from django.db import connection
from django.db.models import Count

from content.embedding import missing_package
from hub.models import Notice


@dataclass(frozen=True)
class Database:
    """The database in force. place: a file, or a name on a server. size: in bytes."""

    product: str
    place: str
    size: int


def database() -> Database:
    """Ask the database what it is. Raises what the database raises."""
    version = ".".join(map(str, connection.get_database_version()))
    if connection.vendor == "sqlite":
        path = Path(connection.settings_dict["NAME"])
        files = path.parent.glob(f"{path.name}*")
        size = sum(file.stat().st_size for file in files)
        return Database(f"SQLite {version}", str(path), size)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        (size,) = cursor.fetchone()
    host = connection.settings_dict["HOST"] or "this machine"
    place = f"{connection.settings_dict['NAME']} on {host}"
    return Database(f"PostgreSQL {version}", place, size)


@dataclass(frozen=True)
class Folder:
    """A folder that the hub writes to. size: in bytes of all files below it."""

    name: str
    holds: str
    size: int


def folders() -> list[Folder]:
    """Measure the folders that grow. Takes a second for 100,000 files."""
    root = Path(settings.VAR_DIR)
    return [
        Folder("media", "Images and files of people", _size(settings.MEDIA_ROOT)),
        Folder("static", "Styles and scripts", _size(settings.STATIC_ROOT)),
        Folder(root.name, "All that the hub writes", _size(root)),
    ]


def free_bytes() -> int:
    """Return how much the disk of the hub's folder still takes."""
    return shutil.disk_usage(settings.VAR_DIR).free


def _size(folder: str | Path) -> int:
    total = 0
    for path in Path(folder).rglob("*"):
        # What goes while we count is gone.
        with suppress(FileNotFoundError):
            total += path.lstat().st_size if path.is_file() else 0
    return total


@dataclass(frozen=True)
class Mail:
    """Whether mail is sent, and how much of it lately. server: "" when none is.

    stuck: how many notices could not be mailed so far; why: the latest reason.
    """

    server: str
    mails: int
    people: int
    most: int
    stuck: int
    why: str


def mail(now: datetime) -> Mail:
    """Count the mails of the last seven days: all, people, most to one person."""
    week = Notice.objects.filter(mailed_at__gt=now - timedelta(days=7))
    # Notices that went in one mail have its id.
    each = week.values("person").annotate(mails=Count("mail_id", distinct=True))
    counts = [row["mails"] for row in each.order_by()]
    stuck = Notice.objects.filter(mailed_at=None).exclude(failed="").order_by("-pk")
    sends = settings.EMAIL_BACKEND.endswith("smtp.EmailBackend")
    server = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}" if sends else ""
    return Mail(
        server,
        mails=sum(counts),
        people=len(counts),
        most=max(counts, default=0),
        stuck=stuck.count(),
        why=stuck.values_list("failed", flat=True).first() or "",
    )


def meaning_lacks() -> str:
    """Return the package without which meaning is not compared, or ""."""
    return missing_package()


def versions() -> str:
    """Return what the hub is made with: "Wagtail 8.0.1, Django 5.2.19, Python 3.11"."""
    return (
        f"Wagtail {wagtail.__version__}, Django {django.__version__}, "
        f"Python {platform.python_version()}"
    )
