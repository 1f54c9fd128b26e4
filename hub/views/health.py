"""For machines that watch the hub: whether it lives, and whether it can work."""

from django.db import Error
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hub.readiness import database_answers, is_migrated


@require_safe
@never_cache
def live(_: HttpRequest) -> JsonResponse:
    """Answer as long as the process can; asks nothing of the database."""
    return JsonResponse({"status": "live"})


@require_safe
@never_cache
def ready(_: HttpRequest) -> JsonResponse:
    """Answer 200 when pages could be answered, else 503 with what is missing."""
    found = {"database": _database(), "migrations": _migrations()}
    is_ready = set(found.values()) == {"ok"}
    status = {"status": "ready" if is_ready else "not ready"}
    return JsonResponse(status | found, status=200 if is_ready else 503)


def _database() -> str:
    return "ok" if database_answers() else "does not answer"


def _migrations() -> str:
    try:
        return "ok" if is_migrated() else "not all applied"
    except Error:
        return "unknown"
