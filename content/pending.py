"""What has changed and who has not yet taken note: at least once, in any order."""

from collections.abc import Callable, Iterator

from django.db import transaction
from django.db.models import F

from content.models import Pending

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
                Pending.objects.filter(pk=row.pk).update(marks=F("marks") + 1)


def drain(consumer: str, work: Callable[[str], None], most: int = 200) -> int:
    """Let `work` see each changed item's key once; return how many were done.

    What changes again meanwhile stays pending, and so does what `work` raises on: the
    others go on, then the first error is raised.
    """
    done, failed = 0, None
    for row in list(_waiting(consumer, most)):
        try:
            work(row.key)
        except Exception as error:
            failed = failed or error
            continue
        Pending.objects.filter(pk=row.pk, marks=row.marks).delete()
        done += 1
    if failed is not None:
        raise failed
    return done


def _waiting(consumer: str, most: int) -> Iterator[Pending]:
    yield from Pending.objects.filter(consumer=consumer).order_by("pk")[:most]
