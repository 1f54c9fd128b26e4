"""What happens by itself when its moment has come."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from content.canonical import digest
from content.models import (
    Piece,
    ProgrammePage,
    Release,
    piece_by_key,
    piece_number,
)
from governance import journal
from governance.announcing import Event, announce
from governance.gathering import days_in
from governance.models import ReviewRound, Standing
from governance.rounds import audit_round
from governance.standards import standards_digests
from governance.standing.changing import change, changing
from governance.standing.letting_out import go_live
from governance.standing.looking_again import LATE, look_again
from governance.standing.taking_back import unpublish

logger = logging.getLogger(__name__)

Work = Callable[[str, datetime], object]

# Somewhere it is tomorrow already.
_TOMORROW = timedelta(days=1)


def run_due(now: datetime) -> int:
    """Do all that is due at `now`; return for how many items something was done.

    Each item is a transaction of its own: one that fails is logged and stops no other.
    It is tried again the next time.
    """
    done = _each(_to_let_out(now), go_live, now)
    done += _each(_used_up(now), _expire, now)
    done += _each(_overdue(now), _withhold, now)
    looked_at = list(_to_look_at_again(now))
    if looked_at:
        done += _each(looked_at, look_again, now)
        _journal(looked_at, now)
    return done + _each(_in_review(now), audit_round, now)


def _each(keys: Iterator[str] | list[str], work: Work, now: datetime) -> int:
    done = 0
    for key in list(keys):
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
    rows = _out().filter(use_until__lte=now.date() + _TOMORROW)
    yield from _over(rows.values_list("key", "use_until"), now)


def _overdue(now: datetime) -> Iterator[str]:
    stale = Standing.objects.filter(state=Standing.State.STALE)
    rows = stale.filter(due_on__lte=now.date() + _TOMORROW)
    yield from _over(rows.values_list("key", "due_on"), now)


def _to_look_at_again(now: datetime) -> Iterator[str]:
    rows = list(_out().order_by("pk"))
    held = standards_digests({row.programme for row in rows}, now)
    over = set(_over([(row.key, row.good_until) for row in rows], now))
    for row in rows:
        if row.audited_with != held[row.programme] or row.key in over:
            yield row.key


def _in_review(now: datetime) -> Iterator[str]:
    """Yield what is in review and was held against something else the last time."""
    rounds = ReviewRound.objects.filter(ended="").select_related("piece")
    above = {round.pk: round.piece.path[: -Piece.steplen] for round in rounds}
    pages = ProgrammePage.objects.filter(path__in=set(above.values()))
    programmes = dict(pages.values_list("path", "key"))
    held = standards_digests(programmes.values(), now)
    for round in rounds:
        if round.audited_with != held[programmes[above[round.pk]]]:
            yield round.piece.item_key


def _out() -> QuerySet[Standing]:
    return Standing.objects.filter(state__in=Standing.IS_LIVE)


def _over(days: Iterable[tuple[str, date | None]], now: datetime) -> Iterator[str]:
    """Yield the keys, of pairs with a day, whose day has ended where the item is for:
    two queries, however many there are.
    """
    near = {key: day for key, day in days if day and day <= now.date() + _TOMORROW}
    if not near:
        return
    numbers = [number for key in near if (number := piece_number(key))]
    pieces = Piece.objects.filter(pk__in=numbers)
    regions = {piece.item_key: piece.region for piece in pieces.only("region")}
    today = days_in({"", *regions.values()}, now)
    yield from (key for key in near if near[key] < today[regions.get(key, "")])


def _expire(key: str, now: datetime) -> None:
    with transaction.atomic():
        piece = piece_by_key(key, lock=True)
        row = Standing.objects.select_for_update().get(key=key)
        if not row.is_live or not any(_over([(key, row.use_until)], now)):
            return
        state = Standing.State.EXPIRED
        with changing(key, state, now, due_on=None, extended=False):
            if piece is not None:
                unpublish(piece)


def _withhold(key: str, now: datetime) -> None:
    with transaction.atomic():
        row = Standing.objects.select_for_update().get(key=key)
        if row.state != Standing.State.STALE:
            return
        if not any(_over([(key, row.due_on)], now)):
            return
        cause = f"{row.cause} {LATE}".strip()
        changed = change(key, Standing.State.WITHHELD, now, cause=cause)
        announce(Event.WITHHELD, changed, now)


def _journal(keys: list[str], now: datetime) -> None:
    """Note in one entry what was looked at again, and how it stands."""
    rows = Standing.objects.filter(key__in=keys).order_by("pk")
    table = list(rows.values_list("key", "state", "content_digest", "audited_with"))
    release = Release.in_force(now)
    journal.append(
        journal.Event.AUDITED_AGAIN,
        f"release:{release.number if release else 0}",
        now=now,
        data={"pieces": len(table), "table": digest(table)},
    )
