"""Rights on Wagtail's screens for models, answered by roles and by nothing else."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.permission_policies.base import BasePermissionPolicy

from content.models import User
from content.permissions import may
from content.roles import Action


class RolePolicy(BasePermissionPolicy):
    """Who may `see` a model's rows, and who may `change` them in any way.

    Being a superuser, or having Django's own permissions, opens nothing.
    """

    def __init__(self, model: type[Model], *, see: Action, change: Action) -> None:
        super().__init__(model)
        self.see, self.change = see, change

    def user_has_permission(self, user: Any, action: str) -> bool:
        return may(user, self.see if action == "view" else self.change)

    def users_with_any_permission(self, actions: Iterable[str]) -> Any:
        allowed = [
            user.pk
            for user in User.objects.filter(is_active=True)
            if self.user_has_any_permission(user, actions)
        ]
        return User.objects.filter(pk__in=allowed)
