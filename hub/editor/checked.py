"""What was found in a piece at a moment, and what of it this person sees."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from content.models import Level, Piece
from content.permissions import rights_of
from content.planning.roll_downs import roll_down_of
from content.reading.pieces import read_piece
from content.roles import Role
from governance.audit import Audit
from governance.auditing import audit_item
from governance.gating import level_of, waivers_of
from governance.models import WrongFinding
from governance.standards import story_in_force
from hub.editor.findings_shown import Lists, lists_of
from hub.editor.sent_back import SentBack, sent_back
from hub.editor.story_shown import NEEDS, Need, story_to_tell

# At the level "watch", findings are for these only.
_SEE_ALL = frozenset({Role.REVIEWER, Role.LEAD})


@dataclass(frozen=True)
class Checked:
    """at: when it was checked. words_only: why meaning was not compared, "" when it
    was. silent: findings are not shown to this person. called_wrong: by this person, by
    fingerprints. sent_back: what reviewers said, None unless the piece came back.
    """

    at: datetime
    storyboard: int
    needs: tuple[Need, ...]
    lists: Lists
    words_only: str = ""
    silent: bool = False
    called_wrong: Mapping[str, WrongFinding] = field(default_factory=dict)
    sent_back: SentBack | None = None

    @property
    def must(self) -> Need | None:
        """Return what has to be told, None when the programme asks for nothing."""
        return next((need for need in self.needs if need.title == NEEDS["must"]), None)


def check_piece(piece: Piece, user: Any, now: datetime) -> Checked:
    """Audit a piece as it is in memory, and return what `user` is shown of it."""
    item = read_piece(piece)
    audit = audit_item(item, now)
    story = story_in_force(now).for_programme(roll_down_of(item.programme))
    silent = is_silent(piece, user)
    excepted = excepted_from(audit, now)
    wrong = WrongFinding.objects.filter(key=item.key, by=user)
    wrong = wrong.select_related("judged_by")
    return Checked(
        at=now,
        storyboard=story.release,
        needs=story_to_tell(item, audit, story, with_warnings=not silent),
        lists=Lists() if silent else lists_of(item, audit, excepted),
        words_only=audit.not_compared,
        silent=silent,
        called_wrong={row.fingerprint: row for row in wrong},
        sent_back=sent_back(piece, item),
    )


def is_silent(piece: Piece, user: Any) -> bool:
    """Say whether findings are kept from this person: the team is only watched."""
    if level_of(piece.programme.team.key) != Level.WATCH:
        return False
    return not (rights_of(user).roles & _SEE_ALL)


def excepted_from(audit: Audit, now: datetime) -> frozenset[str]:
    """Return the fingerprints of the findings that an exception holds for at `now`."""
    held = {
        (waiver.fingerprint, waiver.evidence_digest)
        for waiver in waivers_of(audit.item)
        if now < waiver.expires_at
    }
    return frozenset(
        f.fingerprint
        for f in audit.findings
        if (f.fingerprint, f.evidence_digest) in held
    )
