"""What waits for somebody who writes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from content.items import Kind
from content.models import Piece, Release, Team
from content.permissions import Rights
from governance.models import Decision, ReviewRound, Standing
from hub.counts import Tag, count_tags
from hub.work.rows import (
    Row,
    Section,
    about,
    due_tag,
    edit_address,
    round_row,
    standing_row,
)

MOST = 12


def sections(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield the lists of an author: own pieces first, then what is the team's."""
    mine = _last_round(Piece.objects.filter(owner=rights.user))
    back = mine.filter(ended=ReviewRound.Ended.CHANGES)
    yield Section(
        "Sent back to you",
        tuple(_sent_back(back)),
        empty="nothing has come back.",
        key="sent-back",
        count=back.count(),
    )
    unsent = Q(ended=None) | Q(ended=ReviewRound.Ended.TAKEN_BACK)
    again = Q(ended=ReviewRound.Ended.APPROVED, has_unpublished_changes=True)
    drafts = mine.filter(unsent | again)
    yield Section(
        "Your drafts",
        tuple(_drafts(drafts, now)),
        empty="write something, and it is here.",
        key="drafts",
        count=drafts.count(),
    )
    release = Release.in_force(now)
    number = f"storyboard {release.number}" if release else "the storyboard"
    yield Section(
        f"Affected by {number} or by what has ended",
        tuple(_affected(mine, rights, now)),
        empty="what is out is as it should be.",
        key="affected",
    )
    sent = ReviewRound.objects.filter(piece__in=mine, ended="").order_by("due_at")
    yield Section(
        "Waiting on others",
        tuple(round_row(round, now, rights.user) for round in sent),
        empty="nothing of yours is in review.",
        key="waiting",
    )


def _last_round(pieces: QuerySet[Piece]) -> QuerySet[Any]:
    """Return the pieces with how their last round ended: "" while it is open."""
    last = ReviewRound.objects.filter(piece=OuterRef("pk")).order_by("-number")
    return pieces.annotate(ended=Subquery(last.values("ended")[:1])).order_by(
        F("due_on").asc(nulls_last=True), "-latest_revision_created_at"
    )


def _sent_back(back: QuerySet[Any]) -> Iterator[Row]:
    for piece in back[:MOST]:
        piece = piece.specific
        said = Decision.objects.filter(round__piece=piece).order_by("-at").first()
        yield Row(
            title=piece.draft_title,
            address=edit_address(piece),
            facts=about(piece),
            says=f"{said.by.name}: {said.reason}" if said else "",
            tags=count_tags(piece.item_key),
            action="Mend it",
        )


def _drafts(drafts: QuerySet[Any], now: datetime) -> Iterator[Row]:
    for piece in drafts[:MOST]:
        piece = piece.specific
        yield Row(
            title=piece.draft_title,
            address=edit_address(piece),
            facts=(*about(piece), "changes what is live" if piece.live else ""),
            tags=(*due_tag(piece, now.date()), *count_tags(piece.item_key)),
            action="Go on",
        )


def _affected(mine: QuerySet[Any], rights: Rights, now: datetime) -> Iterator[Row]:
    """Yield what is to mend; what is being reviewed already waits on others."""
    to_mend = mine.exclude(ended="")
    keys = {f"{Kind.PIECE}:{pk}": pk for pk in to_mend.values_list("pk", flat=True)}
    states = (Standing.State.STALE, Standing.State.WITHHELD)
    touched = Standing.objects.filter(key__in=keys, state__in=states)
    # What is withheld has no last day: nobody gets it even now.
    for standing in touched.order_by(F("due_on").asc(nulls_first=True), "key"):
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
