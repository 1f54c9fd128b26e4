"""The front door for the hub's own items: audits them as things stand at a moment."""

from collections import OrderedDict
from datetime import datetime
from threading import Lock

from content.canonical import canonical_json, digest
from content.items import ContentItem
from content.models import Piece
from content.planning import roll_down_of
from content.reading.pieces import read_piece
from governance.audit import Audit, audit
from governance.facts import Facts
from governance.findings import Finding, Tier
from governance.gathering import gather
from governance.models import AuditRecord
from governance.standards import hub_profile, passing_meanings, story_in_force

# Audits that a process keeps: an editor asks for the same one at every pause.
MOST_KEPT = 500


class _Kept:
    """The audits asked for last, by the digests of what went into them."""

    def __init__(self) -> None:
        self._audits: OrderedDict[tuple[str, ...], Audit] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, ...]) -> Audit | None:
        with self._lock:
            if key in self._audits:
                self._audits.move_to_end(key)
            return self._audits.get(key)

    def keep(self, key: tuple[str, ...], made: Audit) -> None:
        with self._lock:
            self._audits[key] = made
            if len(self._audits) > MOST_KEPT:
                self._audits.popitem(last=False)


_kept = _Kept()


def audit_piece(piece: Piece, now: datetime) -> Audit:
    """Audit a piece as it is in memory, saved or not."""
    return audit_item(read_piece(piece), now)


def audit_item(item: ContentItem, now: datetime, facts: Facts | None = None) -> Audit:
    """Audit an item against the storyboard, programme and rules of `now`.

    Runs the embedding model: call it outside of transactions that others wait for.
    """
    story = story_in_force(now).for_programme(roll_down_of(item.programme))
    facts = facts or gather(item, story, now)
    profile = hub_profile()
    # What says the same may be of another programme, stand in other blocks, and have
    # been read better since.
    around = digest([[passage.path for passage in item.passages], item.unread])
    about = (item.key, item.content_digest, item.text_digest, item.programme, around)
    key = (*about, story.digest, facts.digest, digest(profile))
    made = _kept.get(key)
    if made is None:
        made = audit(item, story, profile, facts)
        _kept.keep(key, made)
    return made


def audit_outside(item: ContentItem, now: datetime) -> Audit:
    """Audit a file or text that is not the hub's, and keep nothing of it."""
    story = story_in_force(now).for_programme(roll_down_of(item.programme))
    facts = gather(item, story, now, compared_by=passing_meanings)
    return audit(item, story, hub_profile(), facts)


def keep_audit(made: Audit, now: datetime) -> AuditRecord:
    """Keep an audit that somebody decides on, or that tells how an item stands."""
    row, _ = AuditRecord.objects.get_or_create(
        key=made.item,
        content_digest=made.content,
        text_digest=made.text,
        story_digest=made.story,
        profile_digest=made.profile,
        facts_digest=made.facts.digest,
        defaults={
            "payload": canonical_json(made).decode(),
            "made_at": now,
            **counts(made),
        },
    )
    return row


def counts(made: Audit) -> dict[str, int]:
    """Return how many findings of each sort people see."""
    sorts = [sort_of(finding) for finding in made.findings]
    names = ("stops", "to_fix", "questions", "suggestions")
    return {name: sorts.count(name) for name in names}


def sort_of(finding: Finding) -> str:
    """Return which list a finding stands in: stops, to_fix, questions, suggestions,
    notes, or "" for one that nobody is shown.
    """
    if finding.tier is Tier.SHADOW:
        return ""
    if finding.tier is Tier.INFO:
        return "notes"
    if finding.is_question and finding.tier is not Tier.HARD_BLOCK:
        return "questions"
    return {
        Tier.HARD_BLOCK: "stops",
        Tier.MUST_FIX: "to_fix",
        Tier.ADVISORY: "suggestions",
    }[finding.tier]
