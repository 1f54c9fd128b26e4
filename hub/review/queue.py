"""What waits for a decision, the most urgent first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from content.models import Piece
from content.permissions import Rights
from content.planning import pieces_with_plan
from content.roles import Action
from governance.models import ReviewRound, Waiver
from hub.counts import Tag, count_tags
from hub.times import age_words, late_words, moment_words


@dataclass(frozen=True)
class Waiting:
    """One round in the queue. late: "" while there is time."""

    round: ReviewRound
    title: str
    format: str
    team: str
    campaign: str
    age: str
    due: str
    late: str
    counts: tuple[Tag, ...]
    is_mine: bool


def waiting_for(
    rights: Rights, now: datetime, rounds: QuerySet[ReviewRound] | None = None
) -> list[Waiting]:
    """Return the open rounds that the person may decide, or these of them, by due time:
    a few queries, however many there are.
    """
    if not rights.may(Action.REVIEW):
        return []
    if rounds is None:
        rounds = open_rounds()
    shown = list(rounds.select_related("submitted_by", "assigned_to"))
    pieces = pieces_with_plan(round.piece_id for round in shown)
    counts = count_tags(
        {pieces[round.piece_id].item_key: round.content_digest for round in shown}
    )
    return [
        _waiting(round, pieces[round.piece_id], counts, rights.user, now)
        for round in shown
    ]


def open_rounds() -> QuerySet[ReviewRound]:
    """Return all that waits for a decision, by due time."""
    return ReviewRound.objects.filter(ended="").order_by("due_at", "pk")


def rounds_for(person: Any) -> QuerySet[ReviewRound]:
    """Return what waits for a reviewer's decision: theirs, and what is nobody's."""
    return open_rounds().filter(Q(assigned_to=None) | Q(assigned_to=person))


def _waiting(
    round: ReviewRound,
    piece: Piece,
    counts: Mapping[str, tuple[Tag, ...]],
    person: Any,
    now: datetime,
) -> Waiting:
    programme = piece.programme
    return Waiting(
        round=round,
        title=piece.draft_title,
        format=piece.format_name,
        team=programme.team.name,
        campaign=programme.campaign.title,
        age=age_words(round.submitted_at, now),
        due=moment_words(round.due_at, now, person),
        late=late_words(round.due_at, now),
        counts=counts[piece.item_key],
        is_mine=round.assigned_to_id in (None, person.pk),
    )


def exceptions_for(rights: Rights) -> list[Waiver]:
    """Return the exceptions that the person may decide on, the oldest first."""
    if not rights.may(Action.DECIDE_EXCEPTION):
        return []
    asked = Waiver.objects.filter(state=Waiver.State.ASKED)
    asked = asked.exclude(requested_by=rights.user).select_related("requested_by")
    return list(asked.order_by("requested_at"))
