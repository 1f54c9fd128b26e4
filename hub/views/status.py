"""How the hub runs: for those who keep it running."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.permissions import may
from content.roles import Action
from hub import machine
from hub.background import draining, overview
from hub.background.heartbeat import background_stopped
from hub.background.sweeping import try_again


@require_safe
@never_cache
@login_required
def status(request: HttpRequest) -> HttpResponse:
    """Show what works, what waits and what failed."""
    _require_right(request)
    now = timezone.now()
    context = {
        "now": now,
        "stopped": background_stopped(now),
        "last_sign": overview.last_sign_of_life(),
        "jobs": sorted(overview.job_rows(now), key=lambda job: not job.failed),
        "tasks": overview.tasks(),
        "changes": draining.waiting(),
        "mail": machine.mail(now),
        "meaning_lacks": machine.meaning_lacks(),
        "database": machine.database(),
        "folders": machine.folders(),
        "free": machine.free_bytes(),
        "versions": machine.versions(),
    }
    return render(request, "hub/status.html", context)


@require_POST
@login_required
def again(request: HttpRequest) -> HttpResponse:
    """Let the tasks that were given up be tried again."""
    _require_right(request)
    count = try_again(timezone.now())
    messages.success(request, f"{count} will be tried again." if count else "Nothing.")
    return redirect("status")


def _require_right(request: HttpRequest) -> None:
    # Whoever may not see it hears nothing of it.
    if not may(request.user, Action.SEE_STATUS):
        raise Http404
