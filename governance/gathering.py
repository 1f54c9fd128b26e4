"""Gathers the facts that an audit of the hub's own items may know."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from content.assets.rights import assets_of, rights_closed
from content.items import ContentItem
from content.models import CampaignPage, Region
from content.planning import agreement
from governance.compile import CompiledStory
from governance.facts import Facts, Meaning
from governance.standards import Meanings, meanings


def gather(
    item: ContentItem,
    story: CompiledStory,
    now: datetime,
    compared_by: Meanings = meanings,
) -> Facts:
    """Return what is known of `item` at `now`. Runs the model; opens no file."""
    today = day_in(item.region, now)
    meaning, why_not = _meaning(item, story, compared_by)
    return Facts(
        today,
        meaning=meaning,
        no_meaning=why_not,
        campaign_agreed=_agreed(item.campaign),
        embargo_until=item.embargo_until,
        rights_closed=tuple(_closed(item, today)),
        alternatives=tuple(image.alt for image in item.images),
    )


def zone_of(region: str) -> ZoneInfo:
    """Return the time zone of a region (its key; "" counts in UTC)."""
    return _zones({region})[region]


def moment_in(region: str, now: datetime) -> datetime:
    """Return `now` by the clocks of a region."""
    return now.astimezone(zone_of(region))


def day_in(region: str, now: datetime) -> date:
    return moment_in(region, now).date()


def days_in(regions: Iterable[str], now: datetime) -> dict[str, date]:
    """Return the day that it is at `now` in each of several regions: one query."""
    zones = _zones(set(regions))
    return {region: now.astimezone(zone).date() for region, zone in zones.items()}


def _zones(regions: set[str]) -> dict[str, ZoneInfo]:
    named = Region.objects.filter(key__in=regions - {""})
    found = dict(named.values_list("key", "time_zone"))
    return {region: ZoneInfo(found.get(region, "UTC")) for region in regions}


def _meaning(
    item: ContentItem, story: CompiledStory, compared_by: Meanings
) -> tuple[Meaning | None, str]:
    if not story.messages:
        return None, "There is no storyboard to compare with yet."
    source = compared_by.source(story)
    return (None, source) if isinstance(source, str) else source.known_of(item)


def _agreed(campaign: str) -> bool | None:
    page = CampaignPage.objects.filter(key=campaign).first() if campaign else None
    return None if page is None else agreement(page).agreed


def _closed(item: ContentItem, today: date) -> Iterator[str]:
    """Yield the key of each used asset whose rights do not cover this use."""
    for asset in assets_of(item):
        if rights_closed(asset, item.region, today):
            yield asset.item_key
