"""Rounds: a piece is sent for review, and may be taken back."""

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import WorkflowState

from content.items import ContentItem
from content.models import Piece, ReviewArea
from content.permissions import rights_of
from content.reading.recording import keep_text, latest
from content.roles import Action
from governance import journal
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.auditing import audit_item, keep_audit
from governance.business_time import due_after
from governance.gate import Code
from governance.gating import reasons_against
from governance.letting_out import let_out
from governance.models import ReviewRound
from governance.refusing import Refused, require
from governance.standards import hub_profile

# What nobody may even ask a reviewer to look at.
_STOPS_SENDING = frozenset({Code.NOT_AUDITED, Code.CHECK_NOT_RUN, Code.HARD_BLOCK})

CHANGED = "The text has been changed meanwhile. Please look again."


def open_round(piece: Piece) -> ReviewRound | None:
    """Return the round that is being decided, None when there is none."""
    return ReviewRound.objects.filter(piece=piece, ended="").first()


def working_text(piece: Piece) -> ContentItem:
    """Return the item of a piece's working text, as recorded."""
    item = latest(piece.item_key)
    if item is None:
        raise Refused("This piece has no text yet.")
    return item


def submit(
    piece: Piece, user: Any, now: datetime, note: str = "", assigned_to: Any = None
) -> ReviewRound | None:
    """Send the working text for review, and seal it.

    Returns the new round, or None when nobody's approval is needed at the team's level
    and the text has been let out at once. Runs the audit. Raises Refused.
    """
    require(
        rights_of(user, now.date()).may_with(Action.WRITE, piece),
        "Only the team that writes a piece sends it for review.",
    )
    item = working_text(piece)
    audit = audit_item(item, now)
    reasons = reasons_against(item, audit, now)
    _require_sendable(reasons)
    with transaction.atomic():
        _lock(piece)
        require(open_round(piece) is None, "It is being reviewed already.")
        require(_is_latest(piece, item), CHANGED)
        round = _begin(piece, item, user, now, note, assigned_to)
        keep_audit(audit, now)
        keep_text(item)
        journal.append(
            "submit",
            item.key,
            now=now,
            actor=user,
            data={"text": item.content_digest, "round": round.number, "note": note},
        )
        if not [r for r in reasons if r.code is not Code.EMBARGO]:
            _let_out_at_once(round, item, audit, now)
            return None
        announce(Event.REVIEW_ASKED, round, now)
    return round


def _let_out_at_once(
    round: ReviewRound, item: ContentItem, audit: Audit, now: datetime
) -> None:
    end(round, ReviewRound.Ended.APPROVED, now)
    let_out(round, item, audit, round.submitted_by, now, use_until=None)


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


def _lock(piece: Piece) -> None:
    Piece.objects.select_for_update().get(pk=piece.pk)


def _is_latest(piece: Piece, item: ContentItem) -> bool:
    stored = Piece.objects.get(pk=piece.pk).specific
    found: str = stored.get_latest_revision_as_object().content_digest
    return found == item.content_digest


def _begin(
    piece: Piece,
    item: ContentItem,
    user: Any,
    now: datetime,
    note: str,
    assigned_to: Any,
) -> ReviewRound:
    stored = Piece.objects.get(pk=piece.pk).specific
    revision = stored.get_latest_revision() or stored.save_revision(user=user)
    _start_workflow(stored, user)
    number = ReviewRound.objects.filter(piece=stored).count() + 1
    return ReviewRound.objects.create(
        piece=stored,
        number=number,
        revision=revision,
        content_digest=item.content_digest,
        submitted_by=user,
        submitted_at=now,
        due_at=due_at(now, assigned_to),
        note=note,
        assigned_to=assigned_to or on_duty(),
    )


def _start_workflow(piece: Piece, user: Any) -> None:
    state = piece.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user=user)
        return
    workflow = piece.get_workflow()
    if workflow is None:
        raise Refused("This hub has no review yet: an administrator runs “prepare”.")
    workflow.start(piece, user)


def areas() -> list[ReviewArea]:
    """Return the areas whose approval a piece needs."""
    return list(ReviewArea.objects.filter(key__in=hub_profile().areas))


def on_duty() -> Any:
    """Return who is asked when nobody is named, None when nobody is on duty."""
    return next((area.duty for area in areas() if area.duty), None)


def due_at(now: datetime, assigned_to: Any) -> datetime:
    """Return by when an answer is due that is asked for at `now`."""
    person = assigned_to or on_duty()
    hours = max((area.working_hours for area in areas()), default=9)
    return due_after(now, hours, person.time_zone if person else "UTC")


def take_back(round: ReviewRound, user: Any, now: datetime) -> None:
    """Take a piece out of review: its text may be edited again. Raises Refused."""
    piece = round.piece.specific
    require(
        rights_of(user, now.date()).may_with(Action.WRITE, piece),
        "Only the team that writes a piece takes it back.",
    )
    with transaction.atomic():
        end(round, ReviewRound.Ended.TAKEN_BACK, now)
        state = piece.current_workflow_state
        if state is not None:
            state.cancel(user=user)
        announce(Event.TAKEN_BACK, round, now)
        journal.append("take-back", piece.item_key, now=now, actor=user)


def end(round: ReviewRound, how: str, now: datetime) -> None:
    """End an open round; two who end it at once: the second is refused."""
    ended = ReviewRound.objects.filter(pk=round.pk, ended="").update(
        ended=how, ended_at=now
    )
    require(ended, "This review has been decided already.")
    round.refresh_from_db()
