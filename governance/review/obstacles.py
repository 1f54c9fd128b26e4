"""Why a piece cannot go out now, as people read it, and who can change that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from content.items import ContentItem
from content.models import Piece, ReviewArea
from governance.audit import Audit
from governance.auditing import audit_item
from governance.gate import Code, Reason
from governance.gating import reasons_against
from governance.rounds import working_text


@dataclass(frozen=True, slots=True)
class Obstacle:
    """says: a sentence. who: who can clear it. codes, about: for programs."""

    code: Code
    says: str
    who: str
    about: str = ""


_SAYS: dict[Code, tuple[str, str]] = {
    Code.NOT_AUDITED: ("It has not been checked yet.", "It is checked by itself."),
    Code.AUDIT_OUTDATED: (
        "It was checked on another day; something has ended since.",
        "It is checked again by itself.",
    ),
    Code.CHECK_NOT_RUN: (
        "One of the rules could not be checked.",
        "An administrator can find out why.",
    ),
    Code.HARD_BLOCK: ("Something in it stops publishing.", "The author mends it."),
    Code.MUST_FIX: (
        "Something is to fix.",
        "The author mends it, or asks for an exception.",
    ),
    Code.QUESTION_OPEN: (
        "A question is open.",
        "A reviewer answers it, or the author says it more clearly.",
    ),
    Code.OBJECTIVE_NOT_AGREED: (
        "The campaign's objectives are not agreed yet.",
        "The teams that have not agreed answer.",
    ),
    Code.EMBARGO: ("An embargo holds it back.", "It ends by itself."),
    Code.RIGHTS: (
        "The rights of an image or file do not cover this use.",
        "The author uses another, or a librarian renews the rights.",
    ),
    Code.APPROVAL_MISSING: (
        "It has not been approved.",
        "A reviewer of the area decides.",
    ),
    Code.NOT_FOUR_EYES: (
        "Who approved it had also edited it.",
        "Another reviewer of the area decides.",
    ),
}


def what_stops(piece: Piece, now: datetime) -> tuple[Obstacle, ...]:
    """Return every reason why the working text may not go out at `now`.

    Runs the audit, unless this process has just made the same one.
    """
    item = working_text(piece)
    return obstacles(item, audit_item(item, now), now)


def obstacles(item: ContentItem, audit: Audit, now: datetime) -> tuple[Obstacle, ...]:
    """Return the same for an item that has been audited."""
    return tuple(_told(reasons_against(item, audit, now), audit))


def _told(reasons: Iterable[Reason], audit: Audit) -> Iterable[Obstacle]:
    findings = {finding.fingerprint: finding.says for finding in audit.findings}
    areas = dict(ReviewArea.objects.values_list("key", "name"))
    for reason in reasons:
        says, who = _SAYS[reason.code]
        if reason.code is Code.APPROVAL_MISSING:
            says = f"{areas.get(reason.about, reason.about)} has not approved it."
        elif reason.about in findings:
            says = findings[reason.about]
        yield Obstacle(reason.code, says, who, reason.about)
