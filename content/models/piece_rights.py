"""What a person may do with a piece by Wagtail's own doors, in Wagtail's words."""

from copy import copy
from typing import Any

from wagtail.models import Page, PagePermissionTester


class PiecePermissionTester(PagePermissionTester):
    """Sending for review has a door of its own, which asks the gate first.

    A superuser is asked like everybody else: who writes has a role for it.
    """

    def __init__(self, user: Any, page: Page) -> None:
        if user.is_superuser:
            # Wagtail looks at the flag in each of its answers.
            user = copy(user)
            user.is_superuser = False
        super().__init__(user, page)

    def can_submit_for_moderation(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Say whether the piece may go: not while somebody decides on it, and only
        while nothing of it has been out.
        """
        if self.page.workflow_in_progress or self.page.first_published_at is not None:
            return False
        allowed: bool = super().can_delete(ignore_bulk)
        return allowed
