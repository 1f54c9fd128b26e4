"""Examples of every check: what it finds, what it leaves alone, where it is known to
be wrong. They are its documentation and its tests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.items import ContentItem, ImageUse, Passage, Role
from content.story import Story
from content.story_parts import CLOSED, RollDown
from content.yaml_reading import read_yaml

FOLDER = Path(__file__).parent
_ROLES = {"# ": Role.TITLE, "## ": Role.HEADING, "> ": Role.QUOTE}


@dataclass(frozen=True)
class Example:
    """One text, its paragraphs parted by blank lines: "# " begins a title, "## " a
    heading, "> " a quotation.

    finds: the words that are quoted, one per finding; [""] for a finding without a
    place. fixed: the whole text after the fix. must, should: of the programme.
    alts: the text alternatives of its images. because: why it is an example.
    """

    text: str
    finds: tuple[str, ...] = ()
    fixed: str = ""
    format: str = "article"
    must: tuple[str, ...] = ()
    should: tuple[str, ...] = ()
    alts: tuple[str, ...] = ()
    because: str = ""

    __pydantic_config__ = CLOSED

    @property
    def roll_down(self) -> RollDown:
        return RollDown(key="example", must=self.must, should=self.should)

    def item(self, text: str | None = None) -> ContentItem:
        """Return the example as an item, or another text in its place."""
        passages = tuple(_passages(self.text if text is None else text))
        return ContentItem.sealed(
            key="outside:example",
            title=passages[0].text if passages else "",
            format=self.format,
            passages=passages,
            images=tuple(
                ImageUse(f"image {number}", alt, source="picture.png")
                for number, alt in enumerate(self.alts, 1)
            ),
        )


@dataclass(frozen=True)
class Examples:
    """known_false_alarms are found although a person would not mind them."""

    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    known_false_alarms: tuple[Example, ...] = ()

    __pydantic_config__ = CLOSED


def examples_of(check: str) -> Examples:
    """Return the examples of a check by its id. Raises BadFile, FileNotFoundError."""
    path = FOLDER / f"{check}.yaml"
    return read_yaml(Examples, path.read_text(encoding="utf-8"), path.name)


def example_story() -> Story:
    """Return the storyboard that all examples are held against."""
    path = FOLDER / "storyboard.yaml"
    return Story.from_yaml(path.read_text(encoding="utf-8"), path.name)


def _passages(text: str) -> Iterator[Passage]:
    for number, paragraph in enumerate(text.strip().split("\n\n"), 1):
        if not paragraph.strip():
            continue
        role = Role.BODY
        for prefix, named in _ROLES.items():
            if paragraph.startswith(prefix):
                role, paragraph = named, paragraph.removeprefix(prefix)
        yield Passage(f"paragraph {number}", role, paragraph)
