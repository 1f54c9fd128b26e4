"""What waits for somebody who writes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from content.items import Kind
from content.models import Piece, Release, Team
from content.permissions import Rights
from governance.models import Decision, ReviewRound, Standing
from hub.work.rows import (
    Row,
    Section,
    Tag,
    about,
    count_tags,
    due_tag,
    edit_address,
    round_row,
    standing_row,
)

MOST = 12


def sections(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield the lists of an author: own pieces first, then what is the team's."""
    mine = _pieces(rights)
    yield Section(
        "Sent back to you",
        tuple(_sent_back(mine)),
        empty="Nothing has come back.",
        key="sent-back",
    )
    yield Section(
        "Your drafts",
        tuple(_drafts(mine, now)),
        empty="Write something, and it is here.",
        key="drafts",
    )
    release = Release.in_force(now)
    number = f"storyboard {release.number}" if release else "the storyboard"
    yield Section(
        f"Affected by {number} or by what has ended",
        tuple(_affected(mine, rights, now)),
        empty="What is out is as it should be.",
        key="affected",
    )
    yield Section(
        "Waiting on others",
        tuple(
            round_row(round, now, rights.user)
            for round in ReviewRound.objects.filter(piece__in=mine, ended="")
        ),
        empty="Nothing is in review.",
        key="waiting",
    )


def _pieces(rights: Rights) -> QuerySet[Piece]:
    mine = Piece.objects.filter(owner=rights.user)
    return mine.order_by("-latest_revision_created_at")


def _last_round(pieces: QuerySet[Piece]) -> QuerySet[Any]:
    last = ReviewRound.objects.filter(piece=OuterRef("pk")).order_by("-number")
    return pieces.annotate(ended=Subquery(last.values("ended")[:1]))


def _sent_back(mine: QuerySet[Piece]) -> Iterator[Row]:
    back = _last_round(mine).filter(ended=ReviewRound.Ended.CHANGES)
    for piece in back[:MOST]:
        piece = piece.specific
        said = Decision.objects.filter(round__piece=piece).order_by("-at").first()
        words = (f"{said.by.name}: {said.reason}",) if said else ()
        yield Row(
            title=piece.draft_title,
            address=edit_address(piece),
            facts=(*about(piece), *words),
            tags=count_tags(piece),
            action="Mend it",
        )


def _drafts(mine: QuerySet[Piece], now: datetime) -> Iterator[Row]:
    unsent = Q(ended=None) | Q(ended=ReviewRound.Ended.TAKEN_BACK)
    again = Q(ended=ReviewRound.Ended.APPROVED, has_unpublished_changes=True)
    drafts = _last_round(mine).filter(unsent | again)
    for piece in drafts[:MOST]:
        piece = piece.specific
        yield Row(
            title=piece.draft_title,
            address=edit_address(piece),
            facts=about(piece),
            tags=(*due_tag(piece, now.date()), *count_tags(piece)),
            action="Go on",
        )


def _affected(mine: QuerySet[Piece], rights: Rights, now: datetime) -> Iterator[Row]:
    keys = {f"{Kind.PIECE}:{pk}": pk for pk in mine.values_list("pk", flat=True)}
    states = (Standing.State.STALE, Standing.State.WITHHELD)
    touched = Standing.objects.filter(key__in=keys, state__in=states)
    for standing in touched.order_by("due_on", "key")[:MOST]:
        piece = Piece.objects.get(pk=keys[standing.key]).specific
        yield standing_row(piece, standing, now.date(), mends=True)
    yield from _levels(rights)


def _levels(rights: Rights) -> Iterator[Row]:
    """Yield the announcement that more is asked of a team from a day on."""
    coming = Team.objects.filter(key__in=rights.teams).exclude(next_level_on=None)
    for team in coming:
        level = team.get_next_level_display() or ""
        yield Row(
            title=f"{team.name}: from {team.next_level_on:%d %B} on",
            address="/plan/",
            facts=(level,),
            tags=(Tag("announced"),),
        )
