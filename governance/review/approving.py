"""What an approval needs, and how it is recorded."""

from datetime import date, datetime
from itertools import count
from typing import Any

from content.items import ContentItem
from content.models import Piece, Release, Storyboard
from content.refusing import Refused, require
from governance import journal
from governance.audit import Audit
from governance.auditing import keep_audit
from governance.gate import Code
from governance.gating import reasons_against
from governance.models import Approval, Decision, ReviewRound
from governance.rounds import bind, lock

# What an approval clears, and what ends by itself: an embargoed text is approved
# beforehand, and waits for its moment.
_NO_HINDRANCE = frozenset({Code.APPROVAL_MISSING, Code.NOT_FOUR_EYES, Code.EMBARGO})

WROTE_IT = "You have edited this text yourself: somebody else decides on it."


def editors_of(piece: Piece) -> tuple[str, ...]:
    """Return the user names of all who wrote what is being approved: every version
    since the one that is live.
    """
    versions = piece.revisions.exclude(user=None)
    # Asked anew: what is in memory may be from before it went live.
    stored = Piece.objects.get(pk=piece.pk)
    if stored.live and stored.live_revision_id:
        versions = versions.filter(pk__gt=stored.live_revision_id)
    names = versions.values_list("user__username", flat=True).distinct()
    return tuple(sorted(names))


def has_approved(round: ReviewRound, audit: Audit, area: str) -> bool:
    """Say whether an area has approved, in this round, the text as it was audited."""
    decisions = round.decisions.filter(kind=Decision.Kind.APPROVE, area=area)
    given = Approval.objects.filter(
        key=audit.item,
        area=area,
        content_digest=audit.content,
        basis=audit.basis,
        at__in=decisions.values("at"),
        carried_from=None,
    )
    return given.exists()


def require_approvable(
    round: ReviewRound,
    item: ContentItem,
    audit: Audit,
    user: Any,
    area: str,
    now: datetime,
) -> None:
    """Raise Refused unless the person's approval for the area is what is missing. Call
    it in a transaction.
    """
    editors = editors_of(round.piece)
    require(user.get_username() not in editors, WROTE_IT)
    reasons = reasons_against(item, audit, now)
    others = [reason for reason in reasons if reason.code not in _NO_HINDRANCE]
    require(not others, "Something else stops it: see the reasons above the text.")
    require(area in audit.areas, "Nobody asks this area about the text.")
    require(
        not has_approved(round, audit, area),
        "This area has approved this text already.",
    )


def may_be_approved(
    round: ReviewRound,
    item: ContentItem,
    audit: Audit,
    user: Any,
    area: str,
    now: datetime,
) -> bool:
    """Say whether `require_approvable` raises nothing."""
    try:
        require_approvable(round, item, audit, user, area, now)
    except Refused:
        return False
    return True


def record_approval(
    round: ReviewRound,
    item: ContentItem,
    audit: Audit,
    user: Any,
    area: str,
    now: datetime,
    *,
    use_until: date | None = None,
    says: str = "",
) -> Approval:
    """Keep an approval for exactly this text and what it was held against. Call it in a
    transaction.
    """
    piece = lock(round.piece)
    bind(round, piece, item)
    keep_audit(audit, now)
    release = Release.in_force(now)
    approval = Approval.objects.create(
        key=item.key,
        area=area,
        by=user,
        at=now,
        content_digest=item.content_digest,
        basis=audit.basis,
        release=release.number if release else 0,
        editors=list(editors_of(piece)),
        number=next_number(),
        use_until=use_until,
    )
    kind = Decision.Kind.APPROVE
    Decision.objects.create(
        round=round, kind=kind, area=area, reason=says, by=user, at=now
    )
    _journal(approval, says)
    return approval


def _journal(approval: Approval, says: str) -> None:
    data: dict[str, Any] = {
        "number": approval.number,
        "area": approval.area,
        "text": approval.content_digest,
        "basis": approval.basis,
        "storyboard": approval.release,
    }
    data |= {"use_until": approval.use_until} if approval.use_until else {}
    data |= {"note": says} if says else {}
    journal.append(
        journal.Event.APPROVE,
        approval.key,
        now=approval.at,
        actor=approval.by,
        data=data,
    )


def next_number() -> str:
    """Return the next approval's number, as "KV-0142". Call it in a transaction, just
    before its entry in the journal: others who approve wait from here on.
    """
    journal.wait_for_turn()
    storyboard = Storyboard.objects.first()
    prefix = storyboard.approval_prefix if storyboard else "TL"
    before = storyboard.approvals_before if storyboard else 0
    given = Approval.objects.filter(carried_from=None)
    # Where somebody has changed what the numbers count from, some are given already.
    numbers = (f"{prefix}-{n:04}" for n in count(before + given.count() + 1))
    return next(n for n in numbers if not given.filter(number=n).exists())
