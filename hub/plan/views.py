"""The pages of the plan: all campaigns, one campaign, one programme."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.models import CampaignPage, Metric, ProgrammePage, SignOff, Team
from content.models.admin_rights import root_page
from content.permissions import rights_of
from content.planning import Refused, agreement
from content.planning.roll_downs import to_yaml
from content.roles import Action, Role
from hub.plan import shown
from hub.plan.pieces import piece_lines
from hub.plan.recording import sign_off


@require_safe
@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """Show every campaign, and whether its teams agree."""
    now = timezone.now()
    rights = _staff_only(request)
    context = {
        "groups": shown.campaigns(now.date()),
        "add": _add_address(CampaignPage, root_page(), reverse("plan"))
        if rights.may(Action.PLAN)
        else "",
    }
    return render(request, "hub/plan/overview.html", context)


@require_safe
@login_required
def campaign(request: HttpRequest, key: str) -> HttpResponse:
    """Show one campaign: objectives, what teams say of them, programmes."""
    now = timezone.now()
    rights = _staff_only(request)
    page = get_object_or_404(CampaignPage, key=key)
    agreed = agreement(page)
    programmes = shown.programmes(page, now)
    here = reverse("campaign", args=[page.key])
    plans = rights.may(Action.PLAN)
    context = {
        "campaign": shown.campaign_shown(page),
        "stands": shown.stands(agreed, request.user, now),
        "digest": page.objectives_digest,
        "states": SignOff.State,
        "programmes": programmes,
        "messages_taken": shown.messages_taken(programmes, now),
        "edit": _edit_address(page, request, here),
        "measured": Metric.objects.filter(archived=False).exists(),
        "add": _add_address(ProgrammePage, page, here) if plans else "",
    }
    return render(request, "hub/plan/campaign.html", context)


@require_POST
@login_required
def sign(request: HttpRequest, key: str) -> HttpResponse:
    """Take a team's yes or no."""
    _staff_only(request)
    page = get_object_or_404(CampaignPage, key=key)
    team = get_object_or_404(Team, key=request.POST.get("team", ""))
    state = request.POST.get("state", "")
    if state not in SignOff.State.values:
        raise Http404
    try:
        sign_off(
            page,
            team,
            request.user,
            state,
            timezone.now(),
            request.POST.get("note", "")[:1000],
            request.POST.get("objectives", ""),
        )
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        words = SignOff.State(state).label.lower()
        messages.success(request, f"The answer of {team.name} is kept: {words}.")
    return redirect("campaign", page.key)


@require_safe
@login_required
def programme(request: HttpRequest, campaign: str, key: str) -> HttpResponse:
    """Show one programme: its brief, and the messages that it takes."""
    now = timezone.now()
    page = _programme(request, campaign, key)
    here = reverse("programme", args=[campaign, key])
    rights = rights_of(request.user)
    context = {
        "programme": shown.programme_shown(page, now),
        "campaign": page.campaign,
        "edit": _edit_address(page, request, here),
        "pieces": piece_lines(page, rights, now),
        "is_guest": Role.GUEST in rights.roles,
    }
    return render(request, "hub/plan/programme.html", context)


@require_safe
@login_required
def programme_file(request: HttpRequest, campaign: str, key: str) -> HttpResponse:
    """Return the programme's messages as a file that can be brought in again."""
    page = _programme(request, campaign, key)
    answer = HttpResponse(to_yaml(page), content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{page.key}.yaml"'
    return answer


def _programme(request: HttpRequest, campaign: str, key: str) -> ProgrammePage:
    """Return a programme of a campaign, to staff and to its own guests."""
    rights = rights_of(request.user)
    pages = ProgrammePage.objects.select_related("team")
    page: ProgrammePage = get_object_or_404(pages, key=key)
    is_own = rights.programme == page.pk
    if page.campaign.key != campaign or not (is_own or rights.roles - {Role.GUEST}):
        raise Http404
    return page


def _staff_only(request: HttpRequest) -> Any:
    rights = rights_of(request.user)
    if not rights.roles - {Role.GUEST}:
        raise Http404
    return rights


def _edit_address(page: Any, request: HttpRequest, back: str) -> str:
    """Return where the page is changed; "" for who may not."""
    if not page.permissions_for_user(request.user).can_edit():
        return ""
    return f"{reverse('wagtailadmin_pages:edit', args=[page.pk])}?next={back}"


def _add_address(model: Any, parent: Any, back: str) -> str:
    names = [model._meta.app_label, model._meta.model_name, parent.pk]
    return f"{reverse('wagtailadmin_pages:add', args=names)}?next={back}"
