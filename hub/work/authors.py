"""What waits for somebody who writes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from content.models import Piece, ProgrammePage, Release, Team, piece_number
from content.permissions import Rights
from content.planning import pieces_with_plan
from governance.models import Decision, ReviewRound, Standing
from hub.counts import Tag, count_tags
from hub.work.rows import (
    Row,
    Section,
    about,
    due_tag,
    edit_address,
    in_need_of_a_look,
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
    yield _affected(rights, now)
    yield _sent(rights, now)


def _last_round(pieces: QuerySet[Piece]) -> QuerySet[Any]:
    """Return the pieces with how their last round ended: "" while it is open."""
    last = ReviewRound.objects.filter(piece=OuterRef("pk")).order_by("-number")
    return pieces.annotate(ended=Subquery(last.values("ended")[:1])).order_by(
        F("due_on").asc(nulls_last=True), "-latest_revision_created_at"
    )


def _sent_back(back: QuerySet[Any]) -> Iterator[Row]:
    pieces = _listed(back)
    decisions = Decision.objects.filter(round__piece__in=[p.pk for p in pieces])
    decisions = decisions.select_related("by", "round").order_by("at", "pk")
    last = {decision.round.piece_id: decision for decision in decisions}
    counts = _counts(pieces)
    for piece in pieces:
        said = last.get(piece.pk)
        yield Row(
            title=piece.draft_title,
            address=edit_address(piece),
            facts=about(piece),
            says=f"{said.by.name}: {said.reason}" if said else "",
            tags=counts[piece.item_key],
            action="Mend it",
        )


def _drafts(drafts: QuerySet[Any], now: datetime) -> Iterator[Row]:
    pieces = _listed(drafts)
    counts = _counts(pieces)
    for piece in pieces:
        yield Row(
            title=piece.draft_title,
            address=edit_address(piece),
            facts=(*about(piece), "changes what is live" if piece.live else ""),
            tags=(*due_tag(piece, now.date()), *counts[piece.item_key]),
            action="Go on",
        )


def _listed(pieces: QuerySet[Any]) -> list[Piece]:
    """Return the first few, with all that a row tells: a few queries for all."""
    numbers = [piece.pk for piece in pieces[:MOST]]
    found = pieces_with_plan(numbers)
    return [found[number] for number in numbers]


def _counts(pieces: list[Piece]) -> dict[str, tuple[Tag, ...]]:
    return count_tags({piece.item_key: "" for piece in pieces})


def _sent(rights: Rights, now: datetime) -> Section:
    sent = ReviewRound.objects.filter(piece__owner=rights.user, ended="")
    rounds = list(sent.select_related("assigned_to").order_by("due_at", "pk")[:MOST])
    pieces = pieces_with_plan(round.piece_id for round in rounds)
    rows = (round_row(one, pieces[one.piece_id], now, rights.user) for one in rounds)
    return Section(
        "Waiting on others",
        tuple(rows),
        empty="nothing of yours is in review.",
        key="waiting",
        count=sent.count(),
    )


def _affected(rights: Rights, now: datetime) -> Section:
    """Return what is to mend: own pieces, then those of the team, whose owners may be
    away. What is being reviewed already waits on others.
    """
    standings = _to_mend(rights)
    levels = tuple(_levels(rights))
    release = Release.in_force(now)
    number = f"storyboard {release.number}" if release else "the storyboard"
    return Section(
        f"Affected by {number} or by what has ended",
        (*_affected_rows(standings[:MOST], rights, now), *levels),
        empty="what is out is as it should be.",
        key="affected",
        count=len(standings) + len(levels),
    )


def _to_mend(rights: Rights) -> list[Standing]:
    touched = in_need_of_a_look()
    team = ProgrammePage.objects.filter(team__key__in=rights.teams)
    keys = set(team.values_list("key", flat=True))
    owners = _owners([piece_number(standing.key) for standing in touched])
    own, others = [], []
    for standing in touched:
        number = piece_number(standing.key)
        if number in owners and owners[number] == rights.user.pk:
            own.append(standing)
        elif number in owners and standing.programme in keys:
            others.append(standing)
    return own + others


def _owners(numbers: list[int | None]) -> dict[int, int | None]:
    """Return who owns each of these pieces, of those that are not in review."""
    pieces = _last_round(Piece.objects.filter(pk__in=numbers))
    return dict(pieces.exclude(ended="").values_list("pk", "owner"))


def _affected_rows(
    standings: list[Standing], rights: Rights, now: datetime
) -> Iterator[Row]:
    numbers = {one.key: piece_number(one.key) or 0 for one in standings}
    pieces = pieces_with_plan(numbers.values())
    for standing in standings:
        piece = pieces[numbers[standing.key]]
        is_own = piece.owner is None or piece.owner_id == rights.user.pk
        whose = "" if is_own else piece.owner.name
        yield standing_row(piece, standing, now.date(), mends=True, whose=whose)


def _levels(rights: Rights) -> Iterator[Row]:
    """Yield the announcement that more is asked of a team from a day on."""
    coming = Team.objects.filter(key__in=rights.teams).exclude(next_level_on=None)
    for team in coming:
        level = team.get_next_level_display() or ""
        yield Row(
            title=f"{team.name}: from {team.next_level_on:%d %B} on",
            address=reverse("plan"),
            facts=(level,),
            tags=(Tag("announced"),),
        )
