"""Connects what assets do to what happens elsewhere."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from content.assets.policy import POLICIES, keep_what_is_needed, offer_newest
from content.assets.uses import note_uses
from content.models import HubFile, HubImage, ItemRecord
from content.signals import item_gone


def connect() -> None:
    """Connect every handler; called once, when the apps are ready."""
    post_save.connect(_record_saved, ItemRecord, dispatch_uid="content.assets.uses")
    for model in (HubImage, HubFile):
        uid = f"content.assets.{model.__name__}"
        pre_delete.connect(keep_what_is_needed, model, dispatch_uid=f"{uid}.needed")
        post_delete.connect(_asset_deleted, model, dispatch_uid=f"{uid}.gone")
        # Exact, so that it counts before the one that Wagtail registers later.
        register_permission_policy(model, POLICIES[model], exact_class=True)
    hooks.register("construct_image_chooser_queryset", offer_newest)
    hooks.register("construct_document_chooser_queryset", offer_newest)


def _record_saved(instance: ItemRecord, **_: Any) -> None:
    note_uses(instance)


def _asset_deleted(instance: HubImage | HubFile, **_: Any) -> None:
    item_gone.send(sender=type(instance), key=instance.item_key)
