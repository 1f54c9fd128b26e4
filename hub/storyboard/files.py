"""Storyboards as YAML files: out of the hub, and into its draft."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from content.canonical import digest
from content.models import Release
from content.releasing import Refused, check_writer, read_storyboard, write_draft
from content.roles import Action, Role
from content.story import Story
from content.yaml_tree import BadFile
from hub.storyboard.comparing import compared, count
from hub.storyboard.drafting import drafted
from hub.storyboard.file_places import places
from hub.storyboard.forms import MAX_BYTES, FileForm
from hub.storyboard.screen import Screen


class DraftFile(Screen):
    """The draft as a file."""

    def get(self, *_: Any, **__: Any) -> HttpResponse:
        story = drafted()
        if story is None:
            raise Http404
        return as_file(story, "draft")


class OneFile(Screen):
    """A published storyboard as a file."""

    action = Action.SEE_STORYBOARD

    def get(self, *_: Any, **kwargs: Any) -> HttpResponse:
        if Role.GUEST in self.rights.roles:
            raise Http404
        release = get_object_or_404(Release, number=kwargs["number"])
        return as_file(release.story, str(release.number))


def as_file(story: Story, which: str) -> HttpResponse:
    """Return the answer that saves a storyboard's YAML file."""
    answer = HttpResponse(story.to_yaml(), content_type="application/yaml")
    name = f"{story.key}-storyboard-{which}.yaml"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


class BringScreen(Screen):
    """Brings a file in, or what a published storyboard said: it is read, then compared,
    and only then used.
    """

    action = Action.EDIT_STORYBOARD
    template_name = "hub/storyboard/bring.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {"form": FileForm(), **context}

    def post(self, request: HttpRequest) -> HttpResponse:
        number = request.POST.get("release", "")
        if number.isdecimal():
            release = get_object_or_404(Release, number=number[:9])
            return self._bring(release.story.to_yaml(), str(release), use=False)
        if "text" in request.POST:
            name = request.POST.get("name", "")[:100]
            return self._bring(request.POST["text"], name, use=True)
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        file = form.cleaned_data["file"]
        try:
            text = file.read(MAX_BYTES).decode("utf-8-sig")
        except UnicodeDecodeError:
            form.add_error("file", "It is not text in UTF-8. Save it as UTF-8 first.")
            return self.render_to_response(self.get_context_data(form=form))
        return self._bring(text, file.name, use=False)

    def _bring(self, text: str, name: str, *, use: bool) -> HttpResponse:
        text = text.replace("\r\n", "\n")
        try:
            story = read_storyboard(text, name)
        except BadFile as bad:
            lines = text.splitlines()
            wrong = [
                (problem, place, _line(lines, problem.line))
                for problem, place in zip(
                    bad.problems, places(text, bad.problems), strict=True
                )
            ]
            context = self.get_context_data(bad=bad, wrong=wrong)
            return self.render_to_response(context)
        draft = drafted()
        seen = digest(draft.payload()) if draft else ""
        changed = use and self.request.POST.get("seen") != seen
        error = "The draft was changed since: look at the list again." * changed
        if use and not changed:
            try:
                write_draft(story, self.now, self.rights.user)
            except Refused as refusal:
                error = str(refusal)
            else:
                return self.told(f"The draft says what {name} says.", "storyboard")
        return self._preview(story, draft, text=text, name=name, seen=seen, error=error)

    def _preview(
        self, story: Story, draft: Story | None, **context: Any
    ) -> HttpResponse:
        try:
            check_writer(story, self.rights.user)
        except Refused as refusal:
            context["stopped"] = str(refusal)
        groups = compared(draft, replace(story, release=0, effective_on=None))
        return self.render_to_response(
            self.get_context_data(
                **context,
                groups=groups,
                count=count(groups),
                before="Draft" if draft else "Nothing yet",
                after=context["name"],
            )
        )


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""
