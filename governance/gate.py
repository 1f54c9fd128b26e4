"""Why this text may not go live now: a pure function from what is known to reasons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from governance.audit import Audit, Outcome
from governance.findings import Finding, Tier


class Code(StrEnum):
    NOT_AUDITED = "not-audited"
    AUDIT_OUTDATED = "audit-outdated"
    CHECK_NOT_RUN = "check-not-run"
    HARD_BLOCK = "hard-block"
    MUST_FIX = "must-fix"
    QUESTION_OPEN = "question-open"
    OBJECTIVE_NOT_AGREED = "objective-not-agreed"
    EMBARGO = "embargo"
    RIGHTS = "rights"
    APPROVAL_MISSING = "approval-missing"
    NOT_FOUR_EYES = "not-four-eyes"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `about` is a check, fingerprint, area or asset, "" when none."""

    code: Code
    about: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """An agreed exception for one finding. It holds until its moment `expires_at`.

    evidence_digest: of the finding's evidence when it was agreed; when the
    storyboard says something else, the exception has lapsed.
    """

    fingerprint: str
    requested_by: str
    decided_by: str
    expires_at: datetime
    evidence_digest: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A reviewer's answer to a question; any answer settles it for this text."""

    fingerprint: str
    content_digest: str
    by: str


@dataclass(frozen=True, slots=True)
class Approval:
    """A person's decision over exact digests.

    basis: the audit's `basis` at that moment. editors: who wrote what is approved.
    """

    area: str
    by: str
    content_digest: str
    basis: str
    editors: tuple[str, ...] = ()


def gate(
    audit: Audit | None,
    waivers: Iterable[Waiver],
    answers: Iterable[Answer],
    approvals: Iterable[Approval],
    now: datetime,
) -> tuple[Reason, ...]:
    """Return every reason why the audited text may not go live at `now`; () = open.

    `now` is aware, in the item's own time zone: days end there. A hard-block cannot
    be waived, and nobody may waive what they asked for themselves.
    """
    if audit is None:
        return (Reason(Code.NOT_AUDITED),)
    reasons = (
        *_of_the_audit(audit, now),
        *_of_findings(audit, tuple(waivers), tuple(answers), now),
        *_of_facts(audit, now),
        *_of_approvals(audit, tuple(approvals)),
    )
    # The same words twice in one sentence are one reason.
    return tuple(dict.fromkeys(reasons))


def _of_the_audit(audit: Audit, now: datetime) -> Iterator[Reason]:
    if audit.good_until is not None and now.date() > audit.good_until:
        yield Reason(Code.AUDIT_OUTDATED)
    for run in audit.runs:
        if run.outcome is Outcome.NOT_RUN and run.tier.rank >= Tier.MUST_FIX.rank:
            yield Reason(Code.CHECK_NOT_RUN, run.check)


def _of_findings(
    audit: Audit,
    waivers: tuple[Waiver, ...],
    answers: tuple[Answer, ...],
    now: datetime,
) -> Iterator[Reason]:
    answered = {a.fingerprint for a in answers if a.content_digest == audit.content}
    for finding in audit.findings:
        if finding.tier is Tier.HARD_BLOCK:
            yield Reason(Code.HARD_BLOCK, finding.fingerprint)
        elif finding.is_question and finding.tier.rank > Tier.INFO.rank:
            if finding.fingerprint not in answered:
                yield Reason(Code.QUESTION_OPEN, finding.fingerprint)
        elif finding.tier is Tier.MUST_FIX and not _waived(finding, waivers, now):
            yield Reason(Code.MUST_FIX, finding.fingerprint)


def _waived(finding: Finding, waivers: tuple[Waiver, ...], now: datetime) -> bool:
    return any(
        waiver.fingerprint == finding.fingerprint
        and waiver.evidence_digest == finding.evidence_digest
        and waiver.decided_by != waiver.requested_by
        and now < waiver.expires_at
        for waiver in waivers
    )


def _of_facts(audit: Audit, now: datetime) -> Iterator[Reason]:
    if audit.facts.campaign_agreed is False:
        yield Reason(Code.OBJECTIVE_NOT_AGREED)
    if audit.facts.embargo_until is not None and now < audit.facts.embargo_until:
        yield Reason(Code.EMBARGO)
    for key in audit.facts.rights_closed:
        yield Reason(Code.RIGHTS, key)


def _of_approvals(audit: Audit, approvals: tuple[Approval, ...]) -> Iterator[Reason]:
    for area in audit.areas:
        of_this_text = [
            a
            for a in approvals
            if a.area == area
            and a.content_digest == audit.content
            and a.basis == audit.basis
        ]
        if not of_this_text:
            yield Reason(Code.APPROVAL_MISSING, area)
        elif all(a.by in a.editors for a in of_this_text):
            yield Reason(Code.NOT_FOUR_EYES, area)
