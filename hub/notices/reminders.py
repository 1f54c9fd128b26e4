"""Reminds of reviews: once before they are due, once when they are, then others."""

from collections.abc import Iterable
from datetime import datetime

from content.models import Piece, User
from governance.business_time import HOURS_A_DAY, business_days_before, due_after
from governance.models import ReviewRound
from hub.notices.about import called, clock_words, review_path
from hub.notices.reviews import asked_of
from hub.notices.telling import tell

# A reminder that follows closely on the question is a nag.
_HALF_A_DAY = HOURS_A_DAY // 2


def remind(now: datetime) -> int:
    """Tell whom a review waits for; each person once for each step. Return how many.

    The one asked: a business day before it is due, unless asked less than half a
    working day before that; and when it is due. A business day after that: who stands
    in, and who leads the team that waits.
    """
    rounds = ReviewRound.objects.filter(ended="").select_related("assigned_to")
    return sum(_remind_of(round, now) for round in rounds)


def _remind_of(round: ReviewRound, now: datetime) -> int:
    asked, told = asked_of(round), 0
    for person in asked:
        due = clock_words(round.due_at, now, person)
        if round.due_at <= now:
            told += _tell([person], round, now, "review-overdue", f"due {due}")
        elif _soon(round, person, now):
            told += _tell([person], round, now, "review-due", f"by {due}")
    if round.due_at <= now and _waits_long(round, asked, now):
        names = " and ".join(person.name for person in asked) or "nobody"
        says = f"It waits for {names}."
        told += _tell(
            _others(round.piece, asked), round, now, "review-waits", "overdue", says
        )
    return told


def _soon(round: ReviewRound, person: User, now: datetime) -> bool:
    zone = person.time_zone
    moment = business_days_before(round.due_at, 1, zone)
    return due_after(round.submitted_at, _HALF_A_DAY, zone) <= moment <= now


def _waits_long(round: ReviewRound, asked: list[User], now: datetime) -> bool:
    zone = asked[0].time_zone if asked else "UTC"
    return due_after(round.due_at, HOURS_A_DAY, zone) <= now


def _others(piece: Piece, asked: list[User]) -> Iterable[User]:
    lead = piece.programme.team.lead
    others = [*(person.delegate for person in asked), lead]
    return {person for person in others if person is not None} - set(asked)


def _tell(
    people: Iterable[User],
    round: ReviewRound,
    now: datetime,
    event: str,
    when: str,
    says: str = "",
) -> int:
    verb = "Help with" if event == "review-waits" else "Approve"
    notices = [
        tell(
            person,
            event,
            now=now,
            subject=f"{verb}, {when}: {called(round.piece)}",
            text=says or f"{round.submitted_by.name} waits for your decision.",
            key=round.piece.item_key,
            address=review_path(round.piece),
            by=None if event == "review-waits" else round.submitted_by,
            once=f"round:{round.pk}",
        )
        for person in people
    ]
    return len([notice for notice in notices if notice is not None])
