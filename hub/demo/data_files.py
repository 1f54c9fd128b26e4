"""The demo's data files, with their dates counted from the loading day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

DATA = Path(__file__).parent / "data"

# "D", "D-21" or "D+200" as the whole value of a key.
_RELATIVE = re.compile(r"^(\s*(?:- )?\w+: )D([+-]\d+)?$", re.MULTILINE)


def data_text(name: str, day: date) -> str:
    """Return the file data/`name`, its relative dates as ISO dates."""
    return dated((DATA / name).read_text(encoding="utf-8"), day)


def data_names(folder: str) -> Iterator[str]:
    """Yield the names of the YAML files in data/`folder`, sorted."""
    for path in sorted((DATA / folder).glob("*.yaml")):
        yield f"{folder}/{path.name}"


def dated(text: str, day: date) -> str:
    """Return YAML in which D (+ or - whole days) is written out as a date."""

    def iso(found: re.Match[str]) -> str:
        return found[1] + (day + timedelta(days=int(found[2] or 0))).isoformat()

    return _RELATIVE.sub(iso, text)
