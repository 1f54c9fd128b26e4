"""Lets each consumer of changes take note of what is pending for it."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db.models import Count

from content.models import Pending
from content.pending import drain, let_consume

logger = logging.getLogger(__name__)

# One round's share of each consumer, so that none keeps the others waiting.
MOST = 200

Work = Callable[[str, datetime], object]

_work: dict[str, Work] = {}


def consume(consumer: str, work: Work) -> None:
    """From now on let `work` see the key of each item that changes, and the moment at
    which it looks, in the background. It may see a key twice.
    """
    let_consume(consumer)
    _work[consumer] = work


def drain_all(now: datetime) -> None:
    """Work off what is pending, for every consumer.

    Raises the first error after all have had their turn; what failed stays pending.
    """
    errors = [error for consumer in _work if (error := _drain(consumer, now))]
    if errors:
        raise errors[0]


def _drain(consumer: str, now: datetime) -> Exception | None:
    """Work off a consumer's rows, a share at a time; return the first error.

    It ends with a share of which nothing could be done: what the consumer needs is
    away, and trying the rest would keep the others waiting.
    """
    first = None
    see = partial(_see, _work[consumer], now)
    while True:
        drained = drain(consumer, see, now, MOST)
        first = first or drained.error
        if drained.tried < MOST or not drained.done:
            break
    if first is not None:
        logger.error("The consumer “%s” failed.", consumer, exc_info=first)
    return first


def _see(work: Work, now: datetime, key: str) -> None:
    work(key, now)


def waiting() -> dict[str, int]:
    """Return how many changed items wait, for each consumer for which any do."""
    counted = Pending.objects.values_list("consumer").annotate(Count("pk"))
    return dict(counted.order_by("consumer"))
