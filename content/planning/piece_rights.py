"""Rights on pieces come from their programme: who plans everywhere writes nowhere."""

from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import GroupPagePermission
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from content.models import Piece, Team
from content.roles import GROUPS, Role

# The depth of a programme in the tree: root, campaign, programme.
PROGRAMME_DEPTH = 3


class PiecePermissionPolicy(PagePermissionPolicy):
    """Counts what groups hold on programmes, and gives leads what their teams hold."""

    permission_cache_name = "_piece_permission_cache"
    _explorable_root_instance_cache_name = "_explorable_root_piece_cache"

    def get_all_permissions_for_user(self, user: Any) -> QuerySet[Any]:
        held: QuerySet[Any] = GroupPagePermission.objects.filter(
            page__depth__gte=PROGRAMME_DEPTH
        )
        if not user.is_active or user.is_anonymous or user.is_superuser:
            return held.none()
        whose = Q(group__user=user)
        if user.groups.filter(name=GROUPS[Role.LEAD]).exists():
            whose |= Q(group__in=Team.objects.filter(lead=user).values("group"))
        return held.filter(whose).select_related("page", "permission").distinct()


def register() -> None:
    """Make it the policy of pieces of every format; called once, at the start."""
    register_permission_policy(Piece, PiecePermissionPolicy(Piece))
