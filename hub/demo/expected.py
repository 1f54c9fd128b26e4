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


@dataclass(frozen=True)
class _File:
    pieces: dict[str, tuple[ExpectedFinding, ...]]

    __pydantic_config__ = CLOSED


def expected_findings() -> dict[str, tuple[ExpectedFinding, ...]]:
    """Return what storyboard 2 finds in each piece, by its key; () for nothing."""
    name = "expected.yaml"
    return read_yaml(_File, (DATA / name).read_text(encoding="utf-8"), name).pieces
