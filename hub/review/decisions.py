"""The decisions of the review page: each takes a form, does one thing, says so."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.models import Piece, User
from content.refusing import Refused, require
from governance import review
from governance.auditing import audit_item
from governance.models import ReviewRound, Suggestion, Waiver
from governance.review.rounds import working_text
from governance.standing import recall, retire
from hub.review.forms import (
    AnswerForm,
    ApproveForm,
    DecideExceptionForm,
    ExceptionForm,
    NotMineForm,
    ReasonForm,
    SuggestForm,
)
from hub.review.queue import waiting_for
from hub.review.views import piece_for

_TAKEN = "Taken into the text. Send it for review when it is as you want it."
_LEFT = "Left as it is."
Decided = tuple[str, bool]  # what to say, and whether the next piece opens
Decide = Callable[[Piece, Any, dict[str, Any], Any], Decided]


def _round(piece: Piece) -> ReviewRound:
    round = review.open_round(piece)
    require(round is not None, "This review has been decided already.")
    assert round is not None
    return round


def _approve(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
    approval = review.approve(
        _round(piece),
        user,
        said["area"],
        now,
        seen=said["seen"],
        use_until=said["use_until"],
    )
    return f"Approved. Number {approval.number}.", True


def _approve_after(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
    review.approve_after(_round(piece), user, said["area"], said["reason"], now)
    return "Sent back: approved once your wording is taken.", True


def _ask(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
    review.ask_for_changes(_round(piece), user, said["area"], said["reason"], now)
    return "Sent back, with what you wrote.", True


def _not_mine(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
    to = User.objects.filter(pk=said["to"], is_active=True).first()
    review.not_mine(_round(piece), user, said["area"], to, said["reason"], now)
    return f"Passed on to {to.name if to else ''}.", True


def _answer(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
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
    return "Answered.", False


def _suggest(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
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
    return "Suggested. Its author sees it when you send the piece back.", False


def _ask_exception(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
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
    return "Asked. Somebody else decides.", False


def _recall(piece: Piece, user: Any, said: dict[str, Any], now: Any) -> Decided:
    recall(piece, user, said["reason"], now)
    return "Withdrawn: nobody gets it any more.", False


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


@login_required
@require_POST
def decide(request: HttpRequest, pk: int, decision: str) -> HttpResponse:
    """Do what a reviewer, or an author who asks for an exception, decided."""
    piece, rights = piece_for(request, pk)
    if decision not in DECISIONS:
        raise Http404
    form_class, work = DECISIONS[decision]
    form = form_class(request.POST)
    now = timezone.now()
    if not form.is_valid():
        for field, errors in form.errors.items():
            messages.error(
                request, f"{field.capitalize()}: {' '.join(map(str, errors))}"
            )
        return redirect("review", piece.pk)
    try:
        says, opens_next = work(piece, request.user, form.cleaned_data, now)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("review", piece.pk)
    if opens_next:
        # It is read on the page of another piece.
        says = f"“{piece.draft_title}”: {says[0].lower()}{says[1:]}"
    messages.success(request, says)
    return _next(rights, now) if opens_next else redirect("review", piece.pk)


def _next(rights: Any, now: Any) -> HttpResponse:
    mine = [row for row in waiting_for(rights, now) if row.is_mine]
    return redirect("review", mine[0].round.piece_id) if mine else redirect("your-work")


@login_required
@require_POST
def decide_exception(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or refuse an exception."""
    waiver = get_object_or_404(Waiver, pk=pk)
    piece, _ = piece_for(request, waiver.piece_pk)
    form = DecideExceptionForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Say whether you accept it, and why.")
        return redirect("review", piece.pk)
    said = form.cleaned_data
    granted = said["granted"] == "yes"
    try:
        review.decide_exception(
            waiver,
            granted,
            said["reason"],
            request.user,
            said["area"],
            timezone.now(),
        )
        messages.success(request, "Accepted." if granted else "Refused.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("review", piece.pk)


@login_required
@require_POST
def settle_suggestion(request: HttpRequest, pk: int, how: str) -> HttpResponse:
    """Take suggested wording into the text, or leave the text as it is."""
    suggestion = get_object_or_404(Suggestion, pk=pk)
    piece, _ = piece_for(request, suggestion.round.piece_id)
    settle = {
        "accept": review.accept_suggestion,
        "decline": review.decline_suggestion,
    }.get(how)
    if settle is None:
        raise Http404
    try:
        settle(suggestion, request.user, timezone.now())
        messages.success(request, _TAKEN if how == "accept" else _LEFT)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("review", piece.pk)


@login_required
@require_POST
def retire_piece(request: HttpRequest, pk: int) -> HttpResponse:
    """Retire what is out: it has done its work."""
    piece, _ = piece_for(request, pk)
    try:
        retire(piece, request.user, timezone.now())
        messages.success(request, "Retired.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("review", piece.pk)
