"""Hits as people read them. Each is looked at again before it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from content.items import Audience, Version
from content.models import Piece, piece_number
from content.permissions import rights_of
from content.planning import pieces_with_plan
from governance.models import Standing
from hub.counts import Tag
from hub.serving import which_leave
from hub.work.rows import about, edit_address, review_address
from search.results import Hit, Quote

BADGES = {
    Audience.PUBLIC: Tag("✓ OK to send to customers", "good"),
    Audience.PARTNER: Tag("Partners only", "warn"),
    Audience.INTERNAL: Tag("Internal only", "bad"),
}


@dataclass(frozen=True)
class Segment:
    text: str
    found: bool


@dataclass(frozen=True)
class Shown:
    """One result: where it leads, what it is, and the passage that fits."""

    title: str
    address: str
    facts: tuple[str, ...]
    tags: tuple[Tag, ...]
    quote: tuple[Segment, ...]
    in_other_words: bool


def shown(hits: tuple[Hit, ...], user: Any, now: datetime) -> list[Shown]:
    """Return the hits that the person may read at this moment: the index may be a
    moment behind.
    """
    numbers = {hit.key: number for hit in hits if (number := piece_number(hit.key))}
    pieces = pieces_with_plan(numbers.values())
    leaving = which_leave(user, list(numbers), now)
    ends = dict(
        Standing.objects.filter(key__in=list(numbers)).values_list("key", "use_until")
    )
    rights, rows = rights_of(user, now.date()), []
    for hit in hits:
        piece = pieces.get(numbers.get(hit.key, 0))
        if piece is None:
            continue
        out = hit.version is Version.LIVE and hit.key in leaving
        if out or rights.may_see_draft(piece):
            rows.append(_row(hit, piece, out, ends.get(hit.key)))
    return rows


def _row(hit: Hit, piece: Piece, out: bool, use_until: Any) -> Shown:
    owner = piece.owner.name if piece.owner else ""
    until = f"use until {use_until:%-d %B %Y}" if out and use_until else ""
    return Shown(
        title=hit.title,
        address=_address(piece, out),
        facts=tuple(filter(None, (*about(piece), owner, until))),
        tags=(BADGES[Audience(piece.audience)],) if out else (Tag("Draft"),),
        quote=tuple(_segments(hit.quote)) if hit.quote else (),
        in_other_words=bool(hit.quote and not hit.quote.marks),
    )


def _address(piece: Piece, out: bool) -> str:
    if out:
        return reverse("read", args=[piece.pk])
    if piece.workflow_in_progress:
        return review_address(piece)
    return edit_address(piece)


def _segments(quote: Quote) -> Iterator[Segment]:
    at = 0
    for start, end in quote.marks:
        if start > at:
            yield Segment(quote.text[at:start], False)
        yield Segment(quote.text[start:end], True)
        at = end
    if at < len(quote.text):
        yield Segment(quote.text[at:], False)
