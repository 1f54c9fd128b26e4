"""Exceptions: asked for by one person, decided by another, until a day."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from content.items import ContentItem
from content.models import Piece, piece_by_key
from content.permissions import rights_of
from content.refusing import Refused, require, require_reason
from content.roles import Action
from content.signals import item_changed
from governance import journal
from governance.announcing import Event, announce
from governance.audit import Audit
from governance.findings import Finding, Tier
from governance.gathering import zone_of
from governance.models import Waiver
from governance.review.answering import finding_in
from governance.review.approving import WROTE_IT, editors_of
from governance.rounds import CHANGED, lock

# Beyond this nobody remembers why.
LONGEST = timedelta(days=366)

ANOTHER = "This finding is of another piece."

_DECIDED = {
    Waiver.State.GRANTED: journal.Event.EXCEPTION_GRANTED,
    Waiver.State.REFUSED: journal.Event.EXCEPTION_REFUSED,
}


def request_exception(
    piece: Piece,
    item: ContentItem,
    audit: Audit,
    fingerprint: str,
    reason: str,
    until: date,
    user: Any,
    now: datetime,
) -> Waiver:
    """Ask that one finding be accepted until the end of a day.

    item, audit: of the piece's text that has the finding. Raises Refused.
    """
    require(
        rights_of(user, now.date()).may_with(Action.ASK_EXCEPTION, piece),
        "Only who works on a piece asks for an exception.",
    )
    require(piece.item_key == item.key == audit.item, ANOTHER)
    require(audit.content == item.content_digest, CHANGED)
    finding = _to_be_excepted(audit, fingerprint)
    reason = require_reason(reason)
    expires_at = end_of(until, item.region)
    require(now < expires_at <= now + LONGEST, "Choose a day within the next year.")
    with transaction.atomic():
        lock(piece)
        asked = Waiver.objects.filter(
            key=item.key, fingerprint=fingerprint, state=Waiver.State.ASKED
        )
        require(not asked.exists(), "An exception for this has been asked for already.")
        waiver = Waiver.objects.create(
            key=item.key,
            fingerprint=fingerprint,
            evidence_digest=finding.evidence_digest,
            check_id=finding.check,
            says=finding.says,
            quote=finding.place.quote if finding.place else "",
            reason=reason,
            requested_by=user,
            requested_at=now,
            expires_at=expires_at,
        )
        announce(Event.EXCEPTION_ASKED, waiver, now)
        journal.append(
            journal.Event.EXCEPTION_ASKED,
            item.key,
            now=now,
            actor=user,
            data={"for": finding.says, "reason": reason, "until": until},
        )
    return waiver


def _to_be_excepted(audit: Audit, fingerprint: str) -> Finding:
    """Return the finding; raise Refused unless it is one that an exception is for."""
    finding = finding_in(audit, fingerprint)
    require(
        finding.tier is not Tier.HARD_BLOCK,
        "For what stops publishing there is no exception.",
    )
    require(not finding.is_question, "This is a question: a reviewer answers it.")
    require(finding.tier is Tier.MUST_FIX, "This needs no exception: it stops nothing.")
    return finding


def decide_exception(
    waiver: Waiver, granted: bool, reason: str, user: Any, area: str, now: datetime
) -> None:
    """Accept or refuse an exception that somebody else asked for. Raises Refused."""
    require(
        area and rights_of(user, now.date()).may(Action.DECIDE_EXCEPTION, area=area),
        "You do not review for this area.",
    )
    require(waiver.requested_by != user, "Somebody else decides what you asked for.")
    piece = piece_by_key(waiver.key)
    if piece is None:
        raise Refused("The piece is gone.")
    reason = require_reason(reason)
    state = Waiver.State.GRANTED if granted else Waiver.State.REFUSED
    with transaction.atomic():
        require(user.get_username() not in editors_of(lock(piece)), WROTE_IT)
        decided = Waiver.objects.filter(pk=waiver.pk, state=Waiver.State.ASKED).update(
            state=state, decided_by=user, decided_at=now, decision_reason=reason
        )
        require(decided, "This has been decided already.")
        waiver.refresh_from_db()
        # What is out for its sake is looked at again.
        item_changed.send(sender=Waiver, key=waiver.key)
        announce(Event.EXCEPTION_DECIDED, waiver, now)
        journal.append(
            _DECIDED[state],
            waiver.key,
            now=now,
            actor=user,
            data={"for": waiver.says, "reason": reason},
        )


def end_of(day: date, region: str) -> datetime:
    """Return the moment at which a day ends in a region (its key)."""
    return datetime.combine(day + timedelta(days=1), time(), zone_of(region))
