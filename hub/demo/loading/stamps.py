"""Wagtail's own notes of when something was done: moved to when it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone
from wagtail.models import (
    ModelLogEntry,
    Page,
    PageLogEntry,
    Revision,
    TaskState,
    WorkflowState,
)

from content.models import HubFile, HubImage, ItemRecord, User

# Wagtail and Django ask the clock themselves when they write these.
_STAMPED: tuple[tuple[type[Model], str], ...] = (
    (Revision, "created_at"),
    (WorkflowState, "created_at"),
    (TaskState, "started_at"),
    (TaskState, "finished_at"),
    (PageLogEntry, "timestamp"),
    (ModelLogEntry, "timestamp"),
    (Page, "latest_revision_created_at"),
    (Page, "first_published_at"),
    (Page, "last_published_at"),
    (ItemRecord, "recorded_at"),
    (HubImage, "created_at"),
    (HubFile, "created_at"),
    (User, "date_joined"),
)


@contextmanager
def done_at(moment: datetime) -> Iterator[datetime]:
    """Let what is done within have been done at `moment`, which is yielded."""
    began = timezone.now()
    yield moment
    ended = timezone.now()
    for model, field in _STAMPED:
        rows: Any = model._default_manager.filter(**{f"{field}__range": (began, ended)})
        rows.update(**{field: moment})
