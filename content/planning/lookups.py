"""Finds campaigns and programmes by their keys."""

from collections.abc import Iterable, Iterator
from typing import Any

from content.models import CampaignPage, Piece, ProgrammePage, User


def campaign_by_key(key: str) -> CampaignPage | None:
    found: CampaignPage | None = CampaignPage.objects.filter(key=key).first()
    return found


def programme_by_key(key: str) -> ProgrammePage | None:
    programmes = ProgrammePage.objects.select_related("team")
    found: ProgrammePage | None = programmes.filter(key=key).first()
    return found


def programmes_of(campaign: CampaignPage) -> list[ProgrammePage]:
    """Return the programmes of a campaign, in the order of their teams."""
    below = ProgrammePage.objects.child_of(campaign).select_related("team")
    return list(below.order_by("team__sort_order", "team__name", "path"))


def pieces_with_plan(numbers: Iterable[int]) -> dict[int, Piece]:
    """Return pieces by their numbers (pk), each as its format has it and with owner,
    programme, team and campaign: a few queries, however many pieces there are.
    """
    pieces: list[Piece] = list(Piece.objects.filter(pk__in=list(numbers)).specific())
    owners = User.objects.in_bulk({piece.owner_id for piece in pieces} - {None})
    above = {piece.path[: -piece.steplen] for piece in pieces}
    programmes = _by_path(ProgrammePage.objects.select_related("team"), above)
    above = {path[: -Piece.steplen] for path in above}
    campaigns = _by_path(CampaignPage.objects.all(), above)
    for programme in programmes.values():
        programme.campaign = campaigns[programme.path[: -programme.steplen]]
    for piece in pieces:
        piece.owner = owners.get(piece.owner_id)
        piece.programme = programmes[piece.path[: -piece.steplen]]
    return {piece.pk: piece for piece in pieces}


def _by_path(pages: Any, paths: set[str]) -> dict[str, Any]:
    return {page.path: page for page in pages.filter(path__in=paths)}


def always_on() -> CampaignPage | None:
    """Return the campaign that holds each team's standing programme."""
    found: CampaignPage | None = (
        CampaignPage.objects.filter(always_on=True).order_by("path").first()
    )
    return found


def piece_keys_below(page: CampaignPage | ProgrammePage) -> Iterator[str]:
    """Yield the item key of each piece of a campaign or programme."""
    for piece in Piece.objects.descendant_of(page).only("pk"):
        yield piece.item_key
