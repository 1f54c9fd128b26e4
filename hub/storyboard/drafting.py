"""The draft: read as a whole, compared, put in order, and asked about."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from content.models import ChangeRequest, Release
from content.releasing import (
    MODELS,
    Part,
    Refused,
    answer_request,
    ask_for_change,
    draft_story,
    keep,
    open_proposal,
)
from content.roles import Action
from content.story import Story
from hub.storyboard.comparing import anchor, compared, count
from hub.storyboard.labels import PARTS
from hub.storyboard.left_behind import left_behind
from hub.storyboard.mending import to_mend
from hub.storyboard.screen import Screen
from hub.storyboard.showing import shown


def drafted() -> Story | None:
    """Return the draft, None while there is none."""
    try:
        return draft_story()
    except Refused:
        return None


class DraftScreen(Screen):
    """The draft, whole. Who may not see it sees the storyboard in force."""

    action = Action.SEE_STORYBOARD
    template_name = "hub/storyboard/draft.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.rights.may(Action.SEE_STORYBOARD_DRAFT):
            return super().get(request, *args, **kwargs)
        in_force = Release.in_force(self.now)
        if in_force is None:
            return self.render_to_response(
                {**self.get_context_data(), "nothing_published": True}
            )
        return redirect("storyboard-release", in_force.number)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        story = drafted() if context["may_see_draft"] else None
        if story is None:
            return context
        last = context["last"]
        base = last.story if last else None
        return {
            **context,
            "story": shown(story, self.today, base),
            "differs": count(compared(base, story)) if base else 0,
            "mends": to_mend(story),
            "proposal": open_proposal(),
            "archived": list(_archived()),
            "requests": self._requests(),
            "own_answers": ChangeRequest.objects.filter(
                by=self.rights.user, taken__isnull=False
            )[:5],
        }

    def _requests(self) -> list[tuple[ChangeRequest, str, bool]]:
        """Return what was asked, with the part's name and who may answer."""
        waiting = ChangeRequest.objects.filter(taken=None).select_related("by")
        return [
            (asked, asked_about(asked), self.rights.may(_answering(asked)))
            for asked in waiting
        ]


def asked_about(asked: ChangeRequest) -> str:
    """Return what a request is about, as "Message 1.2 …"."""
    part = Part(asked.part)
    row = MODELS[part].objects.filter(key=asked.key).first() if asked.key else None
    return f"{PARTS[part]} {row}" if row else PARTS[part]


def _answering(asked: ChangeRequest) -> Action:
    return Action.EDIT_TERMS if asked.part == Part.TERM else Action.EDIT_STORYBOARD


def _archived() -> Any:
    for part in (Part.PILLAR, Part.MESSAGE, Part.PROOF, Part.TERM, Part.FIXED_TEXT):
        for row in MODELS[part].objects.filter(archived=True):
            yield part, PARTS[part], row


class ChangesScreen(Screen):
    """What the draft says otherwise than the last storyboard."""

    template_name = "hub/storyboard/changes.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        story, last = drafted(), context["last"]
        base = last.story if last else None
        groups = compared(base, story) if story else []
        return {
            **context,
            "left_behind": list(left_behind(base, story)) if story else [],
            "groups": groups,
            "count": count(groups),
            "before": str(last) if last else "Nothing yet",
            "after": "Draft",
        }


class EditDoor(Screen):
    """The form of a part, by its key: what other pages link to."""

    def get(self, *_: Any, **kwargs: Any) -> HttpResponse:
        part, row = found_part(kwargs["part"], kwargs.get("key", ""))
        if part is Part.TEAM:  # teams have screens of their own
            raise Http404
        return redirect(f"storyboard_{part.name.lower()}:edit", row.pk)


class MoveDoor(Screen):
    """Puts a pillar or message one place up or down."""

    action = Action.EDIT_STORYBOARD
    http_method_names = ["post"]  # noqa: RUF012

    def post(self, request: HttpRequest, part: str, key: str) -> HttpResponse:
        kind, row = found_part(part, key)
        if kind not in (Part.PILLAR, Part.MESSAGE):
            raise Http404
        with transaction.atomic():
            beside = type(row).in_use().select_for_update()
            if kind is Part.MESSAGE:
                beside = beside.filter(pillar=row.pillar)
            rows = list(beside)
            at = rows.index(row)
            to = at + (1 if request.POST.get("to") == "down" else -1)
            if 0 <= to < len(rows):
                rows[at], rows[to] = rows[to], rows[at]
                for place, other in enumerate(rows):
                    if other.sort_order != place:
                        other.sort_order = place
                        keep(other, self.now, self.rights.user)
        return redirect(f"{reverse('storyboard')}#{anchor(kind, key)}")


class AskScreen(Screen):
    """Asks for a change of a part."""

    action = Action.ASK_STORYBOARD
    template_name = "hub/storyboard/ask.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        part, row = found_part(kwargs["part"], kwargs.get("key", ""))
        return {
            **super().get_context_data(**kwargs),
            "part_name": PARTS[part],
            "row": row,
            "text": self.request.POST.get("text", ""),
        }

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        part, key = Part(kwargs["part"]), kwargs.get("key", "")
        text = request.POST.get("text", "")
        try:
            ask_for_change(self.rights.user, part, key, text, self.now)
        except Refused as refusal:
            context = self.get_context_data(**kwargs)
            return self.render_to_response({**context, "error": str(refusal)})
        return self.told("Asked. The answer will stand on this page.", "storyboard")


class AnswerDoor(Screen):
    """Answers what somebody asked to be changed."""

    http_method_names = ["post"]  # noqa: RUF012

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        asked = get_object_or_404(ChangeRequest, pk=pk)
        taken = request.POST.get("taken") == "yes"
        why = request.POST.get("answer", "")
        try:
            answer_request(asked, self.rights.user, taken, why, self.now)
        except Refused as refusal:
            return self.refused(refusal, "storyboard")
        return self.told("Answered.", "storyboard")


def found_part(part: str, key: str) -> tuple[Part, Any]:
    """Return the row of a part of the draft; 404 when there is none."""
    if part not in set(Part):
        raise Http404
    kind = Part(part)
    if kind is Part.STORYBOARD:
        return kind, get_object_or_404(MODELS[kind])
    return kind, get_object_or_404(MODELS[kind], key=key)
