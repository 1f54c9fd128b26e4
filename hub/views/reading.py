"""A piece that has been let out, as text, for people of the hub."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from content.items import Kind, Version
from content.models import Piece
from content.reading.recording import recorded
from governance.models import Approval, Standing
from hub.review.marked_text import marked
from hub.serving import banner, may_leave


@login_required
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Show exactly the approved text; 404 for what may not leave."""
    now, key = timezone.now(), f"{Kind.PIECE}:{pk}"
    if not may_leave(request.user, key, now):
        raise Http404
    item = recorded(key, Version.LIVE)
    if item is None:
        raise Http404
    digest = item.content_digest
    approvals = Approval.objects.filter(key=key, content_digest=digest)
    context = {
        "piece": Piece.objects.get(pk=pk).specific,
        "item": item,
        "text": marked(item, ()),
        "banner": banner(key, now),
        "approval": approvals.order_by("-at").first(),
        "standing": Standing.objects.get(key=key),
    }
    return render(request, "hub/read.html", context)
