"""Until when the outcome of an audit holds without looking again."""

from datetime import date

from content.items import ContentItem
from content.models import HubFile, HubImage
from governance.audit import Audit
from governance.models import Waiver


def good_until(item: ContentItem, audit: Audit) -> date | None:
    """Return the last day of what the audit rests on: proof, rights, exceptions."""
    ends = [audit.good_until, *_rights_end(item), *_exceptions_end(item)]
    return min((end for end in ends if end is not None), default=None)


def _rights_end(item: ContentItem) -> list[date | None]:
    found: list[date | None] = []
    for model in (HubImage, HubFile):
        used = model.objects.filter(sha256__in=item.files)
        found += used.values_list("valid_until_on", flat=True)
    return found


def _exceptions_end(item: ContentItem) -> list[date | None]:
    granted = Waiver.objects.filter(key=item.key, state=Waiver.State.GRANTED)
    return [moment.date() for moment in granted.values_list("expires_at", flat=True)]
