"""Measures speed and memory and prints them: `make bench`.

With --quick on little text, once each, and without other tools.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os import cpu_count, getloadavg
from pathlib import Path
from platform import machine, python_version
from tempfile import TemporaryDirectory

from content.embedding import Embedder, EmbedderMissing, load_embedder
from content.story import Story
from content.story_parts import RollDown
from hub.demo.files import Demo, write_demo
from tests.bench import ours
from tests.bench.beside import Comparison
from tests.bench.commands import cold_start
from tests.bench.subject import DAY, Subject
from tests.bench.table import Section, show
from tests.bench.texts import Texts, corpus_items, repeated, written
from tests.real.corpus import MISSING


@dataclass(frozen=True)
class Size:
    """words: of the demo's texts, at least. files: of the real publisher's.
    endings: the kinds of file that are read from a cold start.
    """

    words: int
    files: int
    rounds: int
    draft_rounds: int
    endings: tuple[str, ...]
    skip_others: str = ""


FULL = Size(100_000, 300, 3, 31, (".md", ".docx"))
QUICK = Size(1_000, 0, 1, 1, (".md",), "this is the quick run.")
PROGRAMME = "inspection-website"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="little text, once each")
    size = QUICK if parser.parse_args(arguments).quick else FULL
    machinery = f"Python {python_version()}, {machine()}, {cpu_count()} processors"
    print(f"{machinery}, load {getloadavg()[0]:.1f}.")
    print(f"CPU is user and system time; medians. Rounds, by turns: {size.rounds}.\n")
    with TemporaryDirectory() as folder:
        for section in sections(size, Path(folder)):
            show(section)


def sections(size: Size, folder: Path) -> Iterator[Section]:
    """Yield what is measured, one table at a time. Writes into `folder`."""
    demo = write_demo(folder / "demo", DAY)
    embedder = _embedder()
    subjects = [
        _subject(demo, texts, embedder) for texts in _all_texts(size, demo, folder)
    ]
    for subject in subjects:
        yield ours.throughput(subject, size.rounds)
    for subject in subjects:
        yield ours.drafts(subject, size.draft_rounds)
    last = subjects[-1]
    yield ours.storyboards(last, size.rounds)
    with_meaning = embedder is not None
    yield cold_start(demo, folder, size.endings, size.rounds, with_meaning)
    yield Comparison(last, folder, size.rounds, size.skip_others).section()


def _embedder() -> Embedder | None:
    try:
        return load_embedder()
    except EmbedderMissing as error:
        print(f"Measures with meaning are skipped: {error}\n", file=sys.stderr)
        return None


def _all_texts(size: Size, demo: Demo, folder: Path) -> Iterator[Texts]:
    pieces = repeated(list(demo.files.values()), size.words)
    yield written("the demo company's pieces, repeated", pieces, folder / "pieces")
    if not size.files:
        return
    if real := corpus_items(size.files):
        yield written("a real publisher's texts", real, folder / "real")
    else:
        print(f"{MISSING}\n")


def _subject(demo: Demo, texts: Texts, embedder: Embedder | None) -> Subject:
    path = demo.storyboard_2
    story = Story.from_yaml(path.read_text(encoding="utf-8"), path.name)
    programme = demo.programmes[PROGRAMME]
    text = programme.read_text(encoding="utf-8")
    keys = {message.key for message in story.messages}
    roll_down = RollDown.from_yaml(text, programme.name, keys)
    return Subject(texts, story, roll_down, embedder)


if __name__ == "__main__":
    main()
