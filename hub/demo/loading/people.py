"""The people of the demo company: who they are, and what they may do."""

from django.contrib.auth.models import Group

from content.models import ReviewArea, Storyboard, Team, User
from content.roles import GROUPS
from hub.demo.people import STORYBOARD, people

AREA, AREA_NAME = "brand-and-legal", "Brand and legal"
DUTY, STANDS_IN = "Ingrid Solberg", "Noor van Dijk"
PREFIX = "KV"


def named(name: str) -> User:
    """Return the user of a person. Raises User.DoesNotExist."""
    return User.objects.get(username=name.lower().replace(" ", "."))


def make_people() -> None:
    """Make the users with the groups of their roles. They have no passwords."""
    for person in people():
        first, last = person.name.split(" ", 1)
        user = User.objects.create_user(
            person.username,
            f"{person.username}@kelvane.example",
            first_name=first,
            last_name=last,
            job_title=person.job_title,
            time_zone=person.time_zone,
        )
        roles = (GROUPS[role] for role in person.roles)
        user.groups.set(Group.objects.filter(name__in=roles))


def make_area() -> None:
    """Make the one review area, and who is on duty in it."""
    area = ReviewArea(key=AREA, name=AREA_NAME, duty=named(DUTY))
    area.save()
    for person in people():
        if person.reviews:
            named(person.name).groups.add(area.group)
    User.objects.filter(pk=named(DUTY).pk).update(delegate=named(STANDS_IN))


def join_teams() -> None:
    """Give each team its people and its head, and ask everything of it."""
    for team in Team.objects.all():
        members = [person for person in people() if person.team == team.key]
        head = next(named(person.name) for person in members if person.head)
        team.level, team.lead, team.signer = "enforce", head, head
        team.save()
        for person in members:
            named(person.name).groups.add(team.group)


def begin_storyboard(title: str, approvals_before: int) -> None:
    """Make the empty storyboard, with what approvals were given before the hub."""
    Storyboard.objects.create(
        key=STORYBOARD,
        title=title,
        approval_prefix=PREFIX,
        approvals_before=approvals_before,
    )
