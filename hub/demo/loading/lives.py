"""What became of each piece, as data: who wrote which version, and what was decided."""

from dataclasses import dataclass
from datetime import date, timedelta

from content.story_parts import CLOSED
from content.yaml_reading import read_yaml
from hub.demo.data_files import data_text


@dataclass(frozen=True)
class Granted:
    """An exception for all that was to fix in a version."""

    reason: str
    until_on: date

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Version:
    """One text of a piece, and what became of it.

    words: the storyboard whose words it uses. text_of: the piece whose text it has, ""
    for its own. picture: instead of the piece's. What has no day did not happen; what
    was approved was sent the day before.
    """

    words: int = 2
    text_of: str = ""
    picture: str = ""
    written_on: date | None = None
    sent_on: date | None = None
    approved_on: date | None = None
    approved_by: str = "Ingrid Solberg"
    sent_back_on: date | None = None
    reason: str = ""
    note: str = ""
    exception: Granted | None = None

    __pydantic_config__ = CLOSED

    @property
    def begun_on(self) -> date:
        """Return the day on which it was written: two before it was approved."""
        if self.approved_on:
            return self.approved_on - timedelta(days=2)
        day = self.written_on or self.sent_on
        assert day is not None, "a version is at least written"
        return day

    @property
    def went_on(self) -> date | None:
        """Return the day on which it was sent for review."""
        if self.approved_on:
            return self.approved_on - timedelta(days=1)
        return self.sent_on


@dataclass(frozen=True)
class Life:
    """picture: of a post, by its file's name."""

    piece: str
    owner: str
    versions: tuple[Version, ...]
    picture: str = ""
    due_on: date | None = None

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Invited:
    """The guest author, and for which programme until when."""

    name: str
    programme: str
    invited_on: date
    ends_on: date

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class CalledWrong:
    """A finding that somebody took for wrong; quote: what it stands on."""

    piece: str
    by: str
    quote: str
    why: str
    called_on: date

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Lives:
    guest: Invited
    lives: tuple[Life, ...]
    called_wrong: tuple[CalledWrong, ...] = ()

    __pydantic_config__ = CLOSED

    @property
    def approvals(self) -> int:
        """Return how many approvals are given in all."""
        versions = (version for life in self.lives for version in life.versions)
        return sum(version.approved_on is not None for version in versions)


def the_lives(day: date) -> Lives:
    """Return the lives for a loading day."""
    name = "lives.yaml"
    return read_yaml(Lives, data_text(name, day), name)
