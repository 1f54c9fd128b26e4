"""The approval record of a piece: who did what, when, and with which text."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from content.models import Piece
from content.permissions import Rights, rights_of
from content.reading.recording import kept_text
from content.roles import Action
from governance.journal.exporting import csv_lines, json_lines
from governance.models import Standing
from hub.history import Text, entries_of, record_of
from hub.review.marked_text import marked

FORMATS = {
    "csv": ("text/csv; charset=utf-8", csv_lines),
    "jsonl": ("application/jsonl; charset=utf-8", json_lines),
}


@require_safe
@never_cache
@login_required
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the record. Whoever may not read it is not told that there is one: 404."""
    piece, rights = _open(request, pk)
    record = record_of(piece, request.user)
    shown = {text.number for text in record.texts if _may_read(rights, piece, text)}
    context = {
        "piece": piece,
        "record": record,
        "shown": shown,
        "standing": Standing.objects.filter(key=piece.item_key).first(),
        "in_review": piece.rounds.filter(ended="").exists(),
        "may_export": rights.may(Action.EXPORT_JOURNAL),
        "now": timezone.now(),
    }
    return render(request, "hub/history.html", context)


@require_safe
@never_cache
@login_required
def history_text(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show one text of the record, word for word as it was."""
    piece, rights = _open(request, pk)
    texts = {text.number: text for text in record_of(piece, request.user).texts}
    text = texts.get(number)
    if text is None or not _may_read(rights, piece, text):
        raise Http404
    item = kept_text(text.digest)
    context = {
        "piece": piece,
        "text": text,
        "item": item,
        "passages": marked(item, ()) if item else (),
    }
    return render(request, "hub/history_text.html", context)


@require_safe
@never_cache
@login_required
def history_export(request: HttpRequest, pk: int, format: str) -> StreamingHttpResponse:
    """Send the piece's entries of the journal, with their hashes."""
    piece, rights = _open(request, pk)
    if format not in FORMATS or not rights.may(Action.EXPORT_JOURNAL):
        raise Http404
    content_type, lines = FORMATS[format]
    found: Iterator[str] = lines(entries_of(piece))
    name = f"approval-record-{slugify(piece.title)[:60]}-{piece.pk}.{format}"
    return StreamingHttpResponse(
        found,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _open(request: HttpRequest, pk: int) -> tuple[Any, Rights]:
    piece = Piece.objects.filter(pk=pk).first()
    rights = rights_of(request.user, timezone.now().date())
    if piece is None or not rights.may_with(Action.READ_JOURNAL, piece):
        raise Http404
    return piece.specific, rights


def _may_read(rights: Rights, piece: Piece, text: Text) -> bool:
    """Say whether the words are open: those let out, or all to those who see drafts."""
    if not text.kept:
        return False
    return bool(text.out) or rights.may_see_draft(piece)
