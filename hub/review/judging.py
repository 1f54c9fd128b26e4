"""The page on which reviewers judge the findings that people called wrong."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.permissions import Rights, rights_of
from content.refusing import Refused
from content.roles import Action, Role
from governance.models import WrongFinding
from governance.review import judge_wrong
from hub.review.called_wrong import by_rule, judged_lately, still_to_judge, waiting
from hub.review.forms import JudgeForm


def may_read_judgements(rights: Rights) -> bool:
    """Say whether somebody reads what was judged: reviewers, and leads."""
    return rights.may(Action.REVIEW) or Role.LEAD in rights.roles


@require_safe
@login_required
def called_wrong(request: HttpRequest) -> HttpResponse:
    """What waits, what was judged, and how often each rule was wrong."""
    rights = rights_of(request.user, timezone.now().date())
    if not may_read_judgements(rights):
        raise Http404
    judges = rights.may(Action.REVIEW)
    rows, count = waiting(rights) if judges else [], still_to_judge().count()
    context = {
        "waiting": rows,
        "count": count,
        "left": count - len(rows) if judges else 0,
        "judges": judges,
        "judged": judged_lately(rights),
        "rules": by_rule(),
    }
    return render(request, "hub/review/called_wrong.html", context)


@login_required
@require_POST
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """Note what a reviewer says of one of them."""
    now = timezone.now()
    if not may_read_judgements(rights_of(request.user, now.date())):
        raise Http404
    row = get_object_or_404(WrongFinding, pk=pk)
    form = JudgeForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Say whether it was wrong, or is right.")
        return redirect("called-wrong")
    said = form.cleaned_data
    try:
        judge_wrong(row, said["verdict"] == "wrong", request.user, now, said["note"])
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("called-wrong")
    verdict = "It was wrong" if row.was_wrong else "It is right"
    reads = f"{row.by.name} reads that beside the finding."
    messages.success(request, f"{verdict}: noted. {reads}")
    return redirect("called-wrong")
