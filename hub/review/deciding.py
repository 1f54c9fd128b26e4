"""What each decision of the review page does, and what is said after it."""

from collections.abc import Callable
from typing import Any

from django import forms

from content.models import Piece, User
from content.refusing import Refused
from governance import review
from governance.auditing import audit_item
from governance.models import ReviewRound
from governance.rounds import DECIDED, working_text
from governance.standing import recall
from hub.going_out import live_words
from hub.review.forms import (
    AnswerForm,
    ApproveForm,
    ExceptionForm,
    NotMineForm,
    ReasonForm,
    SuggestForm,
)

_TAKEN_BACK = "It has been taken back meanwhile, to be changed: nothing was decided."

Done = tuple[str, bool]  # what to say, and whether the next piece opens
Decide = Callable[[Piece, Any, dict[str, Any], Any], Done]


def _round(piece: Piece) -> ReviewRound:
    round = review.open_round(piece)
    if round is None:
        last = ReviewRound.objects.filter(piece=piece).order_by("-number").first()
        taken = last is not None and last.ended == ReviewRound.Ended.TAKEN_BACK
        raise Refused(_TAKEN_BACK if taken else DECIDED)
    return round


def _author(piece: Piece) -> str:
    return piece.owner.name if piece.owner else "its team"


def _approve(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    approval = review.approve(
        _round(piece),
        user,
        said["area"],
        now,
        seen=said["seen"],
        use_until=said["use_until"],
    )
    return f"Approved, number {approval.number}. {_goes_out(piece, user, now)}", True


def _goes_out(piece: Piece, user: Any, now: Any) -> str:
    """Say what follows an approval, and who acts."""
    stops = review.what_stops(piece, now) if review.open_round(piece) else ()
    if stops:
        return f"Not out yet: {stops[0].says} {stops[0].who}"
    return f"{live_words(piece, user, now)}, and {_author(piece)} is told."


def _approve_after(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    review.approve_after(_round(piece), user, said["area"], said["reason"], now)
    promise = "Once exactly your wording is taken, it is approved in your name."
    return f"Sent back to {_author(piece)}. {promise}", True


def _ask(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    review.ask_for_changes(_round(piece), user, said["area"], said["reason"], now)
    next_ = f"{_author(piece)} mends it; then it is here again."
    return f"Sent back, with what you wrote. {next_}", True


def _not_mine(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    to = User.objects.filter(pk=said["to"], is_active=True).first()
    review.not_mine(_round(piece), user, said["area"], to, said["reason"], now)
    return f"Passed on to {to.name if to else ''}, who decides now.", True


def _answer(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    audit = audit_item(working_text(piece), now)
    review.answer(
        _round(piece),
        audit,
        said["fingerprint"],
        said["says"],
        user,
        said["area"],
        now,
        said["note"],
    )
    return "Answered, for exactly this text. Decide below when you are done.", False


def _suggest(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    review.suggest(
        _round(piece),
        said["path"],
        said["quote"],
        said["text"],
        user,
        said["area"],
        now,
        said["why"],
    )
    return f"Suggested. {_author(piece)} sees it when you send the piece back.", False


def _ask_exception(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    item = working_text(piece)
    review.request_exception(
        piece,
        item,
        audit_item(item, now),
        said["fingerprint"],
        said["reason"],
        said["until"],
        user,
        now,
    )
    return "Asked for. A reviewer decides, and you are told.", False


def _recall(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Done:
    recall(piece, user, said["reason"], now)
    next_ = f"{_author(piece)} can mend it, and send it for review again."
    return f"Withdrawn: nobody gets it any more. {next_}", False


DECISIONS: dict[str, tuple[type[forms.Form], Decide]] = {
    "approve": (ApproveForm, _approve),
    "approve-after": (ReasonForm, _approve_after),
    "ask": (ReasonForm, _ask),
    "not-mine": (NotMineForm, _not_mine),
    "answer": (AnswerForm, _answer),
    "suggest": (SuggestForm, _suggest),
    "exception": (ExceptionForm, _ask_exception),
    "recall": (ReasonForm, _recall),
}
