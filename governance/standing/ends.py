"""Until when the outcome of an audit holds without looking again."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from content.assets.rights import assets_of
from content.items import ContentItem
from governance.audit import Audit
from governance.gathering import moment_in
from governance.models import Waiver

_DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


def good_until(item: ContentItem, audit: Audit, now: datetime) -> date | None:
    """Return the last day of what the audit rests on: proof, rights, exceptions. None
    when nothing of it ends. What is over already changes nothing more.
    """
    today = moment_in(item.region, now).date()
    ends = [audit.good_until, *_rights_change(item), *_exceptions_end(item)]
    return min((end for end in ends if end is not None and end >= today), default=None)


def _rights_change(item: ContentItem) -> Iterator[date]:
    for asset in assets_of(item):
        if asset.valid_until_on is not None:
            yield asset.valid_until_on
        if asset.valid_from_on is not None:
            yield asset.valid_from_on - _DAY


def _exceptions_end(item: ContentItem) -> Iterator[date]:
    granted = Waiver.objects.filter(key=item.key, state=Waiver.State.GRANTED)
    for moment in granted.values_list("expires_at", flat=True):
        # An exception that ends at midnight has the day before as its last.
        yield moment_in(item.region, moment - _INSTANT).date()
