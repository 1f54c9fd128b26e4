"""Sending a piece for review, taking it back, and dropping what was changed."""

from datetime import datetime
from typing import Any

from django.db import transaction

from content.completing import lacking
from content.items import ContentItem
from content.models import Piece
from content.permissions import rights_of
from content.reading.recording import read_files
from content.refusing import Refused, require
from content.roles import Action
from governance import journal
from governance.announcing import Event, announce
from governance.auditing import audit_item, keep_audit
from governance.gate import Code
from governance.gating import reasons_against
from governance.models import ReviewRound, Standing
from governance.review.promising import keep_promise
from governance.rounds import CHANGED, begin, end, lock, open_round, working_text
from governance.standards import standards_digest
from governance.standing.letting_out import let_out_if_open

# What nobody may even ask a reviewer to look at.
_STOPS_SENDING = frozenset({Code.NOT_AUDITED, Code.CHECK_NOT_RUN, Code.HARD_BLOCK})

STANDARDS_CHANGED = "The storyboard has changed this very moment. Please look again."


def submit(
    piece: Piece, user: Any, now: datetime, note: str = "", assigned_to: Any = None
) -> ReviewRound | None:
    """Send the working text for review, and seal it.

    Returns the new round, or None when nothing has to be decided and the text has been
    let out at once: nobody's approval is needed at the team's level, or a reviewer
    has given it beforehand. Reads files that nobody has read, runs the audit. Raises
    Refused.
    """
    require(
        rights_of(user, now.date()).may_with(Action.WRITE, piece),
        "Only the team that writes a piece sends it for review.",
    )
    require(not piece.alias_of_id, "It mirrors another piece: send that one.")
    read_files(piece, now)
    item = working_text(piece)
    held = standards_digest(item.programme, now)
    audit = audit_item(item, now)
    with transaction.atomic():
        stored = lock(piece)
        require(open_round(stored) is None, "It is being reviewed already.")
        require(working_text(stored) == item, CHANGED)
        require(standards_digest(item.programme, now) == held, STANDARDS_CHANGED)
        _require_complete(stored)
        _require_sendable(reasons_against(item, audit, now))
        _require_something_new(item)
        round = begin(stored, item, user, now, note, assigned_to)
        round.audited_with = held
        round.save(update_fields=["audited_with"])
        keep_audit(audit, now)
        journal.append(
            journal.Event.SUBMIT,
            item.key,
            now=now,
            actor=user,
            data={"text": item.content_digest, "round": round.number, "note": note},
        )
        promised_by = keep_promise(round, item, audit, held, now)
        if let_out_if_open(round, item, audit, promised_by or user, now):
            return None
        announce(Event.REVIEW_ASKED, round, now)
    return round


def _require_complete(piece: Piece) -> None:
    lacks = lacking(piece.get_latest_revision_as_object())
    require(not lacks, f"It is not complete yet. {lacks}")


def _require_sendable(reasons: Any) -> None:
    codes = {reason.code for reason in reasons}
    require(
        Code.HARD_BLOCK not in codes,
        "Something in it stops publishing. It has to be mended before it is sent.",
    )
    require(
        not codes & _STOPS_SENDING,
        "It could not be checked completely, so it cannot be sent yet.",
    )


def _require_something_new(item: ContentItem) -> None:
    standing = Standing.objects.filter(key=item.key).first()
    if standing is None:
        return
    waits = standing.next_digest
    is_out = standing.state == Standing.State.LIVE and not waits
    require(
        not (is_out and standing.content_digest == item.content_digest),
        "This text is live already: nothing has changed.",
    )
    require(
        waits != item.content_digest,
        "This text is approved already: it goes live on its day.",
    )


def take_back(round: ReviewRound, user: Any, now: datetime) -> None:
    """Take a piece out of review: its text may be edited again. Raises Refused."""
    piece = round.piece.specific
    rights = rights_of(user, now.date())
    require(
        rights.may_with(Action.WRITE, piece)
        or (round.submitted_by == user and rights.may(Action.WRITE)),
        "Only the team that writes a piece takes it back.",
    )
    with transaction.atomic():
        lock(piece)
        end(round, ReviewRound.Ended.TAKEN_BACK, now)
        state = piece.current_workflow_state
        if state is not None:
            state.cancel(user=user)
        announce(Event.TAKEN_BACK, round, now)
        journal.append(journal.Event.TAKE_BACK, piece.item_key, now=now, actor=user)


def discard(piece: Piece, user: Any, now: datetime) -> None:
    """Drop the working text: what is live takes its place again; of a piece that has
    never been out nothing is left. Raises Refused.
    """
    require(
        rights_of(user, now.date()).may_with(Action.WRITE, piece),
        "Only the team that writes a piece drops what was changed.",
    )
    with transaction.atomic():
        stored = lock(piece)
        require(open_round(stored) is None, "It is in review: take it back first.")
        if not stored.live:
            _delete(stored)
            return
        state = stored.current_workflow_state
        if state is not None:
            state.cancel(user=user)
        # The stored row says what is live.
        stored.has_unpublished_changes = False
        stored.save_revision(user=user, changed=False)
        stored.save(update_fields=["has_unpublished_changes"])


def _delete(piece: Piece) -> None:
    has_been_out = Standing.objects.filter(key=piece.item_key).exists()
    if has_been_out or piece.first_published_at is not None:
        raise Refused("It has been out, or is to be: it stays in the history.")
    piece.delete()
