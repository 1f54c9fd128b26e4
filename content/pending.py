"""What has changed and who has not yet taken note: at least once, in any order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from content.models import Pending

# After a failure, doubled after each further one; an hour at most.
FIRST_WAIT = timedelta(minutes=1)
DOUBLINGS = 6

_consumers: list[str] = []


def let_consume(consumer: str) -> None:
    """Make `consumer` one that hears of every change from now on."""
    if consumer not in _consumers:
        _consumers.append(consumer)


def mark(key: str) -> None:
    """Note for every consumer, in the transaction of the change, that it changed."""
    with transaction.atomic():
        for consumer in _consumers:
            row, is_new = Pending.objects.get_or_create(consumer=consumer, key=key)
            if not is_new:
                # The change may have mended what made the consumer fail.
                same = Pending.objects.filter(pk=row.pk)
                same.update(marks=F("marks") + 1, due_at=None)


@dataclass(frozen=True)
class Drained:
    """How many were tried and done, and the first error."""

    tried: int
    done: int
    error: Exception | None


def drain(
    consumer: str, work: Callable[[str], None], now: datetime, most: int = 200
) -> Drained:
    """Let `work` see each changed item's key once, up to `most` of them.

    What changes again meanwhile stays pending, and so does what `work` raises on: that
    is tried again later, and after all that has failed less often.
    """
    due = Pending.objects.filter(Q(due_at=None) | Q(due_at__lte=now), consumer=consumer)
    rows = list(due.order_by("failures", "pk")[:most])
    errors = [error for row in rows if (error := _try(row, work, now))]
    return Drained(len(rows), len(rows) - len(errors), next(iter(errors), None))


def _try(row: Pending, work: Callable[[str], None], now: datetime) -> Exception | None:
    unchanged = Pending.objects.filter(pk=row.pk, marks=row.marks)
    try:
        work(row.key)
    except Exception as error:
        wait = FIRST_WAIT * 2 ** min(row.failures, DOUBLINGS)
        unchanged.update(failures=row.failures + 1, due_at=now + wait)
        return error
    unchanged.delete()
    return None
