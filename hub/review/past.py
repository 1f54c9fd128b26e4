"""What was decided on a piece so far, each decision once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content.models import Piece
from governance.models import Approval, Decision


@dataclass(frozen=True)
class Decided:
    """One decision. number: of the approval, "" when it is none. round: 0 for an
    approval that was carried over to a new storyboard.
    """

    says: str
    by: Any
    at: datetime
    reason: str = ""
    number: str = ""
    round: int = 0
    storyboard: int = 0
    use_until: Any = None


def decided_so_far(piece: Piece, approvals: list[Approval]) -> list[Decided]:
    """Return all decisions, the latest first; approvals with what they stand for.

    approvals: all of the piece.
    """
    given = {(one.by_id, one.area, one.at): one for one in approvals}
    decisions = Decision.objects.filter(round__piece=piece)
    made = [
        _decided(one, given.pop((one.by_id, one.area, one.at), None))
        for one in decisions.select_related("by", "round")
    ]
    made += [_approved(one) for one in given.values()]
    return sorted(made, key=lambda one: one.at, reverse=True)


def _decided(decision: Decision, approval: Approval | None) -> Decided:
    return Decided(
        says=decision.get_kind_display(),
        by=decision.by,
        at=decision.at,
        reason=decision.reason,
        round=decision.round.number,
        **(_of(approval) if approval else {}),
    )


def _approved(approval: Approval) -> Decided:
    carried = f"Still approved under storyboard {approval.release}"
    says = carried if approval.carried_from_id else "Approved"
    return Decided(says=says, by=approval.by, at=approval.at, **_of(approval))


def _of(approval: Approval) -> dict[str, Any]:
    return {
        "number": approval.number,
        "storyboard": approval.release,
        "use_until": approval.use_until,
    }
