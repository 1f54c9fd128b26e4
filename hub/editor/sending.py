"""Sending a piece for review, and taking it back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.models import Piece, User
from content.refusing import Refused
from governance import review
from governance.auditing import audit_item
from governance.gate import Code
from governance.gating import reasons_against
from governance.review.rounds import areas, due_at, on_duty, working_text
from hub.editor.checked import excepted_from, is_silent
from hub.editor.findings_shown import Lists, lists_of
from hub.editor.opening import piece_to_write
from hub.times import moment_words


class SendForm(forms.Form):
    """Who is asked, and a word to them."""

    to = forms.ModelChoiceField(
        User.objects.none(), required=False, label="Who is asked", empty_label=None
    )
    note = forms.CharField(
        required=False,
        label="A note (optional)",
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        field: Any = self.fields["to"]
        field.queryset = reviewers()
        field.label_from_instance = lambda person: person.name


@dataclass(frozen=True)
class Sheet:
    """What is asked before a piece is sent. at_once: nobody has to approve it."""

    piece: Piece
    lists: Lists
    areas: str
    due_at: datetime
    at_once: bool


def reviewers() -> Any:
    """Return the people who review for the areas that a piece needs."""
    groups = [area.group_id for area in areas()]
    people = User.objects.filter(groups__in=groups, is_active=True)
    return people.distinct().order_by("first_name", "last_name")


@login_required
def send_for_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show whom it goes to and what is still open; send it when that is confirmed."""
    piece = piece_to_write(pk, request.user)
    if review.open_round(piece):
        return redirect("review", piece.pk)
    form = SendForm(request.POST or None, initial={"to": on_duty()})
    if request.method == "POST" and form.is_valid():
        return _send(request, piece, form.cleaned_data)
    try:
        sheet = _sheet(piece, request.user, timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("wagtailadmin_pages:edit", piece.pk)
    return render(request, "hub/editor/send.html", {"sheet": sheet, "form": form})


def _sheet(piece: Piece, user: Any, now: datetime) -> Sheet:
    item = working_text(piece)
    audit = audit_item(item, now)
    codes = {reason.code for reason in reasons_against(item, audit, now)}
    lists = lists_of(item, audit, excepted_from(audit, now))
    return Sheet(
        piece,
        lists=Lists() if is_silent(piece, user) else lists,
        areas=" and ".join(area.name for area in areas()),
        due_at=due_at(now, None),
        at_once=codes <= {Code.EMBARGO},
    )


def _send(request: HttpRequest, piece: Piece, said: dict[str, Any]) -> HttpResponse:
    now = timezone.now()
    try:
        round = review.submit(piece, request.user, now, said["note"], said["to"])
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("send-for-review", piece.pk)
    if round is None:
        messages.success(request, "Nobody had to approve it: it is out.")
    else:
        asked = round.assigned_to.name if round.assigned_to else "the reviewers"
        due = moment_words(round.due_at, now, request.user)
        messages.success(
            request,
            f"Sent to {asked}, by {due}. You can take it back until it is decided.",
        )
    return redirect("review", piece.pk)


@login_required
@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a piece out of review, and open it for writing again."""
    piece = piece_to_write(pk, request.user)
    round = review.open_round(piece)
    try:
        if round is not None:
            review.take_back(round, request.user, timezone.now())
            messages.success(request, "Taken back. It is yours to change again.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("wagtailadmin_pages:edit", piece.pk)
