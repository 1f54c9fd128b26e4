"""Seconds of the processor, user and system: of work in this process, of commands."""

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

LAUNCHER = Path(__file__).with_name("launcher.py")

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Took:
    """What a command took: seconds, and bytes at its height; and what it printed."""

    wall: float
    cpu: float
    memory: float
    output: str


class CommandFailed(Exception):
    """A command ended otherwise than it may; the message is the end of its output."""


def cpu_of_each(works: Sequence[Work], rounds: int) -> list[float]:
    """Return the median of the CPU seconds that each work takes, all threads counted.

    A first round warms up. They run by turns, so that a machine that is busy for a
    while slows all of them.
    """
    for work in works:
        work()
    turns = [[cpu_once(work) for work in works] for _ in range(rounds)]
    return [median(spent) for spent in zip(*turns, strict=True)]


def cpu_once(work: Work) -> float:
    """Return the CPU seconds that `work` takes; earlier rubbish is collected before."""
    gc.collect()
    started = process_time()
    work()
    return process_time() - started


def run(
    command: Sequence[str | Path], output: Path, may_end: Sequence[int] = (0,)
) -> Took:
    """Run a command once, with its output in a file. Raises CommandFailed.

    may_end: the exit statuses that are no failure.
    """
    # Without the site's packages the launcher stays small.
    launched = [sys.executable, "-I", "-S", LAUNCHER, output, *command]
    ended = subprocess.run(launched, capture_output=True, text=True, check=True)
    took = json.loads(ended.stdout)
    said = output.read_text(encoding="utf-8", errors="replace")
    if took.pop("status") not in may_end:
        raise CommandFailed(said.strip()[-500:])
    return Took(**took, output=said)


def typical(runs: Iterable[Took]) -> Took:
    """Return the medians of several runs of one command, with the last one's output."""
    *_, last = every = list(runs)
    return Took(
        wall=median(took.wall for took in every),
        cpu=median(took.cpu for took in every),
        memory=median(took.memory for took in every),
        output=last.output,
    )
