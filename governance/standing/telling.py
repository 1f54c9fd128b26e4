"""Tells other packages what has been let out, in the shape that they know."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from content.items import LetOut
from governance.gathering import zone_of
from governance.models import Standing


def let_out(keys: Iterable[str], regions: dict[str, str]) -> dict[str, LetOut]:
    """Return what has been let out of items, by key; of the rest nothing has.

    regions: of each item, by key: days end there.
    """
    rows = Standing.objects.filter(key__in=list(keys))
    return {row.key: _told(row, regions.get(row.key, "")) for row in rows}


def _told(row: Standing, region: str) -> LetOut:
    last_days = [day for day in (row.use_until, row.due_on) if day is not None]
    return LetOut(
        state=row.state,
        leaves=row.leaves,
        approved_on=row.approved_at.date(),
        closes_at=_end_of(min(last_days), region) if last_days else None,
        messages=tuple(row.messages),
    )


def _end_of(day: date, region: str) -> datetime:
    """Return the moment at which a day is over in a region."""
    return datetime.combine(day + timedelta(days=1), time(), zone_of(region))
