"""The shared story: what a release of the storyboard holds, and what its file says.

A release's payload is the canonical JSON of a `Story`; its YAML file has the same
keys. docs/storyboard.md describes both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from content.canonical import plain
from content.story_parts import (
    CLOSED,
    KEY,
    Boilerplate,
    Earlier,
    Entry,
    Found,
    Message,
    Pillar,
    ProofPoint,
    Term,
    Wording,
    impossible_place,
    malformed_keys,
    malformed_language,
)
from content.yaml_reading import read_payload, read_yaml, write_yaml
from content.yaml_tree import Path

__all__ = ["KEY", "SCHEMA", "Story", "problems"]

SCHEMA = 1


@dataclass(frozen=True)
class Story:
    """One release of the storyboard, or its draft (release 0)."""

    key: str
    title: str
    schema: int = SCHEMA
    release: int = 0
    effective_on: date | None = None
    language: str = "en"
    umbrella: str = ""
    positioning: str = ""
    tone: tuple[str, ...] = ()
    teams: tuple[Entry, ...] = ()
    personas: tuple[Entry, ...] = ()
    stages: tuple[Entry, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    proof_points: tuple[ProofPoint, ...] = ()
    terms: tuple[Term, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()

    __pydantic_config__ = CLOSED

    @classmethod
    def from_yaml(cls, text: str, name: str) -> Self:
        """Return the storyboard in a YAML file; `name` is for its errors.

        Raises BadFile with every error, each with line and key.
        """
        return read_yaml(cls, text, name, check=problems)

    @classmethod
    def from_payload(cls, payload: Any) -> Self:
        """Return the storyboard of a release's payload, parsed JSON."""
        return read_payload(cls, payload)

    def payload(self) -> Any:
        """Return what a release keeps: dicts, lists and plain values."""
        return plain(self)

    def to_yaml(self) -> str:
        """Return the file that `from_yaml` reads back to an equal story."""
        return write_yaml(self)

    @property
    def messages(self) -> tuple[Message, ...]:
        """All messages, in the order of their pillars."""
        return tuple(m for pillar in self.pillars for m in pillar.messages)


def problems(story: Story) -> Found:
    """Yield (path, sentence) for all that is wrong between the parts of `story`."""
    if story.schema != SCHEMA:
        yield ("schema",), f"is not a form that is read here; {SCHEMA} is"
    yield from _keys(story)
    yield from _references(story)
    yield from _terms(story)
    for path, text in _needed_texts(story):
        if not text.strip():
            yield path, "is empty"
    yield from _figures(story)
    yield from _releases(story)
    yield from _days(story)
    yield from malformed_language(("language",), story.language)
    for path, part in _placed(story):
        yield from impossible_place((*path, "where"), part.where)


def _keys(story: Story) -> Found:
    lists: dict[str, list[tuple[Path, str]]] = {
        name: [((name, i, "key"), entry.key) for i, entry in enumerate(values)]
        for name, values in _keyed_lists(story)
    }
    messages = list(_messages(story))
    lists["messages"] = [((*path, "key"), m.key) for path, m in messages]
    yield from malformed_keys([(("key",), story.key)])
    for entries in lists.values():
        yield from malformed_keys(entries)
        yield from _doubled(entries)
    yield from _doubled(((*p, "number"), m.number) for p, m in messages if m.number)


def _doubled(entries: Iterable[tuple[Path, str]]) -> Found:
    seen: set[str] = set()
    for path, key in entries:
        if key in seen:
            yield path, f"“{key}” stands here twice"
        seen.add(key)


def _references(story: Story) -> Found:
    known = {name: {e.key for e in values} for name, values in _keyed_lists(story)}
    wanted = {
        "personas": "personas",
        "stages": "stages",
        "proof": "proof_points",
        "notes": "boilerplate",
    }
    for path, message in _messages(story):
        for field, where in wanted.items():
            for i, key in enumerate(getattr(message, field)):
                if key not in known[where]:
                    yield (*path, field, i), f"“{key}” is not among {where}"
    for i, text in enumerate(story.boilerplate):
        for j, key in enumerate(text.products):
            if key not in known["terms"]:
                yield ("boilerplate", i, "products", j), f"“{key}” is not among terms"


