"""What the pages of images and files say besides: rights, and where it is used."""

from dataclasses import dataclass

from django import template
from django.utils import timezone

from content.assets.rights import rights_closed
from content.assets.uses import users_of
from content.items import Version
from content.models import HubFile, HubImage, Piece

register = template.Library()


@dataclass(frozen=True)
class Use:
    """A piece that uses it, and how: in what is out, in what is being written."""

    title: str
    where: str


@dataclass(frozen=True)
class AssetFacts:
    rights_closed: str
    uses: list[Use]


@register.simple_tag
def asset_facts(asset: HubImage | HubFile) -> AssetFacts:
    """Return what is known of an image or file today, for use everywhere."""
    today = timezone.now().date()
    return AssetFacts(rights_closed(asset, "", today), _uses(asset))


def _uses(asset: HubImage | HubFile) -> list[Use]:
    live = set(users_of(asset, Version.LIVE))
    keys = users_of(asset)
    numbers = [key.partition(":")[2] for key in keys if key.startswith("piece:")]
    pieces = Piece.objects.filter(pk__in=numbers).order_by("title")
    return [
        Use(piece.title, "published" if piece.item_key in live else "being written")
        for piece in pieces
    ]
