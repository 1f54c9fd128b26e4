"""A new file for an asset is a new row: what was approved keeps the old one."""

from typing import TypeVar

from content.models import HubFile, HubImage

AnAsset = TypeVar("AnAsset", HubImage, HubFile)

_OF_THE_OLD_PICTURE = ("x", "y", "width", "height")


def become_new_version(asset: AnAsset) -> None:
    """Turn a stored row, in memory, into an unsaved one that replaces it.

    Its fields stay as they are; give it its new file, then save it. The stored row
    keeps its bytes, its rights, and all pieces that use it.
    """
    asset.replaces = type(asset)._default_manager.get(pk=asset.pk)
    asset.pk = asset.id = None
    asset._state.adding = True
    if isinstance(asset, HubImage):
        for measure in _OF_THE_OLD_PICTURE:
            setattr(asset, f"focal_point_{measure}", None)


def newest(asset: AnAsset) -> AnAsset:
    """Return the version that nothing has replaced; of two, the later one."""
    seen = {asset.pk}
    while True:
        successor = asset.replaced_by.order_by("-pk").first()
        if successor is None or successor.pk in seen:
            return asset
        seen.add(successor.pk)
        asset = successor
