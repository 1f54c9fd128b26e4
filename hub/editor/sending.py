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

from content.items import ContentItem, Role
from content.models import Piece, User
from content.refusing import Refused, require
from governance import review
from governance.auditing import audit_item
from governance.gate import Code
from governance.gating import reasons_against
from governance.rounds import areas, due_at, on_duty, working_text
from hub.editor.checked import excepted_from, is_silent
from hub.editor.findings_shown import Lists, lists_of
from hub.editor.opening import piece_to_write
from hub.going_out import live_words
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
        if request.method == "POST":
            messages.info(request, "It is in review already.")
        return redirect("review", piece.pk)
    form = SendForm(request.POST or None, initial={"to": on_duty()})
    try:
        sheet = _sheet(piece, request.user, timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("wagtailadmin_pages:edit", piece.pk)
    if request.method == "POST" and form.is_valid():
        try:
            return _send(request, piece, form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "hub/editor/send.html", {"sheet": sheet, "form": form})


def _sheet(piece: Piece, user: Any, now: datetime) -> Sheet:
    item = working_text(piece)
    require(_has_content(item), "There is nothing to read yet: write the text first.")
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


def _has_content(item: ContentItem) -> bool:
    """Say whether there is more than a title; a file may not have been read yet."""
    words = any(passage.role is not Role.TITLE for passage in item.passages)
    return words or bool(item.images or item.unread)


def _send(request: HttpRequest, piece: Piece, said: dict[str, Any]) -> HttpResponse:
    now = timezone.now()
    round = review.submit(piece, request.user, now, said["note"], said["to"])
    if round is None:
        when = live_words(piece, request.user, now)
        messages.success(request, f"Nothing more had to be decided. {when}.")
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
        if round is None:
            raise Refused("It has been decided meanwhile: see what was said.")
        review.take_back(round, request.user, timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("review", piece.pk)
    messages.success(
        request, "Taken back: nobody reviews it now. Send it again when it is ready."
    )
    return redirect("wagtailadmin_pages:edit", piece.pk)
