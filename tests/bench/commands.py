"""The audit command as a person starts it: time from cold, and memory."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hub.demo.files import Demo
from tests.bench.clock import Took, run, typical
from tests.bench.table import Section, megabytes, seconds
from tests.real.corpus import ROOT

# Clean, or with findings: both are a success here.
MAY_END = (0, 1)
WORDS_ONLY = "--no-meaning"
KINDS = {".md": "Markdown", ".docx": "Word"}


@dataclass(frozen=True)
class Command:
    """Runs `manage.py audit` with one storyboard; output goes to `folder`."""

    storyboard: Path
    folder: Path

    def audit(self, target: Path, *options: str) -> Took:
        """Audit a file or folder. Raises CommandFailed."""
        command: list[str | Path] = [sys.executable, ROOT / "manage.py", "audit"]
        command += [target, "--storyboard", self.storyboard, "--output", "json"]
        return run([*command, *options], self.folder / "audit.json", MAY_END)


def cold_start(
    demo: Demo, folder: Path, endings: Sequence[str], rounds: int, with_meaning: bool
) -> Section:
    """Wall and CPU time, and peak memory, of one file from the command line."""
    audit = Command(demo.storyboard_2, folder).audit
    works: dict[str, Callable[[], Took]] = {}
    for ending in endings:
        path = next(p for p in demo.files.values() if p.suffix == ending)
        kind = KINDS[ending]
        works[f"{kind}, without meaning checks"] = partial(audit, path, WORDS_ONLY)
        if with_meaning:
            works[f"{kind}, with"] = partial(audit, path)
    turns = [[work() for work in works.values()] for _ in range(rounds)]
    section = Section(
        "manage.py audit FILE, from a cold start", ("wall", "CPU", "peak memory")
    )
    for name, runs in zip(works, zip(*turns, strict=True), strict=True):
        took = typical(runs)
        section.add(name, seconds(took.wall), seconds(took.cpu), megabytes(took.memory))
    section.notes.append("Peak memory is that of its largest process.")
    return section


def found_by_audit(output: str) -> int:
    """Return the number of findings on terms in the command's JSON."""
    audits = (file["audit"] for file in json.loads(output)["files"])
    checks = (f["check"] for audit in audits if audit for f in audit["findings"])
    return sum(check.startswith("terms.") for check in checks)
