"""What people do to what is out: withdraw it, retire it, give it longer."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from content.models import Piece
from content.permissions import rights_of
from content.refusing import require, require_reason
from content.roles import Action
from governance.announcing import Event, announce
from governance.journal import Event as Entry
from governance.models import Standing
from governance.rounds import lock
from governance.standing.changing import change, changing


def recall(piece: Piece, user: Any, reason: str, now: datetime) -> Standing:
    """Withdraw what is out: nobody gets it any more, and who took it is told.

    Only a new approval leads back. Raises Refused.
    """
    require(
        rights_of(user, now.date()).may(Action.RECALL),
        "Reviewers, leads and administrators withdraw a piece.",
    )
    reason = require_reason(reason)
    with transaction.atomic():
        standing = _standing(piece, Standing.IS_LIVE, "It is not out.")
        with changing(
            standing.key,
            Standing.State.RECALLED,
            now,
            actor=user,
            reason=reason,
            cause=reason,
            next_digest="",
            goes_live_at=None,
        ) as row:
            unpublish(piece)
        # Whoever hears of it asks the journal who it was.
        announce(Event.WITHDRAWN, row, now)
    return row


def retire(piece: Piece, user: Any, now: datetime) -> Standing:
    """Retire what is out, or was: it has done its work. Raises Refused."""
    rights = rights_of(user, now.date())
    require(
        rights.may_with(Action.RETIRE, piece), "The team or a lead retires a piece."
    )
    states = Standing.IS_LIVE | {Standing.State.EXPIRED}
    with transaction.atomic():
        standing = _standing(piece, states, "It is not out.")
        values: dict[str, Any] = {"next_digest": "", "goes_live_at": None}
        state = Standing.State.RETIRED
        with changing(standing.key, state, now, actor=user, **values) as row:
            unpublish(piece)
    return row


def extend(
    piece: Piece, user: Any, due_on: date, reason: str, now: datetime
) -> Standing:
    """Give a piece that needs another look longer, once. Raises Refused."""
    require(
        rights_of(user, now.date()).may(Action.EXTEND), "Only a lead gives it longer."
    )
    reason = require_reason(reason)
    with transaction.atomic():
        standing = _standing(
            piece, frozenset({Standing.State.STALE}), "It needs no other look."
        )
        require(not standing.extended, "It has been given longer already.")
        later = standing.due_on is None or due_on > standing.due_on
        require(later, "Choose a later day.")
        return change(
            standing.key,
            Standing.State.STALE,
            now,
            actor=user,
            reason=reason,
            cause=standing.cause,
            event=Entry.EXTEND,
            due_on=due_on,
            extended=True,
        )


def unpublish(piece: Piece) -> None:
    """Take Wagtail's own flag down; the working text stays."""
    stored = Piece.objects.get(pk=piece.pk).specific
    if stored.live:
        stored.unpublish(log_action="wagtail.unpublish")


def _standing(piece: Piece, states: frozenset[Any], otherwise: str) -> Standing:
    lock(piece)
    rows = Standing.objects.select_for_update().filter(key=piece.item_key)
    standing = rows.first()
    require(standing is not None and standing.state in states, otherwise)
    assert standing is not None
    return standing
