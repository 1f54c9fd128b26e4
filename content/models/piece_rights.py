"""What a person may do with a piece by Wagtail's own doors, in Wagtail's words."""

from wagtail.models import PagePermissionTester


class PiecePermissionTester(PagePermissionTester):
    """Sending for review has a door of its own, which asks the gate first."""

    def can_submit_for_moderation(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Say whether the piece may go: not while somebody decides on it, and by its
        writers only while nothing of it has been out.
        """
        if self.page.workflow_in_progress:
            return False
        allowed: bool = super().can_delete(ignore_bulk)
        has_been_out = self.page.first_published_at is not None
        return allowed and (self.user.is_superuser or not has_been_out)
