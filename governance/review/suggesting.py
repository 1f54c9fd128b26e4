"""Wording that a reviewer suggests, and that the author takes with one click."""

from datetime import datetime
from typing import Any

from django.db import transaction

from content.models import Piece
from content.permissions import rights_of
from content.roles import Action
from content.writing import CannotWrite, replace_words
from governance import journal
from governance.announcing import Event, announce
from governance.models import Decision, ReviewRound, Suggestion
from governance.refusing import Refused, require, require_reason
from governance.review.deciding import require_reviewer, send_back
from governance.review.rounds import working_text


def suggest(
    round: ReviewRound,
    path: str,
    quote: str,
    text: str,
    user: Any,
    area: str,
    now: datetime,
    why: str = "",
) -> Suggestion:
    """Suggest `text` in place of `quote` in the passage at `path`. Raises Refused.

    It is the author who changes the text: the reviewer has edited nothing.
    """
    require_reviewer(round, user, area, now)
    passages = {p.path: p.text for p in working_text(round.piece.specific).passages}
    start = passages.get(path, "").find(quote) if quote else -1
    require(start >= 0, "These words do not stand in the text any more.")
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


def approve_after(
    round: ReviewRound, user: Any, area: str, reason: str, now: datetime
) -> Decision:
    """Send the piece back with suggestions; when its author takes all of them and
    changes nothing else, the text counts as reviewed: it comes back for one click.
    """
    require_reviewer(round, user, area, now)
    require(
        round.suggestions.filter(by=user, state=Suggestion.State.OPEN).exists(),
        "Suggest the wording first: these changes are what you approve.",
    )
    reason = require_reason(reason)
    with transaction.atomic():
        decision = Decision.objects.create(
            round=round,
            kind=Decision.Kind.APPROVE_AFTER,
            area=area,
            reason=reason,
            by=user,
            at=now,
        )
        send_back(round, user, reason, now)
        journal.append(
            "approve-after",
            round.piece.item_key,
            now=now,
            actor=user,
            data={"area": area, "reason": reason, "round": round.number},
        )
    return decision


def accept_suggestion(suggestion: Suggestion, user: Any, now: datetime) -> None:
    """Put the suggested words into the working text, as the author. Raises Refused."""
    with transaction.atomic():
        piece = _settle(suggestion, Suggestion.State.ACCEPTED, user, now)
        draft = piece.get_latest_revision_as_object()
        try:
            replace_words(
                draft,
                suggestion.path,
                suggestion.quote,
                suggestion.text,
                suggestion.start,
            )
        except CannotWrite as error:
            raise Refused(str(error)) from error
        draft.save_revision(user=user, log_action=True)


def decline_suggestion(suggestion: Suggestion, user: Any, now: datetime) -> None:
    """Leave the words as they are. Raises Refused."""
    with transaction.atomic():
        _settle(suggestion, Suggestion.State.DECLINED, user, now)


def _settle(suggestion: Suggestion, state: str, user: Any, now: datetime) -> Piece:
    round = suggestion.round
    piece: Piece = round.piece.specific
    require(
        rights_of(user, now.date()).may_with(Action.WRITE, piece),
        "The author decides on suggested wording.",
    )
    in_review = ReviewRound.objects.filter(piece=piece, ended="").exists()
    require(not in_review, "It is in review: take it back first.")
    changed = Suggestion.objects.filter(
        pk=suggestion.pk, state=Suggestion.State.OPEN
    ).update(state=state, settled_by=user, settled_at=now)
    require(changed, "This has been settled already.")
    suggestion.refresh_from_db()
    announce(Event.SUGGESTION_SETTLED, suggestion, now)
    return piece
