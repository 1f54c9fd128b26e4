"""What happens by itself when its moment has come."""

import logging
from collections.abc import Callable, Iterator
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from content.models import Piece
from governance.announcing import Event, announce
from governance.gathering import day_in
from governance.models import Standing
from governance.standards import standards_digest
from governance.standing.changing import change
from governance.standing.looking_again import look_again
from governance.standing.taking_back import unpublish

logger = logging.getLogger(__name__)


def run_due(now: datetime) -> int:
    """Do all that is due at `now`; return for how many items something was done.

    Each item is a transaction of its own: one that fails is logged and stops no other.
    It is tried again the next time.
    """
    from governance.letting_out import go_live

    steps: list[tuple[Callable[[datetime], Iterator[str]], Callable[..., object]]] = [
        (_to_let_out, go_live),
        (_used_up, _expire),
        (_overdue, _withhold),
        (_to_look_at_again, look_again),
    ]
    return sum(_each(list(keys(now)), work, now) for keys, work in steps)


def _each(keys: list[str], work: Callable[..., object], now: datetime) -> int:
    done = 0
    for key in keys:
        try:
            work(key, now)
            done += 1
        except Exception:
            logger.exception("What was due for %s could not be done", key)
    return done


def _to_let_out(now: datetime) -> Iterator[str]:
    waiting = Standing.objects.filter(goes_live_at__lte=now).exclude(next_digest="")
    yield from waiting.values_list("key", flat=True)


def _used_up(now: datetime) -> Iterator[str]:
    for row in _live_rows().exclude(use_until=None):
        if row.use_until and row.use_until < _today(row, now):
            yield row.key


def _overdue(now: datetime) -> Iterator[str]:
    for row in Standing.objects.filter(state=Standing.State.STALE):
        if row.due_on and row.due_on < _today(row, now):
            yield row.key


def _to_look_at_again(now: datetime) -> Iterator[str]:
    known: dict[str, str] = {}
    for row in _live_rows():
        if row.programme not in known:
            known[row.programme] = standards_digest(row.programme, now)
        ended = row.good_until is not None and row.good_until < _today(row, now)
        if ended or row.audited_with != known[row.programme]:
            yield row.key


def _live_rows() -> QuerySet[Standing]:
    return Standing.objects.filter(state__in=Standing.IS_LIVE)


def _today(row: Standing, now: datetime) -> date:
    piece = _piece(row.key)
    return day_in(piece.region if piece else "", now)


def _piece(key: str) -> Piece | None:
    kind, _, pk = key.partition(":")
    return Piece.objects.filter(pk=pk).first() if kind == "piece" else None


def _expire(key: str, now: datetime) -> None:
    with transaction.atomic():
        change(key, Standing.State.EXPIRED, now, next_digest="", goes_live_at=None)
        _take_down(key)


def _withhold(key: str, now: datetime) -> None:
    with transaction.atomic():
        row = Standing.objects.get(key=key)
        cause = f"{row.cause} Its time to be mended is over.".strip()
        changed = change(
            key, Standing.State.WITHHELD, now, cause=cause, due_on=row.due_on
        )
        announce(Event.WITHHELD, changed, now)


def _take_down(key: str) -> None:
    piece = _piece(key)
    if piece is not None:
        unpublish(piece)
