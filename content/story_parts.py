"""The parts of a storyboard as plain, frozen values. Texts are as approved."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from content.items import FORMATS
from content.yaml_reading import read_yaml
from content.yaml_tree import Path

# What pydantic needs to know of these dataclasses: an unknown key is an error.
CLOSED = {"extra": "forbid"}

KEY = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
# BCP 47: language, script, region.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")

Found = Iterator[tuple[Path, str]]


class Usage(StrEnum):
    """What a company says of one wording of a concept."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"
    RETIRED = "retired"


class TermKind(StrEnum):
    WORD = "word"
    PRODUCT = "product"
    COMPANY = "company"
    CUSTOMER = "customer"
    PERSON = "person"


class ProofStatus(StrEnum):
    VALID = "valid"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Where:
    """Which items something is for; an empty list means all."""

    formats: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    __pydantic_config__ = CLOSED

    def fits(self, format: str, region: str, language: str) -> bool:
        """Say whether an item of this format, region and language is meant.

        A language fits its own variants: "en" is for "en-GB" too. An item without a
        region is for all of them.
        """
        return (
            (not self.formats or format in self.formats)
            and (not self.regions or not region or region in self.regions)
            and (
                not self.languages
                or any(f"{language}-".startswith(f"{one}-") for one in self.languages)
            )
        )


ANYWHERE = Where()


@dataclass(frozen=True)
class Wording:
    """Another approved way to say a message: a length, a channel, a language."""

    text: str
    length: str = ""
    where: Where = ANYWHERE

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Earlier:
    """What an earlier release said instead, so that it is known when it turns up."""

    release: int
    text: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class ProofPoint:
    """Why a message may be said.

    claim: one sentence. figure: the number with its unit, as written in the claim
    ("47 minutes"), "" when it has none. evidence: a file name or address.
    It holds on every day from as_of_on to the end of expires_on.
    """

    key: str
    claim: str
    figure: str = ""
    evidence: str = ""
    owner: str = ""
    as_of_on: date | None = None
    expires_on: date | None = None
    status: ProofStatus = ProofStatus.VALID
    earlier: tuple[Earlier, ...] = ()

    __pydantic_config__ = CLOSED

    def holds_on(self, day: date) -> bool:
        """Say whether the proof may be relied on at `day`."""
        begun = self.as_of_on is None or self.as_of_on <= day
        ended = self.expires_on is not None and self.expires_on < day
        return self.status is ProofStatus.VALID and begun and not ended


@dataclass(frozen=True)
class Message:
    """One thing that everybody says alike.

    number: as people call it ("1.2"). denials: sentences that would contradict it.
    proof, notes: keys of proof points, and of fixed texts that must stand near it.
    Valid on every day from valid_from_on to valid_until_on, both included.
    """

    key: str
    statement: str
    number: str = ""
    wordings: tuple[Wording, ...] = ()
    personas: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    owner: str = ""
    valid_from_on: date | None = None
    valid_until_on: date | None = None
    earlier: tuple[Earlier, ...] = ()

    __pydantic_config__ = CLOSED

    @property
    def label(self) -> str:
        """What people call it: its number, or its key when it has none."""
        return self.number or self.key


@dataclass(frozen=True)
class Pillar:
    key: str
    title: str
    messages: tuple[Message, ...] = ()

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Term:
    """One concept and the wordings of it.

    kind: names (all kinds but word) are hidden before meaning is compared.
    inflect: also its plural; verb: it is one, so also with -ed and -ing; exact_case:
    only spelled just so.
    unless: phrases inside which the wording is right.
    """

    key: str
    preferred: str = ""
    kind: TermKind = TermKind.WORD
    admitted: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    why: str = ""
    source: str = ""
    inflect: bool = True
    verb: bool = False
    exact_case: bool = False
    where: Where = ANYWHERE

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Boilerplate:
    """A fixed text. `variants` are approved too, e.g. with another region's address.

    required: the item must hold it wherever `where` fits (and one of `products`, keys
    of terms, is named, when there are any). A note is required by messages instead.
    """

    key: str
    title: str
    text: str
    variants: tuple[str, ...] = ()
    required: bool = False
    where: Where = ANYWHERE
    products: tuple[str, ...] = ()

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Entry:
    """A persona, stage or team: a key and its name."""

    key: str
    name: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class RollDown:
    """What a programme takes from the storyboard, in the order it wants it said.

    must, should, may: keys of messages.
    """

    key: str
    title: str = ""
    team: str = ""
    campaign: str = ""
    must: tuple[str, ...] = ()
    should: tuple[str, ...] = ()
    may: tuple[str, ...] = ()

    __pydantic_config__ = CLOSED

    @classmethod
    def from_yaml(cls, text: str, name: str, messages: Collection[str]) -> Self:
        """Return the roll-down in a YAML file; raises BadFile with all its errors.

        messages: the keys it may name.
        """

        def problems(roll_down: Self) -> Found:
            yield from malformed_keys([(("key",), roll_down.key)])
            said: set[str] = set()
            for level in ("must", "should", "may"):
                for i, key in enumerate(getattr(roll_down, level)):
                    if key not in messages:
                        yield (level, i), f"“{key}” is not a message of the storyboard"
                    if key in said:
                        yield (level, i), f"“{key}” stands here twice"
                    said.add(key)

        return read_yaml(cls, text, name, check=problems)


def malformed_keys(entries: Iterable[tuple[Path, str]]) -> Found:
    """Yield what is wrong with each key that has not the form of one."""
    for path, key in entries:
        if not KEY.fullmatch(key):
            yield path, f"“{key}” should be small letters, digits and hyphens"


def malformed_language(path: Path, language: str) -> Found:
    """Yield what is wrong with a language that is not written as BCP 47."""
    if not _LANGUAGE.fullmatch(language):
        yield path, f"“{language}” should be a language such as en or en-GB"


def impossible_place(path: Path, where: Where) -> Found:
    """Yield the formats and languages of `where` that no item can have."""
    for i, format in enumerate(where.formats):
        if format not in FORMATS:
            says = f"“{format}” should be one of {', '.join(FORMATS)}"
            yield (*path, "formats", i), says
    for i, language in enumerate(where.languages):
        yield from malformed_language((*path, "languages", i), language)
