"""Keeping a part of the draft, so that nobody's work is lost under another's."""

from datetime import datetime
from typing import Any

from django.db import transaction
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.models import Revision, RevisionMixin

from content.canonical import digest
from content.models import User


def stamp(row: Any) -> str:
    """Return a digest of what a row says in memory, with all that it holds.

    Two stamps differ when somebody changed it in between.
    """
    if isinstance(row, ClusterableModel):
        data = row.serializable_data()
    else:
        data = get_serializable_data_for_fields(row)
    return digest({name: data[name] for name in data if name != "latest_revision"})


def keep(row: Any, now: datetime, by: User | None = None) -> None:
    """Save a row of the draft, and what it says now as a version of its own."""
    with transaction.atomic():
        row.save()
        keep_version(row, now, by)


def keep_version(row: Any, now: datetime, by: User | None = None) -> None:
    """Keep what a saved row says as a version; who opened an older one is told."""
    if isinstance(row, RevisionMixin):
        revision = row.save_revision(user=by, clean=False)
        Revision.objects.filter(pk=revision.pk).update(created_at=now)


def last_kept(row: Any) -> tuple[User | None, datetime | None]:
    """Return who saved a row last, and when; None where that is not known."""
    revision = getattr(row, "latest_revision", None)
    return (revision.user, revision.created_at) if revision else (None, None)
