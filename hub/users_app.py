"""Wagtail's app of users, with the hub's own screens and rights."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "hub.admin.users.PeopleViewSet"
    group_viewset = "hub.admin.users.MadeByCodeViewSet"

    def ready(self) -> None:
        from hub.admin import policies

        policies.register()
