"""Processes of the demo: started together, ended together."""

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

LOOK_EVERY_SECONDS = 0.2
# How long one may take to end what it is doing, before it is ended by force.
TO_END_SECONDS = 20
LAST_LINES = 15

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class ChildDied(Exception):
    """One of the processes has ended by itself; the message shows its last lines."""


class Children:
    """Runs commands of manage.py, each with a log of its own, while its block runs.

    SIGTERM and SIGHUP end the block as Ctrl-C does, by KeyboardInterrupt.
    """

    def __init__(self, manage: Path, logs: Path) -> None:
        self._manage, self._logs = manage, logs
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        for number in _ENDING:
            # Under nohup the demo outlives its terminal.
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, _interrupt)
        return self

    def start(self, name: str, arguments: Sequence[str]) -> None:
        """Start `manage.py <arguments>`; what it says goes to <logs>/<name>.log."""
        self._logs.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-u", str(self._manage), *arguments]
        with self._log(name).open("wb") as log:
            self._running[name] = subprocess.Popen(  # noqa: S603 (our own command)
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for this process alone, which then ends the others in order.
                start_new_session=True,
            )

    def watch(self) -> None:
        """Raise ChildDied if one has ended."""
        for name, process in self._running.items():
            if process.poll() is not None:
                last = self._log(name).read_text(errors="replace").splitlines()
                raise ChildDied(
                    f"The {name} has ended (status {process.returncode}):\n"
                    + "\n".join(last[-LAST_LINES:])
                )

    def wait(self) -> None:
        """Return never; raise ChildDied as soon as one has ended."""
        while True:
            self.watch()
            time.sleep(LOOK_EVERY_SECONDS)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for number in _ENDING:
            # Whoever asks twice would leave the others running.
            signal.signal(number, signal.SIG_IGN)
        for process in self._running.values():
            process.terminate()
        until = time.monotonic() + TO_END_SECONDS
        for process in self._running.values():
            try:
                process.wait(max(until - time.monotonic(), 0))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for number, before in self._before.items():
            signal.signal(number, before)

    def _log(self, name: str) -> Path:
        return self._logs / f"{name}.log"


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
