"""Reads one file from standard input, under limits; see `content.files.apart`."""

import json
import logging
import math
import resource
import sys
from typing import Any

from content.canonical import canonical_json
from content.files.limits import Limits
from content.files.readers import read_source
from content.files.shapes import Source
from content.files.unreadable import TOO_MUCH_MEMORY, UnreadableFile
from content.yaml_tree import BadFile


def main() -> None:
    """Answer with one JSON object: `reading`, `unreadable` or `problems`."""
    asked = json.loads(sys.stdin.buffer.readline())
    logging.basicConfig(level=logging.INFO)
    limits = Limits(**asked["limits"])
    _hold(limits)
    answer = _answer(Source(asked["name"], sys.stdin.buffer.read(), limits))
    sys.stdout.buffer.write(canonical_json(answer))


def _answer(source: Source) -> dict[str, Any]:
    try:
        return {"reading": read_source(source)}
    except UnreadableFile as error:
        return {"unreadable": error.reason}
    except BadFile as error:
        return {"problems": error.problems}
    except MemoryError:
        return {"unreadable": TOO_MUCH_MEMORY}


def _hold(limits: Limits) -> None:
    seconds = math.ceil(limits.seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A file that is read writes none.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    # Some systems have no limit on address space; there the clock alone holds.
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes,) * 2)


if __name__ == "__main__":
    main()
