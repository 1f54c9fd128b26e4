"""Takes note of what Wagtail does to pieces, in the same transaction."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_unpublished, post_page_move

from content import pending
from content.assets.uses import users_of
from content.models import PIECE_MODELS, HubFile, HubImage, Piece
from content.models.guarding import require_approved
from content.reading.recording import forget, record_piece
from content.signals import asset_changed, item_changed, item_gone, standing_changed

_PIECES = tuple(PIECE_MODELS.values())


def connect() -> None:
    """Connect every handler; called once, when the apps are ready."""
    page_unpublished.connect(_page_changed, dispatch_uid="content.unpublished")
    post_page_move.connect(_page_moved, dispatch_uid="content.moved")
    pre_save.connect(_bare_page_saved, Page, dispatch_uid="content.bare_page")
    for model in _PIECES:
        # Every new version saves its page last, to say that it is the latest.
        uid = f"content.{model.format}"
        post_save.connect(_page_changed, model, dispatch_uid=f"{uid}.saved")
        post_delete.connect(_piece_deleted, model, dispatch_uid=f"{uid}.deleted")
    for signal in (item_changed, item_gone, standing_changed):
        signal.connect(_to_be_noted, dispatch_uid="content.pending")
    asset_changed.connect(_asset_changed, dispatch_uid="content.asset_changed")


def _page_changed(instance: Page, **_: Any) -> None:
    if isinstance(instance, Piece):
        _record(instance.pk)


def _page_moved(instance: Page, **_: Any) -> None:
    """Record all pieces that are in another place now: theirs is another team."""
    for pk in Piece.objects.descendant_of(instance, inclusive=True).values("pk"):
        _record(pk["pk"])


def _record(pk: Any) -> None:
    with transaction.atomic():
        # Read anew: what others hold in memory may say something else.
        piece = Piece.objects.filter(pk=pk).first()
        if piece is not None:
            record_piece(piece.specific, timezone.now())


def _piece_deleted(instance: Piece, **_: Any) -> None:
    forget(instance.item_key)


def _to_be_noted(key: str, **_: Any) -> None:
    pending.mark(key)


def _asset_changed(key: str, **_: Any) -> None:
    """Tell of the items that are made of it: what is known of them has changed."""
    kind, _sign, pk = key.partition(":")
    model = HubImage if kind == HubImage.KIND else HubFile
    for asset in model._default_manager.filter(pk=pk):
        for item_key in users_of(asset):
            item_changed.send(sender=model, key=item_key)


def _bare_page_saved(instance: Page, update_fields: Any = None, **_: Any) -> None:
    """Guard the fields of a piece that are saved as those of a bare page.

    A piece's own `save` is not called for a `Page` object with the same number.
    """
    if type(instance) is not Page or instance._state.adding:
        return
    if instance.specific_class in _PIECES:
        require_approved(instance, update_fields)
