"""What a person was told, and the choice of what is mailed."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hub.models import Notice
from hub.notices.choices import ChoicesForm
from hub.notices.rules import EVENTS, MAILS_A_DAY

SHOWN = 30


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def notices(request: HttpRequest) -> HttpResponse:
    """Show the latest notices, and let the person choose what is mailed."""
    person: Any = request.user
    form = ChoicesForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved. It holds from the next mail on.")
        return redirect("notices")
    latest = Notice.objects.filter(person=person).select_related("instead_of")
    context = {
        "form": form,
        "latest": [
            (notice, EVENTS[notice.event])
            for notice in latest[:SHOWN]
            if notice.event in EVENTS
        ],
        "most": MAILS_A_DAY,
    }
    return render(request, "hub/notices.html", context)


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the person has seen a notice."""
    notice = get_object_or_404(Notice, pk=pk, person=request.user)
    if notice.seen_at is None:
        notice.seen_at = timezone.now()
        notice.save(update_fields=["seen_at"])
    return redirect("notices")
