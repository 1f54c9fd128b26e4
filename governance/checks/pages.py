"""docs/checks.md, made from the checks, their examples and the shipped profile."""

from collections.abc import Iterable, Iterator
from functools import cache

from governance.check import Check
from governance.checks import CATALOGUE, KNOWN_CHECKS
from governance.checks.examples import FOLDER, Example, examples_of
from governance.findings import Tier
from governance.labels import TIERS
from governance.profiles import Profile, find_profile

HEAD = f"""# Checks

Made by `make docs` from the checks themselves: change a check, not this page.

Each check finds one kind of problem. Most are about what the storyboard says: change
it there. The weight is that of the shipped profile `default`; a profile of your own
(`extends: default`) may give another, up to the check's limit. The examples are tests;
they are held against the made-up storyboard
[`{FOLDER.name}/storyboard.yaml`](../governance/checks/examples/storyboard.yaml).

| check | what it finds | weight |
| --- | --- | --- |
"""


def checks_page() -> str:
    """Return the whole page as Markdown, the same text for the same checks."""
    rows = "".join(
        f"| [{c.id}](#{_anchor(c)}) | {c.title} | {_weight(c)} |\n" for c in CATALOGUE
    )
    return HEAD + rows + "".join("\n" + _section(check) for check in CATALOGUE)


def _section(check: Check) -> str:
    return "".join(f"{line}\n" for line in _lines(check))


def _lines(check: Check) -> Iterator[str]:
    yield f"## {check.id}"
    yield ""
    yield check.title
    yield ""
    yield f"- **Why:** {check.why}"
    yield f"- **What to do:** {check.fix}"
    if check.note:
        yield f"- **Mind:** {check.note}"
    yield f"- **Weight:** {_weight(check)}; at most {TIERS[check.cap]}."
    yield f"- **Source:** {check.source}."
    examples = examples_of(check.id)
    yield from _table("Found", examples.bad)
    yield from _table("Left alone", examples.good)
    yield from _table("Found, though nobody minds", examples.known_false_alarms)


def _table(title: str, examples: Iterable[Example]) -> Iterator[str]:
    rows = list(examples)
    if rows:
        yield ""
        yield f"**{title}**"
        yield ""
    for example in rows:
        yield f"- {_cell(example.text)}{_asked(example)}"
        if example.fixed:
            yield f"  → {_cell(example.fixed)}"
        if example.because:
            yield f"  ({example.because})"


def _asked(example: Example) -> str:
    asked = [f"must say “{key}”" for key in example.must]
    asked += [f"should say “{key}”" for key in example.should]
    asked += [f"an image with the text alternative “{alt}”" for alt in example.alts]
    if example.format != "article":
        asked.append(f"as {example.format}")
    return f" *({', '.join(asked)})*" if asked else ""


def _cell(text: str) -> str:
    return " / ".join(f"“{part}”" for part in text.strip().split("\n\n"))


def _anchor(check: Check) -> str:
    return check.id.replace(".", "")


def _weight(check: Check) -> str:
    tiers = [r.tier for r in _default().rules if r.check == check.id and r.tier]
    return TIERS[tiers[0] if tiers else Tier.SHADOW]


@cache
def _default() -> Profile:
    return find_profile("default", KNOWN_CHECKS)
