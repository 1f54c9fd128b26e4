"""What items are made of, and whether its rights cover a use: a fact for governance and
for the way out.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from content.items import ContentItem
from content.models import HubFile, HubImage, Region


def assets_of(item: ContentItem) -> Iterator[HubImage | HubFile]:
    """Yield the images and files that an item is made of, as they are today."""
    yield from assets_of_all([item]).values()


def assets_of_all(items: Iterable[ContentItem]) -> dict[str, HubImage | HubFile]:
    """Return by their item keys what several items are made of: two queries."""
    keys = {key for item in items for key in item.assets}
    found: dict[str, HubImage | HubFile] = {}
    for model in (HubImage, HubFile):
        parts = (key.partition(":") for key in keys)
        numbers = [number for kind, _, number in parts if kind == model.KIND]
        rows = model._default_manager.filter(pk__in=numbers)
        found |= {row.item_key: row for row in rows}
    return found


def rights_closed(asset: HubImage | HubFile, region: str, day: date) -> str:
    """Return why `asset` may not be used in `region` on `day`; "" when it may.

    region: a key; "" is everywhere. day: the date in that region. A picture whose
    licence nobody has written down may not be used: most are somebody else's. A file
    is taken to be the hub's own unless its rights say otherwise.
    """
    name = f"“{asset.title}”"
    if isinstance(asset, HubImage) and not asset.licence:
        return f"Nobody has said under which licence {name} may be used."
    if asset.valid_from_on and day < asset.valid_from_on:
        return f"{name} may be used from {_written(asset.valid_from_on)} on."
    if asset.valid_until_on and day > asset.valid_until_on:
        return f"{name} could be used until {_written(asset.valid_until_on)}."
    if asset.territory and region not in asset.territory:
        return f"{name} may be used in {_named(asset.territory)} only."
    return ""


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _named(regions: list[str]) -> str:
    names = dict(Region.objects.filter(key__in=regions).values_list("key", "name"))
    return ", ".join(names.get(region, region) for region in regions)
