"""Signs of life of the processes that work in the background."""

import logging
import os
import socket
from collections.abc import Callable
from datetime import datetime, timedelta
from secrets import token_hex
from threading import Event, Thread
from types import TracebackType
from typing import Self

from django.db import Error, close_old_connections, connection

from hub.background.claiming import renew_claims
from hub.models import Heartbeat

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]

EVERY = timedelta(seconds=10)
# How long one counts: a worker's is renewed all the time, cron comes each minute.
WORKER = timedelta(seconds=60)
CRON = timedelta(seconds=130)


def process_name() -> str:
    """Return a name that no other process has had: "hub-1:4711:9f2c01ab"."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{token_hex(4)}"


def beat(name: str, now: datetime, counts: timedelta = WORKER) -> None:
    """Note that the process is alive at `now`, and let it keep the jobs it runs."""
    Heartbeat.objects.update_or_create(
        name=name, defaults={"at": now, "counts_until": now + counts}
    )
    renew_claims(name, now)


def alive(now: datetime) -> list[str]:
    """Return the names of the processes that have given a sign of life lately."""
    lately = Heartbeat.objects.filter(counts_until__gt=now)
    return list(lately.values_list("name", flat=True))


def background_stopped(now: datetime) -> bool:
    """Say whether nobody works in the background at `now`."""
    return not Heartbeat.objects.filter(counts_until__gt=now).exists()


class Heart:
    """Beats in a thread of its own while its block runs, however long that takes."""

    def __init__(self, name: str, clock: Clock, counts: timedelta = WORKER) -> None:
        self._name, self._clock, self._counts = name, clock, counts
        self._ended = Event()
        self._thread = Thread(target=self._go_on, name="heartbeat", daemon=True)

    def __enter__(self) -> Self:
        beat(self._name, self._clock(), self._counts)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join(EVERY.total_seconds())

    def _go_on(self) -> None:
        while not self._ended.wait(EVERY.total_seconds()):
            try:
                close_old_connections()
                beat(self._name, self._clock(), self._counts)
            except Error:
                # The next beat may find the database again.
                logger.warning("A heartbeat could not be written.", exc_info=True)
        connection.close()
