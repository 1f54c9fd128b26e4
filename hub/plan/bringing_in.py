"""Brings a programme's messages in from a file."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from content.models import ProgrammePage
from content.planning import Refused, programme_by_key, take_messages
from content.planning.roll_downs import from_yaml
from content.yaml_tree import BadFile, Problem
from hub.plan.recording import put_in_force
from hub.plan.shown import NEEDS

# A programme's file has some lines; what is longer is another file. In bytes.
LONGEST = 100_000


@require_http_methods(["GET", "POST"])
@login_required
def bring_in(request: HttpRequest, campaign: str, key: str) -> HttpResponse:
    """Ask for a file or its text; put its messages in force, or say what is wrong."""
    page = programme_by_key(key)
    if page is None or page.campaign.key != campaign:
        raise Http404
    if not page.permissions_for_user(request.user).can_edit():
        raise Http404
    if request.method != "POST":
        return _ask(request, page, "", [])
    text, name = _text(request)
    try:
        take_messages(page, from_yaml(text, name, timezone.now()))
    except BadFile as bad:
        return _ask(request, page, text, [_line(problem) for problem in bad.problems])
    except Refused as refused:
        return _ask(request, page, text, [str(refused)])
    saved = put_in_force(page, request.user, timezone.now())
    says = "The messages are as in the file." if saved.roll_down else "Nothing differs."
    messages.success(request, says)
    return redirect("programme", campaign, key)


def _line(problem: Problem) -> str:
    field = problem.key.partition("[")[0]
    where = f" · {NEEDS.get(field, field)}" if field else ""
    return f"Line {problem.line}{where}: {problem.says}"


def _text(request: HttpRequest) -> tuple[str, str]:
    file = request.FILES.get("file")
    if file is None:
        return request.POST.get("text", "")[:LONGEST], "what you pasted"
    raw = file.read(LONGEST)
    return raw.decode("utf-8-sig", errors="replace"), file.name or "the file"


def _ask(
    request: HttpRequest, page: ProgrammePage, text: str, problems: list[str]
) -> HttpResponse:
    context = {
        "programme": page,
        "campaign": page.campaign,
        "text": text,
        "problems": problems,
    }
    status = 422 if problems else 200
    return render(request, "hub/plan/bring_in.html", context, status=status)
