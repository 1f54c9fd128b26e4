"""The decisions of the review page: each takes a form, does one thing, says so."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.models import Piece
from content.refusing import Refused
from governance import review
from governance.models import Suggestion, Waiver
from governance.standing import retire
from hub.editor.settling import settled
from hub.review.deciding import DECISIONS
from hub.review.forms import WRITTEN, DecideExceptionForm
from hub.review.queue import rounds_for, waiting_for
from hub.review.views import UNSENT, piece_for
from hub.times import day_words


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
        return _refused(request, piece, *_errors(form))
    try:
        says, opens_next = work(piece, request.user, form.cleaned_data, now)
    except Refused as refused:
        return _refused(request, piece, str(refused))
    if opens_next:
        # It is read on the page of another piece.
        says = f"“{piece.draft_title}”: {says[0].lower()}{says[1:]}"
    messages.success(request, says)
    return _next(rights, now) if opens_next else redirect("review", piece.pk)


def _errors(form: forms.Form) -> Iterator[str]:
    for name, errors in form.errors.items():
        yield f"{form[name].label}: {' '.join(map(str, errors))}"


def _refused(request: HttpRequest, piece: Piece, *whys: str) -> HttpResponse:
    """Say why, and give back what was written: it would be gone with the form."""
    for why in whys:
        messages.error(request, why)
    written = (request.POST.get(name, "") for name in WRITTEN)
    request.session[UNSENT] = "\n\n".join(text for text in written if text.strip())
    return redirect("review", piece.pk)


def _next(rights: Any, now: Any) -> HttpResponse:
    mine = waiting_for(rights, now, rounds_for(rights.user)[:1])
    return redirect("review", mine[0].round.piece_id) if mine else redirect("your-work")


@login_required
@require_POST
def decide_exception(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or refuse an exception."""
    waiver = get_object_or_404(Waiver, pk=pk)
    piece, _ = piece_for(request, waiver.piece_pk)
    form = DecideExceptionForm(request.POST)
    if not form.is_valid():
        return _refused(request, piece, "Say whether you accept it, and why.")
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
    except Refused as refused:
        return _refused(request, piece, str(refused))
    until = day_words(waiver.expires_at.date(), timezone.now().date())
    asked = waiver.requested_by.name
    accepted = f"Accepted until {until}: it stops the piece no more. {asked} is told."
    refused_ = f"Refused. {asked} is told, and mends the text."
    messages.success(request, accepted if granted else refused_)
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
        messages.success(request, settled(suggestion))
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
        messages.success(request, "Retired: nobody gets it any more.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("review", piece.pk)
