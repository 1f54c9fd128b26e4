"""Says which pieces are touched when the plan above them changes."""

from content.models import CampaignPage, Piece, ProgrammePage
from content.planning.lookups import piece_keys_below
from content.signals import item_changed


def tell_of_pieces(page: CampaignPage | ProgrammePage) -> None:
    """Tell, in the present transaction, that all pieces below are to be looked at."""
    for key in piece_keys_below(page):
        item_changed.send(sender=Piece, key=key)
