"""What commands ask of the database before they start to work with it."""

from django.core.management.base import CommandError
from django.db import Error

from hub.readiness import is_migrated


def require_database() -> None:
    """Raise CommandError, with what to do, unless the database answers and is ready."""
    try:
        if is_migrated():
            return
    except Error as error:
        raise CommandError(f"The database does not answer: {error}") from None
    raise CommandError("The database is not ready: run manage.py migrate.")
