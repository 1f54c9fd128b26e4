"""What a person may do with a piece by Wagtail's own doors, in Wagtail's words."""

from content.models.page_rights import AskedAlike


class PiecePermissionTester(AskedAlike):
    """Sending for review has a door of its own, which asks the gate first."""

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
