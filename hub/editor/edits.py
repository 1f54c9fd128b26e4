"""Edits that the browser makes: a fix, with all it takes to find the place again."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from content.items import Passage, Role
from governance.findings import Evidence, Fix, FixKind, Place


@dataclass(frozen=True, slots=True)
class Edit:
    """What one click does to the text of the form.

    start, end: code points in the passage at `path`, which reads `quote` there.
    before: how often `quote` stands earlier in that passage, for the form's own text
    may have other spaces. pin: the block of the storyboard's own words to insert
    instead of plain text, as {"type", "said", "release"}.
    """

    kind: str
    path: str
    start: int = 0
    end: int = 0
    quote: str = ""
    before: int = 0
    text: str = ""
    role: str = Role.BODY
    pin: dict[str, Any] | None = None

    @property
    def data(self) -> str:
        """Return it as JSON, for an attribute."""
        return json.dumps(asdict(self), ensure_ascii=False)


def edit_of(
    fix: Fix, passages: dict[str, Passage], evidence: tuple[Evidence, ...]
) -> Edit:
    """Return the browser's form of a fix that an audit of these passages offers."""
    if fix.kind is FixKind.INSERT:
        pin = _pin(fix, evidence)
        return Edit(fix.kind, fix.path, text=fix.text, role=fix.role, pin=pin)
    quote, before = _quoted(passages.get(fix.path), fix.start, fix.end)
    return Edit(fix.kind, fix.path, fix.start, fix.end, quote, before, fix.text)


def mark_of(place: Place, passages: dict[str, Passage]) -> Edit:
    """Return where the words of a finding stand; there is nothing to change."""
    quote, before = _quoted(passages.get(place.path), place.start, place.end)
    return Edit("show", place.path, place.start, place.end, quote, before)


def _quoted(passage: Passage | None, start: int, end: int) -> tuple[str, int]:
    if passage is None:
        return "", 0
    quote = passage.text[start:end]
    return quote, passage.text.count(quote, 0, start) if quote else 0


def _pin(fix: Fix, evidence: tuple[Evidence, ...]) -> dict[str, Any] | None:
    """Return the fixed text to insert as such: its words are nobody's to change."""
    for one in evidence:
        if one.kind == "fixed text" and one.text == fix.text:
            return {"type": "fixed_text", "said": one.key, "release": one.release}
    return None
