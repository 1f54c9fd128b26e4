"""What an author declares in YAML: a sidecar file, or a mapping in front matter."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from content.files.declared import Declared
from content.files.languages import language_of
from content.items import FORMATS
from content.story import KEY
from content.yaml_reading import read_yaml
from content.yaml_tree import BadFile, Path, Problem

_MAX_BYTES = 1_000_000


def sidecar_of(path: FilePath) -> FilePath:
    """Return where the sidecar of a file lies: `deck.pptx.yaml` beside `deck.pptx`."""
    return path.with_name(f"{path.name}.yaml")


def read_sidecar(path: FilePath) -> Declared:
    """Return what the sidecar of the file at `path` declares; nothing without one.

    Raises BadFile with every error of it, each with line and key.
    """
    beside = sidecar_of(path)
    if not beside.is_file():
        return Declared()
    try:
        if beside.stat().st_size > _MAX_BYTES:
            raise BadFile(beside.name, [Problem(1, "", f"over {_MAX_BYTES} bytes")])
        text = beside.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        says = "not UTF-8" if isinstance(error, UnicodeError) else "cannot be opened"
        raise BadFile(beside.name, [Problem(1, "", says)]) from None
    return read_yaml(Declared, text, beside.name, check=problems)


def problems(declared: Declared) -> Iterator[tuple[Path, str]]:
    """Yield (path, sentence) for each value that no item can have."""
    if declared.format is not None and declared.format not in FORMATS:
        yield ("format",), f"“{declared.format}” should be one of {', '.join(FORMATS)}"
    language = declared.language
    if language is not None and language_of(language) != language:
        yield ("language",), f"“{language}” should be a language such as en or en-GB"
    for field in ("personas", "stages", "messages"):
        for i, key in enumerate(getattr(declared, field)):
            if not KEY.fullmatch(key):
                says = f"“{key}” should be small letters, digits and hyphens"
                yield (field, i), says
