"""Which ways a person has: each role sees what it needs, and nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from content.permissions import Rights
from content.roles import Action, Role


@dataclass(frozen=True)
class Way:
    """One entry of the menu. name: of its address. short: for the bar on a phone."""

    label: str
    name: str
    icon: str
    opens: Callable[[Rights], bool]
    short: str = ""

    @property
    def address(self) -> str:
        return reverse(self.name)


def _any(*actions: Action) -> Callable[[Rights], bool]:
    return lambda rights: any(rights.may(action) for action in actions)


def _staff(rights: Rights) -> bool:
    return bool(rights.roles - {Role.GUEST})


WAYS = (
    Way("Your work", "your-work", "home", lambda _: True),
    Way("Find", "find", "search", _any(Action.SEE_LET_OUT)),
    Way("Write something", "write", "pen", _any(Action.WRITE), "Write"),
    Way("Review", "review-queue", "check", _any(Action.REVIEW)),
    Way("Plan", "plan", "flag", _staff),
    Way("Storyboard", "storyboard", "story", _any(Action.SEE_STORYBOARD)),
    Way("Check a file", "check-file", "file", _any(Action.CHECK_FILE), "Check"),
    Way(
        "Images",
        "wagtailimages:index",
        "image",
        _any(Action.ADD_ASSETS, Action.EDIT_RIGHTS),
    ),
    Way(
        "Files",
        "wagtaildocs:index",
        "files",
        _any(Action.ADD_ASSETS, Action.EDIT_RIGHTS),
    ),
    Way("Teams", "teams", "people", _any(Action.EDIT_TEAMS)),
    Way("How the hub runs", "status", "pulse", _any(Action.SEE_STATUS), "Status"),
)

# The three that a thumb reaches, by the first role that fits.
_BARS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.REVIEWER, ("your-work", "review-queue", "check-file")),
    (Role.AUTHOR, ("your-work", "write", "check-file")),
    (Role.GUEST, ("your-work", "write", "check-file")),
    (Role.LEAD, ("your-work", "plan", "check-file")),
    (Role.IT_OWNER, ("your-work", "status", "check-file")),
    (Role.LIBRARIAN, ("your-work", "wagtailimages:index", "wagtaildocs:index")),
    (Role.ADMIN, ("your-work", "teams", "status")),
)


def menu_for(rights: Rights) -> Iterator[Way]:
    """Yield the entries that are open to a person, in their order."""
    if rights.roles:
        yield from (way for way in WAYS if way.opens(rights))


def bar_for(rights: Rights) -> list[Way]:
    """Return the entries of the bar on a phone: three, or fewer."""
    names = next(
        (names for role, names in _BARS if role in rights.roles),
        ("your-work", "plan", "check-file"),
    )
    return [way for way in menu_for(rights) if way.name in names]
