"""Rounds of review: begun, kept in step with the text that is decided on, ended.

Wagtail's workflow says that a piece is in review; a round keeps what we add to it.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Revision, TaskState, WorkflowState

from content.items import ContentItem
from content.models import Piece, ReviewArea, piece_by_key
from content.reading.recording import keep_text, latest, record_piece
from content.refusing import Refused, require
from governance.auditing import audit_item, keep_audit
from governance.business_time import due_after
from governance.models import ReviewRound
from governance.standards import hub_profile, standards_digest

CHANGED = "The text has been changed meanwhile. Please look again."
DECIDED = "This review has been decided already."


def open_round(piece: Piece) -> ReviewRound | None:
    """Return the round that is being decided, None when there is none."""
    return ReviewRound.objects.filter(piece=piece, ended="").first()


def working_text(piece: Piece) -> ContentItem:
    """Return the item of a piece's working text, as recorded."""
    item = latest(piece.item_key)
    if item is None:
        raise Refused("This piece has no text yet.")
    return item


def lock(piece: Piece) -> Piece:
    """Make others wait who change the piece, until the transaction ends; return it as
    it is stored.
    """
    stored: Piece = Piece.objects.select_for_update().get(pk=piece.pk).specific
    return stored


def begin(
    piece: Piece,
    item: ContentItem,
    by: Any,
    now: datetime,
    note: str = "",
    assigned_to: Any = None,
) -> ReviewRound:
    """Begin a round over the latest version of a piece, which `lock` returned, and seal
    that version. Call it in a transaction. Raises Refused.
    """
    require(open_round(piece) is None, "It is being reviewed already.")
    revision = piece.get_latest_revision() or piece.save_revision(user=by)
    _start_workflow(piece, by)
    round = ReviewRound.objects.create(
        piece=piece,
        number=ReviewRound.objects.filter(piece=piece).count() + 1,
        revision=revision,
        content_digest=item.content_digest,
        submitted_by=by,
        submitted_at=now,
        due_at=due_at(now, assigned_to),
        note=note,
        assigned_to=assigned_to or on_duty(),
    )
    bind(round, piece, item)
    # Reviewers may read it from now on.
    record_piece(piece, now)
    return round


def bind(round: ReviewRound, piece: Piece, item: ContentItem) -> None:
    """Make the round be about exactly this text, the latest version of the piece, and
    seal that. Call it in a transaction. Raises Refused when it is not the latest.
    """
    revision: Revision = piece.get_latest_revision()
    require(revision.as_object().content_digest == item.content_digest, CHANGED)
    round.revision, round.content_digest = revision, item.content_digest
    round.save(update_fields=["revision", "content_digest"])
    in_review = TaskState.objects.filter(
        workflow_state__in=WorkflowState.objects.for_instance(piece),
        status=TaskState.STATUS_IN_PROGRESS,
    )
    in_review.update(revision=revision)
    keep_text(item)


def end(round: ReviewRound, how: str, now: datetime) -> None:
    """End an open round; two who end it at once: the second is refused."""
    ended = ReviewRound.objects.filter(pk=round.pk, ended="").update(
        ended=how, ended_at=now
    )
    require(ended, DECIDED)
    round.refresh_from_db()


def audit_round(key: str, now: datetime) -> None:
    """Audit again what is in review under this key, for what the queue says of it.

    Does nothing when nothing is. Runs the audit.
    """
    piece, item = piece_by_key(key), latest(key)
    if piece is None or item is None or open_round(piece) is None:
        return
    held = standards_digest(item.programme, now)
    audit = audit_item(item, now)
    with transaction.atomic():
        stored = lock(piece)
        round = open_round(stored)
        if round is None or working_text(stored).content_digest != item.content_digest:
            return
        keep_audit(audit, now)
        keep_text(item)
        round.audited_with, round.content_digest = held, item.content_digest
        round.save(update_fields=["audited_with", "content_digest"])


def _start_workflow(piece: Piece, by: Any) -> None:
    state = piece.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user=by)
        return
    if state is not None:
        # Somebody began one by another way: nobody could decide it.
        state.cancel(user=by)
    workflow = piece.get_workflow()
    if workflow is None:
        raise Refused("This hub has no review yet: an administrator runs “prepare”.")
    workflow.start(piece, by)


def areas() -> list[ReviewArea]:
    """Return the areas whose approval a piece needs."""
    needed = ReviewArea.objects.filter(key__in=hub_profile().areas)
    return list(needed.select_related("duty"))


def on_duty() -> Any:
    """Return who is asked when nobody is named, None when nobody is on duty."""
    on_duty = (area.duty for area in areas())
    return next((person for person in on_duty if person and person.is_active), None)


def due_at(now: datetime, assigned_to: Any) -> datetime:
    """Return by when an answer is due that is asked for at `now`."""
    person = assigned_to or on_duty()
    hours = max((area.working_hours for area in areas()), default=9)
    return due_after(now, hours, person.time_zone if person else "UTC")
