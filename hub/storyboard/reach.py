"""How many pieces that are out say a message which a new storyboard changes."""

from dataclasses import dataclass

from content.models import ProgrammePage
from content.releasing import ChangeKind, Part, difference
from content.story import Story
from governance.models import Standing


@dataclass(frozen=True)
class Reach:
    pieces: int
    teams: int


def reach(old: Story | None, new: Story) -> Reach:
    """Count the pieces that are out and say what `new` says otherwise than `old`."""
    changed = {
        change.key
        for change in difference(old, new)
        if change.part is Part.MESSAGE and change.kind is not ChangeKind.ADDED
    }
    out = Standing.objects.filter(state__in=(Standing.State.LIVE, Standing.State.STALE))
    touched = [one.programme for one in out if changed & set(one.messages)]
    teams = ProgrammePage.objects.filter(key__in=touched).values("team").distinct()
    return Reach(len(touched), teams.count())
