"""Runs one command and prints, as JSON, what it took.

A program of its own: on Linux a child's peak memory is never less than what its parent
held when it was started, and this parent holds next to nothing.
"""

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Take the file for the command's output, then the command."""
    output, *command = sys.argv[1:]
    with open(output, "wb") as out:  # noqa: PTH123 (pathlib would be more to hold)
        started = time.perf_counter()
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
    # Linux counts kilobytes, macOS bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    took = {
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * unit,
        "status": os.waitstatus_to_exitcode(status),
    }
    sys.stdout.write(json.dumps(took))


if __name__ == "__main__":
    main()
