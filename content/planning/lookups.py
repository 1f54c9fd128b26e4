"""Finds campaigns and programmes by their keys."""

from collections.abc import Iterator

from content.models import CampaignPage, Piece, ProgrammePage


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
