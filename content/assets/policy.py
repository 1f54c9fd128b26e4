"""Who may do what with images and files in Wagtail's admin: by collection, and delete
only what nothing rests on.
"""

from collections.abc import Collection as Several
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from content.assets.uses import rests_something_on
from content.models import HubFile, HubImage


class StillNeeded(PermissionDenied):
    """An item, an approval or another row rests on what is to be deleted."""


class AssetPolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's own, but what is in use cannot be deleted, by nobody."""

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Several[str], instance: HubImage | HubFile
    ) -> bool:
        if set(actions) == {"delete"} and rests_something_on(instance):
            return False
        allowed: bool = super().user_has_any_permission_for_instance(
            user, actions, instance
        )
        return allowed


POLICIES = {
    HubImage: AssetPolicy(
        HubImage, auth_model="wagtailimages.Image", owner_field_name="uploaded_by_user"
    ),
    HubFile: AssetPolicy(
        HubFile, auth_model="wagtaildocs.Document", owner_field_name="uploaded_by_user"
    ),
}


def keep_what_is_needed(instance: HubImage | HubFile, **_: Any) -> None:
    """Refuse to delete a row that something rests on, on whatever way."""
    if rests_something_on(instance):
        raise StillNeeded(f"“{instance.title}” is used, or an approval rests on it.")


def offer_newest(assets: QuerySet[Any], _request: HttpRequest) -> QuerySet[Any]:
    """Leave out of choosers what a newer version has replaced."""
    return assets.filter(replaced_by=None)
