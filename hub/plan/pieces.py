"""The pieces of a programme, as far as somebody may know of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from content.models import Piece, ProgrammePage
from content.permissions import Rights
from content.planning import pieces_with_plan
from content.roles import Action, Role, Scope
from governance.models import ReviewRound, Standing
from hub.counts import Tag
from hub.serving import which_leave


@dataclass(frozen=True)
class PieceLine:
    """One piece. address: where this person reads it, "" when they may not yet."""

    title: str
    address: str
    format: str
    owner: str
    tags: tuple[Tag, ...]


def piece_lines(
    programme: ProgrammePage, rights: Rights, now: datetime
) -> list[PieceLine]:
    """Return the pieces of `programme` by title: what is let out, the working texts
    that the person may read, and of other teams' at least that they are there.
    """
    below = Piece.objects.child_of(programme).values_list("pk", flat=True)
    pieces = pieces_with_plan(below).values()
    out = which_leave(rights.user, [piece.item_key for piece in pieces], now)
    lines = _lines(list(pieces), rights, out)
    return sorted(lines, key=lambda line: line.title.casefold())


def _lines(pieces: list[Piece], rights: Rights, out: set[str]) -> Iterator[PieceLine]:
    standings = Standing.objects.in_bulk([piece.item_key for piece in pieces])
    rounds = ReviewRound.objects.filter(piece__in=pieces).order_by("number")
    ended = {round.piece_id: round.ended for round in rounds}
    for piece in pieces:
        reads, is_out = _reads(rights, piece), piece.item_key in out
        if not (reads or is_out or Role.AUTHOR in rights.roles):
            continue
        standing = standings.get(piece.item_key)
        yield PieceLine(
            title=piece.draft_title if reads else piece.title,
            address=_address(piece, reads, is_out),
            format=piece.format_name,
            owner=piece.owner.name if piece.owner else "",
            tags=tuple(_tags(piece, standing, ended.get(piece.pk))),
        )


def _reads(rights: Rights, piece: Piece) -> bool:
    """Say whether the person reads its working text, without asking for each piece
    where their role says it for all.
    """
    return Scope.ALL in rights.scopes(Action.SEE_DRAFTS) or rights.may_see_draft(piece)


def _address(piece: Piece, reads: bool, is_out: bool) -> str:
    if reads:
        return reverse("review", args=[piece.pk])
    return reverse("read", args=[piece.pk]) if is_out else ""


def _tags(piece: Piece, standing: Standing | None, ended: str | None) -> Iterator[Tag]:
    if standing is not None:
        is_well = standing.state == Standing.State.LIVE
        words = standing.get_state_display()
        yield Tag(f"✓ {words}", "good") if is_well else Tag(f"▲ {words}", "warn")
    if ended == "":
        yield Tag("In review")
    elif ended == ReviewRound.Ended.CHANGES:
        yield Tag("↩ Sent back", "warn")
    elif not piece.live or piece.has_unpublished_changes:
        yield Tag("Draft")
