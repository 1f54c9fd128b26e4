"""Audits every text of the real publisher and sums up: `make real`.

Findings are written to var/real/findings.jsonl, to be read by a person:
`python -m tests.real.run --sample 100` prints that many of them, drawn by a fixed seed.
"""

import json
import random
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import process_time

from rich.progress import track

from content.embedding import VectorStore, load_embedder
from content.files.declared import Declared
from content.files.kinds import named_kind
from governance.checks import KNOWN_CHECKS
from governance.commandline.batch import Audited, Batch
from governance.commandline.inputs import Programmes
from governance.meaning import MeaningSource
from governance.profiles import find_profile
from governance.text.words import words
from tests.real.corpus import (
    CORPUS,
    MISSING,
    ROOT,
    STORYBOARD,
    compiled_storyboard,
)

OUTPUT = ROOT / "var" / "real"
DAY = date(2024, 12, 31)


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, help="print findings of the last run")
    parser.add_argument("--check", help="only of this check")
    parser.add_argument("--no-meaning", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="take each N-th file only")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(MISSING)
    elif options.sample:
        show_sample(options.sample, options.check)
    else:
        audit_all(options.no_meaning, options.every)


def audit_all(no_meaning: bool, every: int) -> None:
    OUTPUT.mkdir(parents=True, exist_ok=True)
    paths = [p for p in sorted(CORPUS.rglob("*")) if p.is_file() and named_kind(p.name)]
    paths = [p for p in paths if not p.name.startswith("LICENSE")][::every]
    batch = make_batch(no_meaning)
    counts: Counter[str] = Counter()
    findings: Counter[str] = Counter()
    started = process_time()
    with (OUTPUT / "findings.jsonl").open("w", encoding="utf-8") as file:
        for result in track(batch.run(paths), total=len(paths), description="Reading"):
            counts["files"] += 1
            if result.audit is None:
                counts["unreadable"] += 1
                print(f"{result.name}: {result.unreadable}", file=sys.stderr)
                continue
            counts["words"] += word_count(result)
            counts["clean"] += not result.audit.findings
            counts["with something unread"] += bool(result.audit.unread)
            for row in rows(result):
                findings[f"{row['check']}{' (question)' * row['question']}"] += 1
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    counts["CPU seconds"] = round(process_time() - started)
    show_sums(counts, findings)


def make_batch(no_meaning: bool) -> Batch:
    story = compiled_storyboard()
    source = None
    if not no_meaning:
        store = VectorStore(OUTPUT / "vectors.sqlite3")
        source = MeaningSource(story, load_embedder(), store)
    return Batch(
        story=story,
        programmes=Programmes(STORYBOARD.parent, story.message),
        profile=find_profile("default", KNOWN_CHECKS),
        today=DAY,
        declared=Declared(),
        meaning=source,
    )


def word_count(result: Audited) -> int:
    assert result.item is not None
    return sum(1 for p in result.item.passages for _ in words(p.text.lower()))


def rows(result: Audited) -> Iterator[dict[str, object]]:
    """Yield each finding with enough around it to be judged."""
    assert result.audit is not None
    assert result.item is not None
    text = {p.path: p.text for p in result.item.passages}
    for finding in result.audit.findings:
        place = finding.place
        yield {
            "file": str(Path(result.name).relative_to(CORPUS)),
            "check": finding.check,
            "question": finding.is_question,
            "says": finding.says,
            "quote": place.quote if place else "",
            "around": around(text.get(place.path, ""), place) if place else "",
            "storyboard": [e.text for e in finding.evidence][:1],
            "fix": finding.fix.text if finding.fix else None,
        }


def around(text: str, place: object) -> str:
    start, end = place.start, place.end  # type: ignore[attr-defined]  # a Place
    return (
        f"{text[max(0, start - 150) : start]}⟦{text[start:end]}⟧{text[end : end + 150]}"
    )


def show_sums(counts: Counter[str], findings: Counter[str]) -> None:
    for name, count in counts.items():
        print(f"{count:>10,}  {name}")
    for name, count in findings.most_common():
        print(f"{count:>10,}  {name}")
    total = sum(findings.values())
    print(f"{total:>10,}  findings: {100 * total / counts['words']:.2f} in 100 words")


def show_sample(size: int, check: str | None) -> None:
    with (OUTPUT / "findings.jsonl").open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    if check:
        found = [row for row in found if row["check"] == check]
    chosen = random.Random(21).sample(found, min(size, len(found)))
    for number, row in enumerate(chosen, 1):
        question = " QUESTION" if row["question"] else ""
        print(f"{number}. {row['check']}{question} · {row['file']}")
        print(f"   {row['says']}")
        print(f"   {' '.join(row['around'].split())}")
        print(f"   storyboard: {row['storyboard']} fix: {row['fix']}")


if __name__ == "__main__":
    main()
