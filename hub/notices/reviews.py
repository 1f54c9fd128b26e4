"""Tells reviewers what is asked of them, and authors what was decided."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from content.models import ReviewArea, User, piece_by_key
from governance.gathering import day_in
from governance.models import Approval, AuditRecord, Decision, ReviewRound, Waiver
from governance.standards import hub_profile
from hub.notices.about import (
    called,
    clock_words,
    day_words,
    editor_path,
    history_path,
    review_path,
    title_of,
)
from hub.notices.telling import hush, tell
from hub.times import local

# What no longer holds when a review has been decided, or somebody else is asked.
OPEN_REVIEW = (
    "review-assigned",
    "review-asked",
    "review-due",
    "review-overdue",
    "review-waits",
)

# An exception ends with its last day, which is when the next one begins.
_A_MOMENT = timedelta(seconds=1)


def review_asked(round: ReviewRound, now: datetime) -> None:
    """Tell whoever is to decide."""
    piece = round.piece
    says = [f"{round.submitted_by.name} sent it for review.", _findings(round)]
    if round.number > 1:
        says.append(f"It is the {_ordinal(round.number)} time.")
    note = [f"“{round.note}”"] if round.note else []
    for person in asked_of(round):
        _ask(person, round, now, " ".join(filter(None, says)), *note)
    hush(piece.item_key, "sent-back")


def reassigned(round: ReviewRound, now: datetime) -> None:
    """Tell the one who is asked now; the one before is asked no more."""
    hush(round.piece.item_key, *OPEN_REVIEW)
    decision = round.decisions.filter(kind=Decision.Kind.NOT_MINE).last()
    if round.assigned_to is None or decision is None:
        return
    says = f"{decision.by.name} passes it on to you."
    reason = [f"“{decision.reason}”"] if decision.reason else []
    _ask(round.assigned_to, round, now, says, *reason, by=decision.by)


def taken_back(round: ReviewRound, _: datetime) -> None:
    """Ask nobody any more."""
    hush(round.piece.item_key, *OPEN_REVIEW)


def sent_back(round: ReviewRound, now: datetime) -> None:
    """Tell the author what to mend, with every point."""
    piece = round.piece
    hush(piece.item_key, *OPEN_REVIEW)
    decision = round.decisions.exclude(kind=Decision.Kind.NOT_MINE).last()
    if decision is None:
        return
    points = [f"{decision.by.name} asks for changes: “{decision.reason}”"]
    points += [
        f"Instead of “{point.quote}”: “{point.text}”"
        for point in round.suggestions.all()
    ]
    tell(
        round.submitted_by,
        "sent-back",
        now=now,
        subject=f"Mend: {called(piece)} was sent back",
        text="\n".join(points),
        key=piece.item_key,
        address=editor_path(piece),
        by=decision.by,
    )


def approved(round: ReviewRound, now: datetime) -> None:
    """Tell the author that the text is let out, under which number, and when."""
    piece = round.piece
    hush(piece.item_key, *OPEN_REVIEW)
    given = Approval.objects.filter(
        key=piece.item_key, content_digest=round.content_digest, carried_from=None
    ).order_by("at")
    last = given.last()
    if last is None:
        return
    names = {area.key: area.name for area in ReviewArea.objects.all()}
    lines = [
        f"{approval.by.name} approved it for "
        f"{names.get(approval.area, approval.area)}: number {approval.number}."
        for approval in given.filter(at__gte=round.submitted_at)
    ]
    if last.use_until:
        today = local(now, round.submitted_by).date()
        lines.append(f"It may be used until {day_words(last.use_until, today)}.")
    tell(
        round.submitted_by,
        "approved",
        now=now,
        subject=f"Go ahead: {called(piece)} is approved, number {last.number}",
        text="\n".join(lines),
        key=piece.item_key,
        address=history_path(piece),
        by=last.by,
    )


def exception_asked(waiver: Waiver, now: datetime) -> None:
    """Tell those who may decide."""
    piece = piece_by_key(waiver.key)
    if piece is None:
        return
    round = piece.rounds.filter(ended="").first()
    last_day = day_in(piece.region, waiver.expires_at - _A_MOMENT)
    for person in asked_of(round) if round else people_on_duty():
        tell(
            person,
            "exception-asked",
            now=now,
            subject=f"Decide: an exception for {called(piece)}",
            text=f"{waiver.requested_by.name} asks to leave “{waiver.says}” as it is, "
            f"until {day_words(last_day, now.date())}.\n“{waiver.reason}”",
            key=waiver.key,
            address=review_path(piece),
            by=waiver.requested_by,
        )


def exception_decided(waiver: Waiver, now: datetime) -> None:
    """Tell whoever asked."""
    piece = piece_by_key(waiver.key)
    if piece is None or waiver.decided_by is None:
        return
    accepted = waiver.state == Waiver.State.GRANTED
    said = "accepted" if accepted else "refused"
    tell(
        waiver.requested_by,
        "exception-decided",
        now=now,
        subject=f"Read: an exception for {title_of(piece)} is {said}",
        text=f"{waiver.decided_by.name}: “{waiver.decision_reason}”",
        key=waiver.key,
        address=editor_path(piece),
        by=waiver.decided_by,
    )


def asked_of(round: ReviewRound) -> list[User]:
    """Return who is to decide: the one asked, those on duty, or all reviewers."""
    if round.assigned_to is not None:
        return [round.assigned_to]
    return people_on_duty()


def people_on_duty() -> list[User]:
    """Return who is on duty for the areas that decide, else all their reviewers. Who
    cannot sign in any more is not asked.
    """
    areas = ReviewArea.objects.filter(key__in=hub_profile().areas)
    people = User.objects.filter(is_active=True)
    duty = people.filter(pk__in=areas.values("duty")).order_by("pk")
    members = people.filter(groups__in=areas.values("group")).distinct()
    return list(duty) or list(members)


def is_on_duty(person: User) -> bool:
    return ReviewArea.objects.filter(duty=person).exists()


def _ask(
    person: User,
    round: ReviewRound,
    now: datetime,
    *lines: str,
    by: User | None = None,
) -> None:
    piece = round.piece
    due = clock_words(round.due_at, now, person)
    tell(
        person,
        "review-asked" if is_on_duty(person) else "review-assigned",
        now=now,
        subject=f"Approve by {due}: {called(piece)}",
        text="\n".join(lines),
        key=piece.item_key,
        address=review_path(piece),
        by=by or round.submitted_by,
    )


def _findings(round: ReviewRound) -> str:
    record = (
        AuditRecord.objects.filter(
            key=round.piece.item_key, content_digest=round.content_digest
        )
        .order_by("made_at")
        .last()
    )
    if record is None:
        return ""
    return ", ".join(_counted(record)).capitalize() + "."


def _counted(record: AuditRecord) -> Iterator[str]:
    yield f"{record.to_fix or 'nothing'} to fix"
    if record.suggestions:
        yield f"{record.suggestions} suggestion{'s' * (record.suggestions > 1)}"
    if record.questions:
        yield f"{record.questions} question{'s' * (record.questions > 1)} for you"


def _ordinal(number: int) -> str:
    return {2: "second", 3: "third"}.get(number, f"{number}th")
