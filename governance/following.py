"""Keeps reviews and standing in step with what is done to pieces by other ways.

Wagtail's own doors, commands and shells know nothing of either. These are receivers of
signals, in the transaction of what happens.
"""

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import WorkflowState
from wagtail.signals import workflow_cancelled

from content.items import Version
from content.models import Piece, piece_by_key
from content.reading.recording import is_recorded
from content.signals import item_changed, item_gone
from governance import journal
from governance.announcing import Event, announce
from governance.models import ReviewRound, Standing
from governance.rounds import end, open_round
from governance.standing.changing import cancel_schedule, change

BY_HAND = "It was unpublished by hand."
DELETED = "It was deleted."


def connect() -> None:
    """Connect every receiver; called once, when the apps are ready."""
    workflow_cancelled.connect(_workflow_cancelled, dispatch_uid="governance.cancelled")
    item_changed.connect(_item_changed, dispatch_uid="governance.changed")
    item_gone.connect(_item_gone, dispatch_uid="governance.gone")


def _workflow_cancelled(instance: WorkflowState, user: Any = None, **_: Any) -> None:
    """Take the round back whose workflow somebody cancelled."""
    page = instance.content_object
    piece = page and page.specific
    round = open_round(piece) if isinstance(piece, Piece) else None
    if round is None:
        return
    now = timezone.now()
    end(round, ReviewRound.Ended.TAKEN_BACK, now)
    announce(Event.TAKEN_BACK, round, now)
    journal.append(journal.Event.TAKE_BACK, round.piece.item_key, now=now, actor=user)


def _item_changed(key: str, **_: Any) -> None:
    """Let the standing of a piece say so when nothing of it is live any more."""
    standing = Standing.objects.filter(key=key).first()
    if standing is None or not standing.is_live or is_recorded(key, Version.LIVE):
        return
    piece = piece_by_key(key)
    if piece is not None and not piece.live:
        state = Standing.State.EXPIRED if piece.expired else Standing.State.RETIRED
        cause = "" if piece.expired else BY_HAND
        _take_out(standing, state, cause, timezone.now())


def _item_gone(key: str, **_: Any) -> None:
    """Let the standing of a piece that is deleted end."""
    standing = Standing.objects.filter(key=key).first()
    if standing is None:
        return
    now = timezone.now()
    if standing.next_digest:
        cancel_schedule(standing, now, DELETED)
    if standing.is_live:
        _take_out(standing, Standing.State.RETIRED, DELETED, now)


def _take_out(standing: Standing, state: str, cause: str, now: datetime) -> None:
    change(
        standing.key,
        state,
        now,
        cause=cause,
        next_digest="",
        goes_live_at=None,
        due_on=None,
    )
