"""What the last audit of a text found, in a few words with signs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from governance.matching.telling import MessageState
from governance.models import AuditRecord


@dataclass(frozen=True)
class Tag:
    """A word with its sign. kind: good, warn, bad, ask or "" for plain."""

    text: str
    kind: str = ""


def count_tags(key: str, content_digest: str = "") -> tuple[Tag, ...]:
    """Return what was found in the last text that was audited under a key, or in the
    one with this digest; nothing when none was.
    """
    audits = AuditRecord.objects.filter(key=key)
    if content_digest:
        audits = audits.filter(content_digest=content_digest)
    last = audits.order_by("-made_at", "-pk").first()
    return () if last is None else tuple(_tags(last)) or (_NOTHING,)


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
