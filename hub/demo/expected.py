"""What is expected to be found in each piece, for tests and for people to read."""

from dataclasses import dataclass

from content.story_parts import CLOSED
from content.yaml_reading import read_yaml
from hub.demo.data_files import DATA


@dataclass(frozen=True)
class ExpectedFinding:
    """One finding. check: one of the checks that make it.

    quote: the stretch or the sentence that it is about, None for what is missing from
    the whole piece. message, term, boilerplate: a key of the storyboard, or "".
    """

    check: str
    quote: str | None = None
    message: str = ""
    term: str = ""
    boilerplate: str = ""

    __pydantic_config__ = CLOSED


Expected = dict[str, tuple[ExpectedFinding, ...]]


@dataclass(frozen=True)
class _File:
    pieces: Expected
    only_in_hub: Expected

    __pydantic_config__ = CLOSED


def expected_findings() -> Expected:
    """Return what storyboard 2 finds in each piece, by its key; () for nothing."""
    return _read().pieces


def expected_in_hub() -> Expected:
    """Return the same, with the pieces that are in the hub only."""
    return _read().pieces | _read().only_in_hub


def _read() -> _File:
    name = "expected.yaml"
    return read_yaml(_File, (DATA / name).read_text(encoding="utf-8"), name)
