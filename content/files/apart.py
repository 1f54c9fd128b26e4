"""Reads a file in a process of its own, which may die, hang or grow without harm."""

import json
import logging
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from content.files.shapes import Reading, Source
from content.files.unreadable import DAMAGED, UnreadableFile
from content.yaml_reading import read_payload
from content.yaml_tree import BadFile, Problem

_log = logging.getLogger(__name__)
_ROOT = Path(__file__).resolve().parents[2]
# -E and -s: nothing of this machine's Python settings; the environment stays empty.
_COMMAND = (sys.executable, "-E", "-s", "-m", "content.files")


def read_apart(source: Source) -> Reading:
    """Return what `content.files.__main__` makes of the file.

    Starts one process per file, which takes about a quarter of a second and leaves
    nothing behind. Raises UnreadableFile and BadFile; RuntimeError when the fault is
    not the file's.
    """
    asked = {"name": source.name, "limits": asdict(source.limits)}
    seconds = source.limits.seconds
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command
            _COMMAND,
            input=json.dumps(asked).encode() + b"\n" + source.data,
            capture_output=True,
            timeout=seconds,
            cwd=_ROOT,
            env={},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableFile(_too_slow(seconds)) from None
    return _reading(source, run)


def _reading(source: Source, run: subprocess.CompletedProcess[bytes]) -> Reading:
    if run.stderr:
        _log.info("%s", run.stderr.decode(errors="replace"))
    if run.returncode == -signal.SIGXCPU:
        raise UnreadableFile(_too_slow(source.limits.seconds))
    if run.returncode < 0:  # a library of native code died of the file
        raise UnreadableFile(DAMAGED)
    if run.returncode:
        raise RuntimeError(f"The process that reads files ended with {run.returncode}")
    answer: dict[str, Any] = json.loads(run.stdout)
    if "unreadable" in answer:
        raise UnreadableFile(answer["unreadable"])
    if "problems" in answer:
        raise BadFile(source.name, (Problem(**p) for p in answer["problems"]))
    return read_payload(Reading, answer["reading"])


def _too_slow(seconds: float) -> str:
    unit = "second" if seconds == 1 else "seconds"
    return f"Reading the file took longer than {seconds:g} {unit} and was stopped."
