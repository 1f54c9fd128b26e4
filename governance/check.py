"""What a check is: a named, sourced function from a case to findings."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import getdoc

from governance.case import Case
from governance.findings import Finding, Tier

Run = Callable[[Case], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """id: "<subject>.<problem>", stable for ever. version: counts up whenever its
    findings over its examples change. cap: the heaviest tier a profile may give it.
    reads: what its outcome depends on besides text. source: who says so.
    languages: those it knows words of; empty for all. settings: the numbers that a
    profile may set, with their defaults.
    """

    id: str
    version: int
    cap: Tier
    reads: tuple[str, ...]
    source: str
    run: Run
    languages: tuple[str, ...] = ()
    settings: Mapping[str, int] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What it finds, the first sentence of its docstring."""
        return " ".join(self._paragraphs()[0].split())

    @property
    def label(self) -> str:
        """What it finds, as a name of it: "Names that are no longer used"."""
        words = self.title.removeprefix("Find ").removesuffix(".")
        return words[:1].upper() + words[1:]

    @property
    def why(self) -> str:
        return self._labelled(1)

    @property
    def fix(self) -> str:
        return self._labelled(2)

    @property
    def note(self) -> str:
        """What else a reader should know: the last paragraph, "" for none."""
        return " ".join(self._paragraphs()[2].split())

    def knows(self, language: str) -> bool:
        """Say whether it knows words of this language (BCP 47)."""
        return not self.languages or language.split("-")[0] in self.languages

    def _paragraphs(self) -> list[str]:
        """Return title, why with fix, and note; each may be ""."""
        paragraphs = (getdoc(self.run) or "").split("\n\n")
        return [*paragraphs, "", "", ""][:3]

    def _labelled(self, number: int) -> str:
        labels = re.split(r"^(?:Why|Fix): ", self._paragraphs()[1], flags=re.MULTILINE)
        return " ".join(labels[number].split()) if len(labels) == 3 else ""


def check(
    *,
    id: str,
    version: int,
    cap: Tier,
    reads: tuple[str, ...],
    source: str,
    languages: tuple[str, ...] = (),
    settings: Mapping[str, int] | None = None,
) -> Callable[[Run], Check]:
    """Turn a function into a Check. It registers nothing: see checks/__init__.py."""

    def wrap(run: Run) -> Check:
        return Check(id, version, cap, reads, source, run, languages, settings or {})

    return wrap
