"""What is measured on: plain texts that every tool reads alike."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import cycle
from pathlib import Path

from content.files.declared import Declared
from content.files.kinds import named_kind
from content.files.reading import read_file
from content.items import ContentItem, Passage
from governance.text.words import words
from tests.real.corpus import CORPUS

PARTED = "\n\n"


@dataclass(frozen=True)
class Texts:
    """Plain files in a folder, and the items that were read from them, in order."""

    name: str
    folder: Path
    items: tuple[ContentItem, ...]

    @cached_property
    def words(self) -> int:
        return sum(words_in(item.passages) for item in self.items)

    def every(self, step: int) -> "Texts":
        """Return each step-th of the items, as texts of the same folder."""
        return Texts(self.name, self.folder, self.items[::step])


def words_in(passages: Iterable[Passage]) -> int:
    return sum(1 for passage in passages for _ in words(passage.text.lower()))


def written(name: str, items: Iterable[ContentItem], folder: Path) -> Texts:
    """Write each item as a plain text file into `folder`, and read it back.

    Passages are parted by blank lines. Format, language and region are kept.
    """
    folder.mkdir(parents=True)
    read = []
    for number, item in enumerate(items):
        path = folder / f"{number:05}.txt"
        path.write_text(PARTED.join(p.text for p in item.passages), encoding="utf-8")
        declared = Declared(None, item.format, item.language, item.region or None)
        read.append(read_file(path, declared))
    return Texts(name, folder, tuple(read))


def repeated(paths: Sequence[Path], least: int) -> Iterator[ContentItem]:
    """Yield the items in files, again and again, until they hold `least` words.

    Each time round the passages begin one later, so that texts differ.
    """
    held = 0
    for number, item in enumerate(cycle(map(read_file, paths))):
        start = number // len(paths) % max(1, len(item.passages))
        passages = item.passages[start:] + item.passages[:start]
        yield replace(item, passages=passages)
        held += words_in(passages)
        if held >= least:
            return


def corpus_items(number: int) -> list[ContentItem]:
    """Return so many of the real publisher's texts, evenly spaced; none without it."""
    paths = [
        path
        for path in sorted(CORPUS.rglob("*.md"))
        if named_kind(path.name) and not path.name.startswith("LICENSE")
    ]
    step = max(1.0, len(paths) / number)
    chosen = [paths[int(n * step)] for n in range(min(number, len(paths)))]
    items = map(read_file, chosen)
    return [item for item in items if item.passages]


def draft(texts: Texts, length: int) -> ContentItem:
    """Return one item of about `length` words, made of the first passages."""
    passages: list[Passage] = []
    held = 0
    for item in texts.items:
        for passage in item.passages:
            if held < length:
                path = f"line {len(passages) + 1}"
                passages.append(Passage(path, passage.role, passage.text))
                held += words_in([passage])
    return ContentItem.sealed(
        key="outside:draft", title="Draft", passages=tuple(passages)
    )
