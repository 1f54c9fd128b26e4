"""The queue and the review page; each decision is a POST of its own."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin

from content.models import Piece
from content.permissions import Rights, rights_of
from content.refusing import Refused
from content.roles import Action
from hub.review.called_wrong import calls_about, still_to_judge
from hub.review.forms import in_a_quarter
from hub.review.queue import exceptions_for, waiting_for
from hub.review.showing import review_page

# Where a session keeps what somebody wrote in a form that was refused.
UNSENT = "unsent"


@login_required
def review_queue(request: HttpRequest) -> HttpResponse:
    """What waits for a decision: mine, and all."""
    now = timezone.now()
    rights = rights_of(request.user, now.date())
    if not rights.may(Action.REVIEW):
        raise Http404
    waiting = waiting_for(rights, now)
    all_of_them = request.GET.get("show") == "all"
    shown = waiting if all_of_them else [row for row in waiting if row.is_mine]
    context = {
        "waiting": shown,
        "all_of_them": all_of_them,
        "others": len(waiting) - len(shown),
        "exceptions": exceptions_for(rights),
        "called_wrong": still_to_judge().count(),
    }
    return render(request, "hub/review/queue.html", context)


@login_required
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One piece, with all that a decision needs."""
    piece, rights = piece_for(request, pk)
    now = timezone.now()
    try:
        page = review_page(piece, rights, now)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("your-work")
    context = {
        "page": page,
        "piece": piece,
        "now": now,
        "until": in_a_quarter(now.date()),
        "may_write": rights.may_with(Action.WRITE, piece),
        "may_ask_exception": rights.may_with(Action.ASK_EXCEPTION, piece),
        "may_decide_exceptions": rights.may(Action.DECIDE_EXCEPTION),
        "may_recall": rights.may(Action.RECALL),
        "called_wrong": calls_about(piece.item_key),
        "may_review": rights.may(Action.REVIEW),
        "unsent": request.session.pop(UNSENT, ""),
    }
    return render(request, "hub/review/review.html", context)


@login_required
@xframe_options_sameorigin
def review_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The working text as its channel shows it."""
    piece, _ = piece_for(request, pk)
    draft: Any = piece.get_latest_revision_as_object()
    context = draft.get_preview_context(request, "")
    template = draft.get_preview_template(request, "")
    return TemplateResponse(request, template, context)


def piece_for(request: HttpRequest, pk: int) -> tuple[Piece, Rights]:
    """Return the piece, in its own format, and the person's rights; 404 for whoever
    may not read it.
    """
    rights = rights_of(request.user, timezone.now().date())
    found = Piece.objects.filter(pk=pk).first()
    if found is None or not rights.may_see_draft(found.specific):
        raise Http404
    return found.specific, rights
