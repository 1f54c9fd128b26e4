"""How far a programme's messages have drifted from the storyboard in force."""

from dataclasses import dataclass
from datetime import datetime

from content.models import ProgrammePage, Release
from content.planning.roll_downs import roll_down_of
from content.story_parts import Message


@dataclass(frozen=True)
class Drift:
    """gone: keys that the storyboard holds no more. new: messages that came into it
    after the programme was saved last. Words that changed are inherited: no drift.
    """

    gone: tuple[str, ...] = ()
    new: tuple[Message, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gone or self.new)


def drift(programme: ProgrammePage, now: datetime) -> Drift:
    """Compare what a programme takes with the storyboard in force at `now`."""
    release = Release.in_force(now)
    version = programme.versions.order_by("-number").first()
    if release is None or version is None:
        return Drift()
    taken = roll_down_of(programme.key)
    keys = (*taken.must, *taken.should, *taken.may)
    present = {message.key for message in release.story.messages}
    # Who saves a programme as it is has seen what there is to choose from.
    seen = programme.latest_revision_created_at or version.made_at
    known = _keys_at(seen) or present
    return Drift(
        gone=tuple(key for key in keys if key not in present),
        new=tuple(
            message
            for message in release.story.messages
            if message.key not in known and message.key not in keys
        ),
    )


def _keys_at(moment: datetime) -> set[str]:
    release = Release.in_force(moment)
    return {m.key for m in release.story.messages} if release else set()
