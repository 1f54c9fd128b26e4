"""The page "Find", and what it offers while somebody types."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from content.permissions import reader_tokens, rights_of
from content.roles import Action
from hub.finding.asked import PAGE, Asked
from hub.finding.choices import choices
from hub.finding.shown import shown
from search.asking import ask
from search.choosing import engine
from search.engine import EngineAway
from search.queries import DEEPEST, Query, Sort

# What a person has typed before titles are offered.
SHORTEST = 2


@login_required
def find(request: HttpRequest) -> HttpResponse:
    """Find what every team has, as far as the person may read it."""
    if not rights_of(request.user).may(Action.SEE_LET_OUT):
        raise Http404
    now, asked = timezone.now(), Asked.of(request.GET)
    query = asked.query(request.user, now)
    try:
        page = ask(query)
        meant = engine().corrected(query) if asked.text and not page.total else ""
    except EngineAway:
        context = {"asked": asked, "is_away": True}
        return render(request, "hub/finding/find.html", context, status=503)
    reach = min(page.total, DEEPEST)
    context = {
        "asked": asked,
        "page": page,
        "results": shown(page.hits, request.user, now),
        "choices": choices(asked, page),
        "meant": meant,
        "meant_address": asked.address(q=meant),
        "sorts": (
            ("Best first", asked.address(sort=""), asked.sort is Sort.RELEVANCE),
            ("Newest first", asked.address(sort="newest"), asked.sort is Sort.NEWEST),
        ),
        "earlier": asked.address(page=asked.page - 1) if asked.page > 1 else "",
        "later": asked.address(page=asked.page + 1)
        if reach > asked.page * PAGE
        else "",
        "everything": asked.address(**dict.fromkeys(asked.chosen, "")),
    }
    return render(request, "hub/finding/find.html", context)


@login_required
def complete(request: HttpRequest) -> HttpResponse:
    """Return titles that what is being typed may become, as JSON: {"titles": [...]}."""
    if not rights_of(request.user).may(Action.SEE_LET_OUT):
        raise Http404
    text = Asked.of(request.GET).text
    if len(text) < SHORTEST:
        return JsonResponse({"titles": []})
    try:
        query = Query(reader_tokens(request.user), timezone.now(), text)
        return JsonResponse({"titles": engine().completions(query)})
    except EngineAway:
        return JsonResponse({"titles": []})
