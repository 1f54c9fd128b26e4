"""What waits for a decision, the most urgent first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content.permissions import Rights
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


def waiting_for(rights: Rights, now: datetime) -> list[Waiting]:
    """Return the open rounds that the person may decide, by due time."""
    if not rights.may(Action.REVIEW):
        return []
    rounds = ReviewRound.objects.filter(ended="").order_by("due_at")
    rounds = rounds.select_related("piece", "submitted_by", "assigned_to")
    return [_waiting(round, rights.user, now) for round in rounds]


def _waiting(round: ReviewRound, person: Any, now: datetime) -> Waiting:
    piece = round.piece.specific
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
        counts=count_tags(piece.item_key, round.content_digest),
        is_mine=round.assigned_to_id in (None, person.pk),
    )


def exceptions_for(rights: Rights) -> list[Waiver]:
    """Return the exceptions that the person may decide on, the oldest first."""
    if not rights.may(Action.DECIDE_EXCEPTION):
        return []
    asked = Waiver.objects.filter(state=Waiver.State.ASKED)
    return list(asked.exclude(requested_by=rights.user).order_by("requested_at"))
