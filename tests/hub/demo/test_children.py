"""Real processes: small programs in the place of manage.py."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hub.demo import children
from hub.demo.children import ChildDied, Children

ROOT = Path(children.__file__).parents[2]

# Notes its number, then does as it is told.
PROGRAM = """
import os, signal, sys, time
from pathlib import Path

what, folder = sys.argv[1], Path(sys.argv[2])

def end(*_):
    (folder / f"{what}.ended").touch()
    sys.exit(0)

if what == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
else:
    signal.signal(signal.SIGTERM, end)
(folder / f"{what}.writing").write_text(str(os.getpid()))
(folder / f"{what}.writing").rename(folder / f"{what}.pid")
if what == "dying":
    print("The database is away.", flush=True)
    sys.exit(3)
time.sleep(300)
"""

# Starts two and waits, as the demo does.
PARENT = """
import sys
from pathlib import Path
from hub.demo.children import Children

folder = Path(sys.argv[1])
try:
    with Children(folder / "manage.py", folder / "logs") as children:
        for name in ("web", "worker"):
            children.start(name, [name, str(folder)])
        children.wait()
except KeyboardInterrupt:
    print("ended")
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "manage.py").write_text(PROGRAM)
    return tmp_path


def wait_for(path):
    until = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < until, f"{path.name} never came"
        time.sleep(0.02)
    return path


def is_alive(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def started(folder, name):
    return int(wait_for(folder / f"{name}.pid").read_text())


def test_all_are_ended_in_order_when_the_block_ends(folder):
    with Children(folder / "manage.py", folder / "logs") as both:
        for name in ("web", "worker"):
            both.start(name, [name, str(folder)])
        numbers = [started(folder, name) for name in ("web", "worker")]
        assert all(map(is_alive, numbers))
    assert not any(map(is_alive, numbers))
    assert (folder / "web.ended").exists()
    assert (folder / "worker.ended").exists()


def test_when_one_dies_its_last_words_are_told_and_the_other_is_ended(folder):
    with Children(folder / "manage.py", folder / "logs") as both:
        both.start("web", ["web", str(folder)])
        number = started(folder, "web")
        both.start("dying", ["dying", str(folder)])
        with pytest.raises(ChildDied, match=r"(?s)dying has ended.*3.*base is away"):
            both.wait()
    assert not is_alive(number)


def test_one_that_does_not_end_is_ended_by_force(folder, monkeypatch):
    monkeypatch.setattr(children, "TO_END_SECONDS", 0.2)
    with Children(folder / "manage.py", folder / "logs") as both:
        both.start("stubborn", ["stubborn", str(folder)])
        number = started(folder, "stubborn")
    assert not is_alive(number)


def test_signals_mean_afterwards_what_they_meant_before(folder):
    before = [signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)]
    with Children(folder / "manage.py", folder / "logs"):
        pass
    after = [signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)]
    assert after == before


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda n: n.name
)
def test_whatever_ends_the_parent_ends_both(folder, number):
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        # As from a terminal, whatever started these tests ignores.
        preexec_fn=lambda: [signal.signal(n, signal.SIG_DFL) for n in ENDING],
    )
    numbers = [started(folder, name) for name in ("web", "worker")]
    parent.send_signal(number)
    said, _ = parent.communicate(timeout=60)
    assert said == "ended\n"
    assert not any(map(is_alive, numbers))


ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