def _terms(story: Story) -> Found:
    right: dict[str, str] = {}
    for term in story.terms:
        for text in (term.preferred, *term.admitted):
            right.setdefault(text.casefold(), term.key)
    for i, term in enumerate(story.terms):
        wrong = (term.deprecated, term.forbidden, term.retired)
        if not any((term.preferred, term.admitted, *wrong)):
            yield ("terms", i), "has no wording"
        for usage in ("deprecated", "forbidden", "retired"):
            for j, text in enumerate(getattr(term, usage)):
                other = right.get(text.casefold())
                if text and other:
                    says = f"“{text}” is the right word in “{other}”"
                    yield ("terms", i, usage, j), says


def _needed_texts(story: Story) -> Iterator[tuple[Path, str]]:
    """Yield each text that is looked for in items, with its path."""
    for path, message in _messages(story):
        yield (*path, "statement"), message.statement
        for i, wording in enumerate(message.wordings):
            yield (*path, "wordings", i, "text"), wording.text
        yield from _listed(path, message, "denials")
    for i, proof in enumerate(story.proof_points):
        yield ("proof_points", i, "claim"), proof.claim
    for path, old in _earlier(story):
        yield (*path, "text"), old.text
    for i, term in enumerate(story.terms):
        for usage in ("admitted", "deprecated", "forbidden", "retired", "unless"):
            yield from _listed(("terms", i), term, usage)
    for i, text in enumerate(story.boilerplate):
        yield ("boilerplate", i, "text"), text.text
        yield from _listed(("boilerplate", i), text, "variants")


def _listed(path: Path, part: Any, field: str) -> Iterator[tuple[Path, str]]:
    for i, text in enumerate(getattr(part, field)):
        yield (*path, field, i), text


def _figures(story: Story) -> Found:
    for i, proof in enumerate(story.proof_points):
        if proof.claim and proof.figure not in proof.claim:
            says = f"“{proof.figure}” does not stand in the claim"
            yield ("proof_points", i, "figure"), says


def _releases(story: Story) -> Found:
    if story.release < 0:
        yield ("release",), "should be 0 or more"
    for path, old in _earlier(story):
        if old.release < 1:
            yield (*path, "release"), "should be 1 or more"


def _days(story: Story) -> Found:
    for path, message in _messages(story):
        start, end = message.valid_from_on, message.valid_until_on
        if start and end and end < start:
            yield (*path, "valid_until_on"), "lies before valid_from_on"
    for i, proof in enumerate(story.proof_points):
        start, end = proof.as_of_on, proof.expires_on
        if start and end and end < start:
            yield ("proof_points", i, "expires_on"), "lies before as_of_on"


def _keyed_lists(story: Story) -> Iterator[tuple[str, Iterable[Any]]]:
    names = "teams personas stages pillars proof_points terms boilerplate"
    for name in names.split():
        yield name, getattr(story, name)


def _messages(story: Story) -> Iterator[tuple[Path, Message]]:
    for i, pillar in enumerate(story.pillars):
        for j, message in enumerate(pillar.messages):
            yield ("pillars", i, "messages", j), message


def _earlier(story: Story) -> Iterator[tuple[Path, Earlier]]:
    proof = ((("proof_points", i), p) for i, p in enumerate(story.proof_points))
    parts: list[tuple[Path, Message | ProofPoint]] = [*_messages(story), *proof]
    for path, part in parts:
        for i, old in enumerate(part.earlier):
            yield (*path, "earlier", i), old


def _placed(story: Story) -> Iterator[tuple[Path, Wording | Term | Boilerplate]]:
    for path, message in _messages(story):
        for i, wording in enumerate(message.wordings):
            yield (*path, "wordings", i), wording
    for i, term in enumerate(story.terms):
        yield ("terms", i), term
    for i, text in enumerate(story.boilerplate):
        yield ("boilerplate", i), text
