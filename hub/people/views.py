"""Teams, review areas and guests on one page."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from content.models import GuestAuthor, ReviewArea, Team
from content.permissions import rights_of
from content.roles import Action
from hub.review.judging import may_read_judgements


@require_safe
@login_required
def teams(request: HttpRequest) -> HttpResponse:
    """Show who is in which team, who reviews, and who is a guest until when."""
    rights = rights_of(request.user)
    if not rights.may(Action.EDIT_TEAMS):
        raise Http404
    guests = GuestAuthor.objects.select_related("user", "programme")
    context = {
        "teams": Team.objects.select_related("lead", "signer"),
        "areas": ReviewArea.objects.select_related("duty"),
        "guests": guests.order_by("-ends_on", "user__first_name"),
        "today": timezone.now().date(),
        "edits_people": rights.may(Action.EDIT_PEOPLE),
        "reads_judgements": may_read_judgements(rights),
    }
    return render(request, "hub/people/teams.html", context)
