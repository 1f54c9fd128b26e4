"""The groups of roles, with what each may do in Wagtail's admin."""

from django.contrib.auth.models import Group

from content.models import GuestAuthor, ProgrammePage, ReviewArea, Team
from content.models.admin_rights import (
    ADD_ASSETS,
    ADD_PAGES,
    CHANGE_ASSETS,
    CHANGE_PAGES,
    CHOOSE_ASSETS,
    let_enter,
    root_collection,
    root_page,
    set_collection_rights,
    set_page_rights,
)
from content.planning.guests import let_guest_write
from content.roles import GROUPS, Role

# Sales people and IT owners have no business in the admin; authors and reviewers come
# by their teams' and areas' groups.
ENTER = (Role.LEAD, Role.LIBRARIAN, Role.ADMIN)
PAGE_RIGHTS = {Role.LEAD: (ADD_PAGES, CHANGE_PAGES)}
ASSET_RIGHTS = {
    Role.LEAD: CHOOSE_ASSETS,
    Role.LIBRARIAN: (*ADD_ASSETS, *CHANGE_ASSETS, *CHOOSE_ASSETS),
}


def make_role_groups() -> None:
    """Make each role's group, and give it exactly its rights."""
    for role, name in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        if role in ENTER:
            let_enter(group)
        else:
            group.permissions.clear()
        set_page_rights(group, root_page(), *PAGE_RIGHTS.get(role, ()))
        rights = ASSET_RIGHTS.get(role, ())
        set_collection_rights(group, root_collection(), *rights)


def give_rights_again() -> None:
    """Give teams, areas, programmes and guests the rights that they were made with."""
    for team in Team.objects.all():
        team.give_rights()
    for area in ReviewArea.objects.all():
        area.give_rights()
    for programme in ProgrammePage.objects.select_related("team__group"):
        programme.give_rights()
    for guest in GuestAuthor.objects.select_related("programme", "user"):
        let_guest_write(guest.programme)
