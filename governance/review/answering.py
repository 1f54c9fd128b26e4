"""Questions answered, and findings called wrong."""

from datetime import datetime
from typing import Any

from django.db import transaction

from content.items import ContentItem
from content.models import Piece
from content.permissions import rights_of
from content.reading.pieces import read_piece
from content.refusing import Refused, require
from content.roles import Action
from governance import journal
from governance.audit import Audit
from governance.auditing import sort_of
from governance.findings import Finding, Place
from governance.models import Answer, ReviewRound, WrongFinding
from governance.review.approving import WROTE_IT, editors_of
from governance.review.deciding import require_reviewer
from governance.rounds import CHANGED, lock, working_text
from governance.text.sentences import split_sentences

# Who called the same finding wrong would judge their own words.
CALLED_IT = "Somebody else judges what you called wrong."


def finding_in(audit: Audit, fingerprint: str) -> Finding:
    """Return the finding; raise Refused when the text has it no more."""
    for finding in audit.findings:
        if finding.fingerprint == fingerprint:
            return finding
    raise Refused("This finding is gone: the text has been changed.")


def answer(
    round: ReviewRound,
    audit: Audit,
    fingerprint: str,
    says: str,
    user: Any,
    area: str,
    now: datetime,
    note: str = "",
) -> Answer:
    """Settle a question of the text in review.

    says: of `Answer.Says`. audit: of that text. Raises Refused.
    """
    require(says in Answer.Says.values, "Answer that it is fine, or that it is wrong.")
    finding = finding_in(audit, fingerprint)
    require(finding.is_question, "This is not a question.")
    with transaction.atomic():
        piece = lock(round.piece)
        require_reviewer(round, user, area, now)
        item = working_text(piece)
        require((audit.item, audit.content) == (item.key, item.content_digest), CHANGED)
        require(user.get_username() not in editors_of(piece), WROTE_IT)
        given = Answer.objects.create(
            key=audit.item,
            fingerprint=fingerprint,
            content_digest=audit.content,
            says=says,
            note=note.strip(),
            by=user,
            at=now,
        )
        journal.append(
            journal.Event.ANSWER,
            audit.item,
            now=now,
            actor=user,
            data={"question": finding.says, "answer": says, "note": note.strip()},
        )
    return given


def call_wrong(
    piece: Piece, finding: Finding, user: Any, now: datetime, why: str = ""
) -> WrongFinding:
    """Note that somebody takes a finding for wrong. It changes nothing for the piece:
    reviewers look at it, and the rule gets better.
    """
    require(
        rights_of(user, now.date()).may_with(Action.CALL_WRONG, piece),
        "You cannot do that here.",
    )
    row, _ = WrongFinding.objects.get_or_create(
        key=piece.item_key,
        fingerprint=finding.fingerprint,
        by=user,
        defaults={
            "check_id": finding.check,
            "says": finding.says,
            "sort": sort_of(finding),
            "quote": finding.place.quote if finding.place else "",
            "sentence": _sentence(read_piece(piece), finding.place),
            "why": why.strip(),
            "at": now,
        },
    )
    return row


def _sentence(item: ContentItem, place: Place | None) -> str:
    """Return the sentences that a place lies in, "" for none."""
    passages = {passage.path: passage.text for passage in item.passages}
    if place is None or place.path not in passages:
        return ""
    text = passages[place.path]
    spans = [
        span
        for span in split_sentences(text)
        if span.start < place.end and place.start < span.end
    ]
    return text[spans[0].start : spans[-1].end] if spans else ""


def judge_wrong(
    row: WrongFinding, was_wrong: bool, user: Any, now: datetime, note: str = ""
) -> None:
    """Say, as a reviewer, whether the finding was wrong. Raises Refused.

    It changes nothing for the piece either: the finding stays.
    """
    require(
        rights_of(user, now.date()).may(Action.REVIEW), "Only reviewers judge that."
    )
    with transaction.atomic():
        stored = WrongFinding.objects.select_for_update().get(pk=row.pk)
        require(not stored.is_judged, "Somebody has judged this already.")
        same = WrongFinding.objects.filter(
            key=stored.key, fingerprint=stored.fingerprint, by=user
        )
        require(not same.exists(), CALLED_IT)
        stored.was_wrong, stored.note = was_wrong, note.strip()
        stored.judged_by, stored.judged_at = user, now
        stored.save(update_fields=["was_wrong", "note", "judged_by", "judged_at"])
        journal.append(
            journal.Event.FINDING_WRONG if was_wrong else journal.Event.FINDING_RIGHT,
            stored.key,
            now=now,
            actor=user,
            data={"finding": stored.says, "note": stored.note},
        )
    row.refresh_from_db()
