"""Who may be tried out on the sign-in page: in DEBUG, and where the demo is."""

from dataclasses import dataclass

from django.conf import settings

from content.models import Storyboard, User
from hub.demo.people import STORYBOARD, people


@dataclass(frozen=True)
class Offer:
    """A person of the demo, and what is said of them."""

    user: User
    says: str

    @property
    def initials(self) -> str:
        return f"{self.user.first_name[:1]}{self.user.last_name[:1]}"


def is_offered() -> bool:
    """Say whether this hub is the demo, to be tried as anybody."""
    return bool(offers())


def offers() -> list[Offer]:
    """Return who is offered, in their order; nobody where this is not the demo.

    Whoever has got a password is a person, and is not offered.
    """
    if not settings.DEBUG or not Storyboard.objects.filter(key=STORYBOARD).exists():
        return []
    cards = {person.username: person.card for person in people() if person.card}
    found = User.objects.filter(username__in=cards, is_active=True).in_bulk(
        field_name="username"
    )
    return [
        Offer(found[username], says)
        for username, says in cards.items()
        if username in found and not found[username].has_usable_password()
    ]
