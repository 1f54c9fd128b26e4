"""The gate for the hub's own items: gathers what was decided, and asks it."""

from datetime import date, datetime

from django.db.models import QuerySet

from content.items import ContentItem
from content.models import Level, Team
from governance import models
from governance.audit import Audit
from governance.gate import Answer, Approval, Code, Reason, Waiver, gate
from governance.gathering import day_in, moment_in
from governance.journal import Event

# What holds at every level; the rest asks, or is for reviewers and leads to see.
_ALWAYS = frozenset(
    {Code.NOT_AUDITED, Code.HARD_BLOCK, Code.RIGHTS, Code.EMBARGO, Code.CHECK_NOT_RUN}
)
_ASKS_ONLY_AT_ADVISE = frozenset({Code.MUST_FIX, Code.QUESTION_OPEN})

# After these only a new approval leads back.
_ONLY_ANEW = frozenset({Event.RECALL, Event.RETIRE})


def reasons_against(
    item: ContentItem, audit: Audit | None, now: datetime
) -> tuple[Reason, ...]:
    """Return every reason why the item may not go live at `now`, as its team's level
    counts them. Reads decisions; writes nothing.
    """
    reasons = gate(
        audit,
        waivers_of(item.key),
        answers_of(item.key),
        approvals_of(item.key, day_in(item.region, now)),
        moment_in(item.region, now),
    )
    level = level_of(item.team)
    return tuple(reason for reason in reasons if holds(reason.code, level))


def holds(code: Code, level: str) -> bool:
    """Say whether a reason stops a piece of a team at this level."""
    if code in _ALWAYS or level == Level.ENFORCE:
        return True
    return level == Level.ADVISE and code not in _ASKS_ONLY_AT_ADVISE


def level_of(team: str) -> str:
    """Return the level of a team (its key); an unknown team is held to everything."""
    found = Team.objects.filter(key=team).values_list("level", flat=True).first()
    return found or Level.ENFORCE


def waivers_of(key: str) -> list[Waiver]:
    granted = models.Waiver.objects.filter(key=key, state=models.Waiver.State.GRANTED)
    return [
        Waiver(
            fingerprint=row.fingerprint,
            requested_by=row.requested_by.get_username(),
            decided_by=row.decided_by.get_username() if row.decided_by else "",
            expires_at=row.expires_at,
            evidence_digest=row.evidence_digest,
        )
        for row in granted.select_related("requested_by", "decided_by")
    ]


def answers_of(key: str) -> list[Answer]:
    rows = models.Answer.objects.filter(key=key).select_related("by")
    return [
        Answer(row.fingerprint, row.content_digest, row.by.get_username())
        for row in rows
    ]


def approvals_of(key: str, today: date) -> list[Approval]:
    """Return the approvals that count on a day, see `counting`."""
    return [
        Approval(
            area=row.area,
            by=row.by.get_username(),
            content_digest=row.content_digest,
            basis=row.basis,
            editors=tuple(row.editors),
        )
        for row in counting(key, today).select_related("by")
    ]


def counting(key: str, today: date) -> QuerySet[models.Approval]:
    """Return the approvals that count on a day: for use on that day, given since the
    piece was last withdrawn or retired, and for another text than the expired one.
    """
    rows = models.Approval.objects.filter(key=key).exclude(use_until__lt=today)
    over = models.JournalEntry.objects.filter(subject=key, event__in=_ONLY_ANEW)
    if last := over.order_by("number").last():
        rows = rows.filter(at__gt=last.at)
    state = models.Standing.State.EXPIRED
    if expired := models.Standing.objects.filter(key=key, state=state).first():
        digest, at = expired.content_digest, expired.changed_at
        rows = rows.exclude(content_digest=digest, at__lte=at)
    return rows


def use_until_of(key: str, content_digest: str) -> date | None:
    """Return the last day on which every area lets this text be used, as each said the
    last time; None when no area named one.
    """
    given = models.Approval.objects.filter(key=key, content_digest=content_digest)
    latest = {row.area: row.use_until for row in given.order_by("at", "pk")}
    return min((day for day in latest.values() if day is not None), default=None)
