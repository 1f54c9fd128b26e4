"""An author says that a finding is wrong: a reviewer looks at it later."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.models import Piece
from content.permissions import rights_of
from governance.auditing import audit_piece
from governance.review import Refused, call_wrong

NOTED = "You called it wrong. A reviewer looks at it."


@login_required
@require_POST
def call_finding_wrong(request: HttpRequest, pk: int) -> HttpResponse:
    """Note it, and answer with a sentence for the panel."""
    found = Piece.objects.filter(pk=pk).first()
    if found is None or not rights_of(request.user).may_see_draft(found.specific):
        raise Http404
    now = timezone.now()
    draft = found.specific.get_latest_revision_as_object()
    fingerprint = request.POST.get("fingerprint", "")
    audit = audit_piece(draft, now)
    finding = next((f for f in audit.findings if f.fingerprint == fingerprint), None)
    if finding is None:
        return HttpResponse("The text has changed: check again.", status=409)
    try:
        call_wrong(draft, finding, request.user, now, request.POST.get("why", ""))
    except Refused as refused:
        return HttpResponse(str(refused), status=403)
    return HttpResponse(NOTED)
