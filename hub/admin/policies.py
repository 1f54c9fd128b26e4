"""Who edits what in Wagtail's admin, asked of the table of roles. Nobody deletes."""

from typing import Any

from django.contrib.auth.models import Group
from wagtail.permissions import register_permission_policy

from content.models import GuestAuthor, ReviewArea, Team, User
from content.roles import Action
from hub.admin.role_policy import RolePolicy


class KeptPolicy(RolePolicy):
    """Whoever may do `right` sees, adds and changes; what has a history is kept."""

    def __init__(self, model: Any, right: Action) -> None:
        super().__init__(model, see=right, change=right)

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)


class ClosedPolicy(KeptPolicy):
    """Nobody edits them: they are made by the code."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        del user, action
        return False


POLICIES = (
    KeptPolicy(Team, Action.EDIT_TEAMS),
    KeptPolicy(GuestAuthor, Action.EDIT_TEAMS),
    KeptPolicy(ReviewArea, Action.EDIT_PEOPLE),
    KeptPolicy(User, Action.EDIT_PEOPLE),
    ClosedPolicy(Group, Action.EDIT_PEOPLE),
)


def register() -> None:
    """Make them the policies of their models; called once, at the start."""
    for policy in POLICIES:
        register_permission_policy(policy.model, policy)
