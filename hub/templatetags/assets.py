"""What the pages of images and files say besides: rights, and where it is used."""

from dataclasses import dataclass
from datetime import date

from django import template
from django.urls import reverse
from django.utils import timezone

from content.assets.rights import rights_closed
from content.assets.uses import users_of
from content.assets.versions import newest
from content.items import Version
from content.models import HubFile, HubImage, Piece
from hub.times import day_words

register = template.Library()


@dataclass(frozen=True)
class Use:
    """A piece that uses it, and how: in what is out, in what is being written.

    address: where it is read.
    """

    title: str
    where: str
    address: str


@dataclass(frozen=True)
class AssetFacts:
    """newest: the version that has replaced it, None for the newest itself."""

    rights_closed: str
    until: str
    uses: list[Use]
    newest: HubImage | HubFile | None


@register.simple_tag
def asset_facts(asset: HubImage | HubFile) -> AssetFacts:
    """Return what is known of an image or file today, for use everywhere."""
    today = timezone.now().date()
    latest, until = newest(asset), asset.valid_until_on
    return AssetFacts(
        _rights_closed(asset, today),
        day_words(until, today) if until else "",
        _uses(asset),
        latest if latest.pk != asset.pk else None,
    )


def _rights_closed(asset: HubImage | HubFile, today: date) -> str:
    """Return why nobody may use it today; where it may be used is said beside it."""
    return rights_closed(asset, next(iter(asset.territory), ""), today)


def _uses(asset: HubImage | HubFile) -> list[Use]:
    live = set(users_of(asset, Version.LIVE))
    keys = users_of(asset)
    numbers = [key.partition(":")[2] for key in keys if key.startswith("piece:")]
    pieces = Piece.objects.filter(pk__in=numbers).order_by("title")
    return [
        Use(
            piece.draft_title,
            "published" if piece.item_key in live else "being written",
            reverse("review", args=[piece.pk]),
        )
        for piece in pieces
    ]
