"""Wording that a reviewer suggests, and that the author takes with one click."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from content.models import Piece
from content.permissions import rights_of
from content.refusing import Refused, require, require_reason
from content.roles import Action
from content.writing import CannotWrite, replace_words
from governance import journal
from governance.announcing import Event, announce
from governance.models import Decision, ReviewRound, Suggestion
from governance.review.approving import WROTE_IT, editors_of
from governance.review.deciding import require_reviewer, send_back, write_down
from governance.rounds import lock, open_round, working_text
from governance.standards import standards_digest


def suggest(
    round: ReviewRound,
    path: str,
    quote: str,
    text: str,
    user: Any,
    area: str,
    now: datetime,
    why: str = "",
    near: int = 0,
) -> Suggestion:
    """Suggest `text` in place of `quote` in the passage at `path`. Raises Refused.

    Where `quote` stands there more than once, the one that starts nearest to `near`
    (code points) is meant. It is the author who changes the text: the reviewer has
    edited nothing.
    """
    require_reviewer(round, user, area, now)
    passages = {p.path: p.text for p in working_text(round.piece.specific).passages}
    start = _nearest(quote, passages.get(path, ""), near)
    require(text.strip() != quote, "Suggest other words than those that stand there.")
    return Suggestion.objects.create(
        round=round,
        path=path,
        start=start,
        end=start + len(quote),
        quote=quote,
        text=text.strip(),
        why=why.strip(),
        by=user,
        at=now,
    )


def _nearest(quote: str, text: str, near: int) -> int:
    found = re.finditer(f"(?={re.escape(quote)})", text) if quote else ()
    starts = [m.start() for m in found]
    require(starts, "These words do not stand in the text any more.")
    return min(starts, key=lambda start: abs(start - near))


def approve_after(
    round: ReviewRound, user: Any, area: str, reason: str, now: datetime
) -> Decision:
    """Send the piece back with the person's suggestions, and approve it with them.

    When its author takes all of them, changes nothing else and sends it again, the
    approval is recorded then (`governance.review.promising`). Raises Refused.
    """
    require_reviewer(round, user, area, now)
    require(user.get_username() not in editors_of(round.piece.specific), WROTE_IT)
    mine = round.suggestions.filter(by=user, state=Suggestion.State.OPEN)
    require(
        mine.exists(),
        "Suggest the wording first: these changes are what you approve.",
    )
    reason = require_reason(reason)
    item = working_text(round.piece.specific)
    with transaction.atomic():
        decision = Decision(
            round=round,
            kind=Decision.Kind.APPROVE_AFTER,
            area=area,
            reason=reason,
            standards=standards_digest(item.programme, now),
            by=user,
            at=now,
        )
        send_back(decision)
        mine.update(decision=decision)
        write_down(decision, journal.Event.APPROVE_AFTER)
    return decision


def accept_suggestion(suggestion: Suggestion, user: Any, now: datetime) -> None:
    """Put the suggested words into the working text, as the author. Raises Refused."""
    with transaction.atomic():
        piece = _settle(suggestion, Suggestion.State.ACCEPTED, user, now)
        draft = piece.get_latest_revision_as_object()
        words = (suggestion.quote, suggestion.text)
        try:
            replace_words(draft, suggestion.path, *words, suggestion.start)
        except CannotWrite as error:
            raise Refused(str(error)) from error
        draft.save_revision(user=user, log_action=True)


def decline_suggestion(suggestion: Suggestion, user: Any, now: datetime) -> None:
    """Leave the words as they are. Raises Refused."""
    with transaction.atomic():
        _settle(suggestion, Suggestion.State.DECLINED, user, now)


def _settle(suggestion: Suggestion, state: str, user: Any, now: datetime) -> Piece:
    """Note what becomes of it; return the piece, which others wait for meanwhile."""
    piece = lock(suggestion.round.piece)
    require(
        rights_of(user, now.date()).may_with(Action.WRITE, piece),
        "The author decides on suggested wording.",
    )
    require(open_round(piece) is None, "It is in review: take it back first.")
    changed = Suggestion.objects.filter(
        pk=suggestion.pk, state=Suggestion.State.OPEN
    ).update(state=state, settled_by=user, settled_at=now)
    require(changed, "This has been settled already.")
    suggestion.refresh_from_db()
    announce(Event.SUGGESTION_SETTLED, suggestion, now)
    return piece
