"""The worker: runs tasks in its main thread and jobs in another, until it is told."""

import logging
import time
from threading import Event, Thread
from types import FrameType

from django.db import (
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
)
from django_tasks_db.management.commands.db_worker import Worker as TaskWorker

from hub.background.heartbeat import Clock, Heart, process_name
from hub.background.jobs import run_due_jobs
from hub.background.sweeping import put_back_lost

logger = logging.getLogger(__name__)

TICK_SECONDS = 60
DATABASE_AGAIN_SECONDS = 5
# How long a job that is running may take to end when the worker is stopped.
LAST_JOB_SECONDS = 30


def run_worker(clock: Clock) -> None:
    """Work off tasks and jobs until SIGTERM or SIGINT, then end what is running.

    A second signal ends it at once; what it cuts off is done again later.
    """
    name = process_name()
    worker = _Worker(name)
    worker.configure_signals()
    with Heart(name, clock):
        ticking = _Ticking(name, clock)
        ticking.start()
        logger.info("The worker %s has started.", name)
        worker.run_until_stopped(clock)
        ticking.stop()
    logger.info("The worker %s has stopped.", name)


def run_waiting_tasks(name: str) -> None:
    """Run the tasks that wait, and return when there are no more."""
    _Worker(name, batch=True).run()


class _Worker(TaskWorker):
    """Of django-tasks-db, but it stops between two tasks and outlives its database."""

    def __init__(self, name: str, batch: bool = False) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=1,
            batch=batch,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=name,
        )

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        # The original exits on the spot, which may be between claiming and running.
        if self.running:
            self.running = False
        else:
            super().shutdown(signum, frame)

    def run_until_stopped(self, clock: Clock) -> None:
        while self.running:
            try:
                self.run()
            except (OperationalError, InterfaceError):
                logger.exception("The database does not answer.")
                self._wait_for_database(clock)

    def _wait_for_database(self, clock: Clock) -> None:
        while self.running:
            time.sleep(DATABASE_AGAIN_SECONDS)
            connection.close()
            try:
                # The task whose end could not be noted still counts as running.
                put_back_lost(clock(), of=self.worker_id)
            except (OperationalError, InterfaceError):
                continue
            return


class _Ticking(Thread):
    """Runs the jobs that are due, each minute."""

    def __init__(self, name: str, clock: Clock) -> None:
        super().__init__(name="jobs", daemon=True)
        self._who, self._clock = name, clock
        self._ended = Event()

    def run(self) -> None:
        while True:
            try:
                close_old_connections()
                run_due_jobs(self._who, self._clock)
            except Exception:
                logger.exception("The jobs could not be run.")
            if self._ended.wait(TICK_SECONDS):
                break
        connection.close()

    def stop(self) -> None:
        self._ended.set()
        self.join(LAST_JOB_SECONDS)
