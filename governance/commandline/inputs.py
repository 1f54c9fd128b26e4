"""Which files are meant, and the storyboard, programme and profile beside them."""

import glob
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from content.files.declared_yaml import sidecar_of
from content.files.kinds import named_kind
from content.story import Story
from content.story_parts import RollDown
from content.yaml_reading import text_of


def files_meant(patterns: Iterable[str]) -> Iterator[Path]:
    """Yield each file once: files as named, globs, and folders with all that they hold
    of a kind that is read. Raises FileNotFoundError for what matches nothing.

    Sidecars and hidden files are not pieces.
    """
    seen: set[Path] = set()
    for pattern in patterns:
        paths = [path for path in _matching(pattern) if not _is_sidecar(path)]
        if not paths:
            raise FileNotFoundError(f"No file to read at “{pattern}”.")
        for path in paths:
            if path not in seen:
                seen.add(path)
                yield path


def _is_sidecar(path: Path) -> bool:
    beside = path.with_suffix("")
    return named_kind(beside.name) is not None and sidecar_of(beside) == path


def _matching(pattern: str) -> Iterator[Path]:
    named = Path(pattern)
    if named.is_dir():
        for path in sorted(named.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(named).parts)
            if path.is_file() and named_kind(path.name) and not hidden:
                yield path
    elif named.exists():
        yield named
    else:
        # Path.glob takes no absolute pattern; a quoted pattern may be one.
        paths = map(Path, sorted(glob.glob(pattern, recursive=True)))  # noqa: PTH207
        yield from (path for path in paths if path.is_file())


def read_story(path: Path) -> Story:
    """Return the storyboard in a file. Raises BadFile."""
    return Story.from_yaml(text_of(path), path.name)


class Programmes:
    """The roll-downs that files name: a path, or the key of programmes/<key>.yaml
    beside the storyboard. Each is read once.
    """

    def __init__(self, folder: Path, messages: Collection[str]) -> None:
        self._folder = folder
        self._messages = messages
        self._read: dict[Path, RollDown] = {}

    def at(self, path: Path) -> RollDown:
        """Return the roll-down in a file. Raises BadFile."""
        if path not in self._read:
            text = text_of(path)
            self._read[path] = RollDown.from_yaml(text, path.name, self._messages)
        return self._read[path]

    def named(self, name: str, beside: Path) -> RollDown:
        """Return the roll-down that the file `beside` names. Raises BadFile."""
        if not name:
            return RollDown(key="none")
        if name.endswith((".yaml", ".yml")):
            return self.at(beside.parent / name)
        return self.at(self._folder / "programmes" / f"{name}.yaml")
