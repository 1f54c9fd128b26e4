"""What the last audit of a text found, in a few words with signs."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from governance.matching.telling import MessageState
from governance.models import AuditRecord


@dataclass(frozen=True)
class Tag:
    """A word with its sign. kind: good, warn, bad, ask or "" for plain."""

    text: str
    kind: str = ""


def count_tags(texts: Mapping[str, str]) -> dict[str, tuple[Tag, ...]]:
    """Return for each key what was found in the last text that was audited under it, or
    in the one with this digest, where there is one; nothing when none was. Two queries.
    """
    audits = AuditRecord.objects.filter(key__in=texts).order_by("made_at", "pk")
    last = {
        key: pk
        for key, content_digest, pk in audits.values_list("key", "content_digest", "pk")
        if texts[key] in ("", content_digest)
    }
    found = AuditRecord.objects.in_bulk(last.values())
    tags = {key: tuple(_tags(found[pk])) or (_NOTHING,) for key, pk in last.items()}
    return {key: tags.get(key, ()) for key in texts}


_NOTHING = Tag("✓ nothing to fix", "good")


def _tags(last: AuditRecord) -> Iterator[Tag]:
    for label in _contradicted(last):
        yield Tag(f"✖ contradicts {label}", "bad")
    if last.stops:
        yield Tag(f"✖ {last.stops} stop{_s(last.stops == 1)} publishing", "bad")
    if last.to_fix:
        yield Tag(f"▲ {last.to_fix} to fix", "warn")
    if last.questions:
        yield Tag(f"? {last.questions} question{_s(last.questions != 1)}", "ask")
    if last.suggestions:
        yield Tag(f"{last.suggestions} suggestion{_s(last.suggestions != 1)}")


def _s(wanted: bool) -> str:
    return "s" if wanted else ""


def _contradicted(last: AuditRecord) -> list[str]:
    told = json.loads(last.payload)["messages"]
    return [m["label"] for m in told if m["state"] == MessageState.CONTRADICTED]
