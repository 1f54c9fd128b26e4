"""The first steps of a hub: what it needs before a piece can be checked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from content.models import Release, ReviewArea, Team, User
from content.permissions import Rights
from content.roles import GROUPS, Action, Role
from hub.counts import Tag
from hub.work.rows import Row, Section


@dataclass(frozen=True)
class Step:
    """One thing that a hub needs before a piece can be checked and approved.

    right: whoever has it does the step, at the address named `does`; everybody else
    reads at the one named `sees`.
    """

    title: str
    says: str
    right: Action
    does: str
    sees: str
    is_done: Callable[[], bool]

    def row(self, rights: Rights, done: bool) -> Row:
        may = rights.may(self.right)
        return Row(
            title=self.title,
            address=reverse(self.does if may else self.sees),
            says=self.says,
            tags=(Tag("✓ done", "good"),) if done else (),
            action="Do it" if may and not done else "",
        )


def beginning(rights: Rights) -> Iterator[Section]:
    """Yield the steps, to those who take them, until all are done."""
    may_begin = rights.may(Action.EDIT_TEAMS) or rights.may(Action.EDIT_STORYBOARD)
    if not may_begin:
        return
    done = [step.is_done() for step in STEPS]
    if all(done):
        return
    yield Section(
        f"First steps: {sum(done)} of {len(STEPS)} done",
        tuple(step.row(rights, one) for step, one in zip(STEPS, done, strict=True)),
        key="beginning",
    )


def _has_people() -> bool:
    """Say whether there is a lead, and somebody else to sign second."""
    people = User.objects.filter(is_active=True)
    leads = people.filter(groups__name=GROUPS[Role.LEAD])
    return leads.exists() and people.filter(is_superuser=False).count() > 1


STEPS = (
    Step(
        "Accounts",
        "At least a marketing lead, a reviewer and a writer. An administrator makes "
        "them, and gives the lead the role “Marketing leads”.",
        Action.EDIT_PEOPLE,
        "wagtailusers_users:add",
        "teams",
        _has_people,
    ),
    Step(
        "A team",
        "Who writes. Its members have a place for their pieces as soon as it is saved.",
        Action.EDIT_TEAMS,
        "team:add",
        "teams",
        lambda: Team.objects.filter(group__user__is_active=True).exists(),
    ),
    Step(
        "A review area",
        "Who approves, for example “Brand and legal”. An administrator makes it.",
        Action.EDIT_PEOPLE,
        "reviewarea:add",
        "teams",
        lambda: ReviewArea.objects.filter(group__user__is_active=True).exists(),
    ),
    Step(
        "A storyboard",
        "What everybody says alike. A lead or reviewer drafts it, or brings in a file; "
        "a lead signs first and a reviewer second. Then texts are checked against it.",
        Action.EDIT_STORYBOARD,
        "storyboard",
        "storyboard",
        lambda: Release.objects.exists(),
    ),
)
