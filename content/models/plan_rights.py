"""What a person may do with a page of the plan, in Wagtail's words."""

from collections.abc import Iterator

from wagtail.models import GroupPagePermission, Page

from content.models.page_rights import AskedAlike
from content.models.people import Team


class PlanPermissionTester(AskedAlike):
    """Whoever may change it saves it, and that puts it in force.

    It has a key, so it is not copied; what hangs from it counts on where it is, so it
    is not moved, and goes only while nothing hangs from it.
    """

    def can_publish(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return False

    def can_copy(self) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        del destination
        return False

    def can_lock(self) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Say whether the page is empty and its user may add one like it."""
        del ignore_bulk
        above = self.page.path[: -Page.steplen]
        may_plan = any(
            above.startswith(held.page.path) for held in self._held("change_page")
        )
        return bool(self.user.is_active and may_plan and self.page.is_leaf())

    def _held(self, codename: str) -> Iterator[GroupPagePermission]:
        held = self.permission_policy.get_cached_permissions_for_user(self.user)
        return (one for one in held if one.permission.codename == codename)


class ProgrammePermissionTester(PlanPermissionTester):
    """Pieces are added by those who write for the programme, not by all who plan."""

    def can_add_subpage(self) -> bool:
        """Say whether the user's own group, or a team they lead, writes here."""
        if not self.user.is_active:
            return False
        given = GroupPagePermission.objects.filter(
            page_id=self.page.pk, permission__codename="add_page"
        )
        writes = given.filter(group__user=self.user).exists()
        team: Team = self.page.specific.team
        return writes or team.is_led_by(self.user)
