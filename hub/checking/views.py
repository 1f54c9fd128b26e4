"""The page "Check a file", for people of the hub and for guests with a link."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from content.files.reading import UnreadableFile
from content.models import ProgrammePage
from content.permissions import Rights, rights_of
from content.refusing import Refused
from content.roles import Action
from hub.checking.checked import CheckedFile, check
from hub.checking.forms import CheckForm
from hub.checking.guest_links import count_check, link_of, make_link, stop_link
from hub.models import GuestLink


@login_required
@never_cache
def check_file(request: HttpRequest) -> HttpResponse:
    """Hold a file or a text against the storyboard. Nothing of it is kept."""
    rights = rights_of(request.user)
    if not rights.may(Action.CHECK_FILE):
        raise Http404
    form, checked = _checked(request, _programmes(rights))
    may_invite = rights.may(Action.INVITE_GUESTS)
    links = GuestLink.objects.filter(made_by=rights.user, stopped_at=None)
    context = {
        "form": form,
        "checked": checked,
        "may_invite": may_invite,
        "links": links.filter(ends_at__gt=timezone.now()) if may_invite else [],
        "new_link": request.session.pop("new_guest_link", ""),
    }
    return render(request, "hub/checking/check.html", context)


@never_cache
def check_as_guest(request: HttpRequest, token: str) -> HttpResponse:
    """The same for whoever has a link that is still open."""
    link = link_of(token, timezone.now())
    if link is None:
        return render(request, "hub/checking/ended.html", status=404)
    only = ProgrammePage.objects.filter(guestlink=link)
    form, checked = _checked(request, only, programme=link.programme)
    if checked is not None:
        count_check(link)
    context = {"form": form, "checked": checked, "link": link}
    response = render(request, "hub/checking/check.html", context)
    # The address is the key: it goes to no other site. To this one it must go, or
    # browsers send the form as from nowhere, and it is turned away.
    response["Referrer-Policy"] = "same-origin"
    return response


def _checked(
    request: HttpRequest, programmes: Any, programme: ProgrammePage | None = None
) -> tuple[CheckForm, CheckedFile | None]:
    if request.method != "POST":
        initial = {"programme": programme.pk} if programme else {}
        return CheckForm(programmes=programmes, initial=initial), None
    form = CheckForm(request.POST, request.FILES, programmes=programmes)
    if not form.is_valid():
        return form, None
    said = form.cleaned_data
    data, name = said["text"].encode(), "your text.txt"
    if said["file"]:
        data, name = said["file"].read(), said["file"].name
    try:
        now = timezone.now()
        checked = check(data, name, said["format"], said["programme"], now)
        return form, checked if said["file"] else replace(checked, name="your text")
    except UnreadableFile as error:
        form.add_error("file" if said["file"] else "text", error.reason)
        return form, None


def _programmes(rights: Rights) -> Any:
    programmes = ProgrammePage.objects.order_by("path")
    if rights.programme is not None:
        return programmes.filter(pk=rights.programme)
    return programmes


@login_required
@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Make a link for a guest; it is shown once."""
    now = timezone.now()
    days = request.POST.get("days", "14")
    ends_at = now + timedelta(days=int(days) if days.isdecimal() else 14)
    try:
        token = make_link(
            request.user, request.POST.get("name", "") or "A guest", ends_at, now
        )
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        address = reverse("check-as-guest", args=[token])
        request.session["new_guest_link"] = request.build_absolute_uri(address)
    return redirect("check-file")


@login_required
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """End a link at once."""
    link = get_object_or_404(GuestLink, pk=pk)
    try:
        stop_link(link, request.user, timezone.now())
        messages.success(request, f"The link for {link.name} opens no more.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("check-file")
