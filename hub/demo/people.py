"""Who works at the demo company, as data."""

from dataclasses import dataclass

from content.roles import Role
from content.story_parts import CLOSED
from content.yaml_reading import read_yaml
from hub.demo.data_files import DATA

# The key of the storyboard by which the demo is known.
STORYBOARD = "kelvane"


@dataclass(frozen=True)
class Person:
    """card: what the sign-in page says of somebody; "" for who is not offered there."""

    name: str
    job_title: str
    time_zone: str
    team: str = ""
    head: bool = False
    reviews: bool = False
    roles: tuple[Role, ...] = ()
    card: str = ""

    __pydantic_config__ = CLOSED

    @property
    def username(self) -> str:
        return self.name.lower().replace(" ", ".")


@dataclass(frozen=True)
class _File:
    people: tuple[Person, ...]

    __pydantic_config__ = CLOSED


def people() -> tuple[Person, ...]:
    name = "people.yaml"
    return read_yaml(_File, (DATA / name).read_text(encoding="utf-8"), name).people
