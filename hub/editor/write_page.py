"""Write something: one page, and the editor opens with all the rest filled in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from content.items import ContentItem
from content.permissions import rights_of
from content.roles import Action
from hub.editor.starting import start_piece
from hub.editor.write_form import WriteForm, last_format, last_used, programmes_for


@login_required
def write(request: HttpRequest) -> HttpResponse:
    """Ask what is needed, and make the draft."""
    now = timezone.now()
    rights = rights_of(request.user, now.date())
    if not rights.may(Action.WRITE):
        raise Http404
    programmes = programmes_for(rights, now.date())
    if request.method == "POST":
        form = WriteForm(request.POST, request.FILES, programmes=programmes)
        if form.is_valid():
            return _start(request, form)
    else:
        initial = {
            "need": request.GET.get("need", ""),
            "format": request.GET.get("format") or last_format(request.user),
            "programme": request.GET.get("programme")
            or last_used(request.user, programmes),
        }
        form = WriteForm(initial=initial, programmes=programmes)
    context = {"form": form, "programmes": programmes}
    status = 422 if form.is_bound else 200
    return render(request, "hub/editor/write.html", context, status=status)


def _start(request: HttpRequest, form: WriteForm) -> HttpResponse:
    said = form.cleaned_data
    piece = start_piece(
        said["format"],
        said["programme"],
        request.user,
        timezone.now(),
        title=said["need"],
        draft=form.item,
    )
    if form.item is not None:
        _say_what_is_missing(request, form.item)
    return redirect("wagtailadmin_pages:edit", piece.pk)


def _say_what_is_missing(request: HttpRequest, item: ContentItem) -> None:
    if item.images:
        messages.warning(request, "Pictures are not brought along: add them here.")
    for gap in item.unread[:3]:
        messages.warning(request, gap.reason)
