"""What the lists of "Your work" are made of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse

from content.models import Piece
from governance.models import ReviewRound, Standing
from hub.counts import Tag
from hub.times import day_words, for_words, moment_words


@dataclass(frozen=True)
class Row:
    """One line: where it leads, what it is, and what there is to do. says: why it is
    there, as a sentence of its own.
    """

    title: str
    address: str
    facts: tuple[str, ...] = ()
    says: str = ""
    tags: tuple[Tag, ...] = ()
    action: str = ""


@dataclass(frozen=True)
class Section:
    """A list with its heading. count: of all there are, when not all are listed.
    empty: what is told when there are none.
    """

    title: str
    rows: tuple[Row, ...]
    empty: str = ""
    more: str = ""
    key: str = ""
    count: int = 0

    @property
    def left(self) -> int:
        """Return how many are not listed."""
        return max(self.count - len(self.rows), 0)


def edit_address(piece: Piece) -> str:
    address: str = reverse("wagtailadmin_pages:edit", args=[piece.pk])
    return address


def review_address(piece: Piece) -> str:
    return reverse("review", args=[piece.pk])


def about(piece: Piece) -> tuple[str, ...]:
    """Return what a piece is, for the line under its title."""
    programme = piece.programme
    return (piece.format_name, programme.team.name, programme.campaign.title)


def due_tag(piece: Piece, today: Any) -> tuple[Tag, ...]:
    """Return when the text should be ready, if anybody said."""
    if piece.due_on is None:
        return ()
    if piece.due_on < today:
        return (Tag(f"! due {day_words(piece.due_on, today)}", "bad"),)
    return (Tag(f"due {day_words(piece.due_on, today)}"),)


def round_row(round: ReviewRound, piece: Piece, now: datetime, person: Any) -> Row:
    """Return the line of a review of a piece that is being waited for."""
    asked = round.assigned_to.name if round.assigned_to else "the reviewers"
    return Row(
        title=piece.draft_title,
        address=review_address(piece),
        facts=(
            *about(piece),
            f"with {asked}{for_words(round.submitted_at, now)}",
        ),
        tags=(Tag(f"due {moment_words(round.due_at, now, person)}"),),
        action="See it",
    )


def in_need_of_a_look() -> QuerySet[Standing]:
    """Return what needs another look or is withheld, the most urgent first.

    What is withheld has no last day: nobody gets it even now.
    """
    states = (Standing.State.STALE, Standing.State.WITHHELD)
    touched = Standing.objects.filter(state__in=states)
    return touched.order_by(F("due_on").asc(nulls_first=True), "key")


def standing_row(
    piece: Piece, standing: Standing, today: Any, *, mends: bool, whose: str = ""
) -> Row:
    """Return the line of a piece that needs another look, or is withheld.

    mends: the reader is who mends it; others may look. whose: named, if not the
    reader's.
    """
    tag = Tag(f"▲ {standing.get_state_display()}", "warn")
    if standing.due_on:
        tag = Tag(
            f"▲ needs another look by {day_words(standing.due_on, today)}", "warn"
        )
    if standing.state == Standing.State.WITHHELD:
        tag = Tag("✖ withheld", "bad")
    return Row(
        title=piece.title,
        address=edit_address(piece) if mends else review_address(piece),
        facts=(*about(piece), f"by {whose}" if whose else ""),
        says=standing.cause,
        tags=(tag,),
        action="Mend it" if mends else "See it",
    )
