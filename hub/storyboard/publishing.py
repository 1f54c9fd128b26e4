"""Publishing a storyboard: the page for the first signature, and for the second."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from content.canonical import digest
from content.models import Release, ReleaseProposal
from content.releasing import Refused, difference, open_proposal
from content.roles import Action
from content.story import Story
from hub.storyboard import releasing
from hub.storyboard.comparing import compared, count
from hub.storyboard.drafting import drafted
from hub.storyboard.forms import SignForm
from hub.storyboard.left_behind import left_behind
from hub.storyboard.mending import to_mend
from hub.storyboard.reach import reach
from hub.storyboard.screen import Screen


class PublishScreen(Screen):
    """Asks for the signature that is missing; everybody sees why it is not theirs."""

    def get_template_names(self) -> list[str]:
        name = "second" if self.proposal else "first"
        return [f"hub/storyboard/{name}_signature.html"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.proposal = open_proposal()
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | (self._second() if self.proposal else self._first(context))

    def _first(self, context: dict[str, Any]) -> dict[str, Any]:
        story, last = drafted(), context["last"]
        if story is None:
            return {"nothing_drafted": True}
        before = last.story if last else None
        groups = compared(before, story)
        seen = digest(story.payload())
        return {
            "groups": groups,
            "count": count(groups),
            "before": str(last) if last else "Nothing yet",
            "after": f"Storyboard {last.number + 1 if last else 1}",
            "left_behind": list(left_behind(before, story)),
            "reach": reach(before, story),
            "mends": to_mend(story),
            "may_sign": self.rights.may(Action.SIGN_STORYBOARD_FIRST),
            "sent_back": _last_sent_back(),
            "form": getattr(self, "form", None) or SignForm(initial={"seen": seen}),
        }

    def _second(self) -> dict[str, Any]:
        proposal = self.proposal
        assert proposal is not None
        last = proposal.story.release - 1
        before = _story_of(last)
        groups = compared(before, proposal.story)
        effective_at = proposal.effective_at
        return {
            "proposal": proposal,
            "left_behind": list(left_behind(before, proposal.story)),
            "reach": reach(before, proposal.story),
            "groups": groups,
            "count": count(groups),
            "before": f"Storyboard {last}" if last else "Nothing yet",
            "after": f"Storyboard {proposal.story.release}",
            "is_past": effective_at is not None and effective_at < self.now,
            "why_not": self._why_not_second(proposal),
            "may_take_back": self.rights.may(Action.SIGN_STORYBOARD_FIRST),
            "differs_from_draft": _differs_from_draft(proposal),
            "reason": self.request.POST.get("reason", ""),
        }

    def _why_not_second(self, proposal: ReleaseProposal) -> str:
        if not self.rights.may(Action.SIGN_STORYBOARD_SECOND):
            return "A reviewer signs second."
        if proposal.signed_by_id == self.rights.user.pk:
            return "You signed first: another reviewer signs second."
        return ""

    def post(self, request: HttpRequest) -> HttpResponse:
        self.proposal = open_proposal()
        does = {
            "sign": self._sign,
            "publish": self._publish,
            "send-back": self._send_back,
            "take-back": self._take_back,
        }.get(request.POST.get("do", ""))
        if does is None:
            return self.get(request)
        try:
            return does()
        except Refused as refusal:
            return self.refused(refusal, "storyboard-publish")

    def _sign(self) -> HttpResponse:
        with timezone.override(ZoneInfo(self.rights.user.time_zone or "UTC")):
            self.form = SignForm(self.request.POST)
            is_valid = self.form.is_valid()
        if not is_valid:
            return self.render_to_response(self.get_context_data())
        values = self.form.cleaned_data
        proposal = releasing.propose(
            self.rights.user,
            values["note"],
            values["moment"],
            self.now,
            seen=values["seen"],
        )
        says = f"Signed. Storyboard {proposal.story.release} waits for a reviewer."
        return self.told(says, "storyboard-publish")

    def _publish(self) -> HttpResponse:
        release = releasing.release(self._signed(), self.rights.user, self.now)
        return self.told(
            f"Storyboard {release.number} is published. All that is out or in review "
            "is being checked against it; owners of pieces that differ are told.",
            "storyboard-release",
            release.number,
        )

    def _send_back(self) -> HttpResponse:
        reason = self.request.POST.get("reason", "")
        releasing.refuse(self._signed(), self.rights.user, reason, self.now)
        return self.told("Sent back, with your reason.", "storyboard-publish")

    def _take_back(self) -> HttpResponse:
        releasing.withdraw(self._signed(), self.rights.user, self.now)
        return self.told("Taken back. Nothing was published.", "storyboard-publish")

    def _signed(self) -> ReleaseProposal:
        """Return exactly what the person looked at."""
        pk = self.request.POST.get("proposal", "")
        proposal = ReleaseProposal.objects.filter(pk=pk if pk.isdigit() else 0).first()
        if proposal is None:
            raise Refused("There is nothing to sign any more.")
        return proposal


def _story_of(number: int) -> Story | None:
    release = Release.objects.filter(number=number).first()
    return release.story if release else None


def _last_sent_back() -> ReleaseProposal | None:
    """Return the last signed draft if it was sent back."""
    last = ReleaseProposal.objects.select_related("decided_by").first()
    return last if last and last.state == ReleaseProposal.State.REFUSED else None


def _differs_from_draft(proposal: ReleaseProposal) -> bool:
    """Say whether the draft was changed after it was signed."""
    story = drafted()
    return story is not None and bool(difference(proposal.story, story))
