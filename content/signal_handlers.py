"""Takes note of what Wagtail does to pieces, in the same transaction."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_unpublished

from content import publishing
from content.models import PIECE_MODELS, Piece
from content.models.piece import touches_content
from content.reading.recording import forget, record_piece

_PIECES = tuple(PIECE_MODELS.values())


def connect() -> None:
    """Connect every handler; called once, when the apps are ready."""
    page_unpublished.connect(_page_changed, dispatch_uid="content.unpublished")
    pre_save.connect(_bare_page_saved, Page, dispatch_uid="content.bare_page")
    for model in _PIECES:
        # Every new version saves its page last, to say that it is the latest.
        uid = f"content.{model.format}"
        post_save.connect(_page_changed, model, dispatch_uid=f"{uid}.saved")
        post_delete.connect(_piece_deleted, model, dispatch_uid=f"{uid}.deleted")


def _page_changed(instance: Page, **_: Any) -> None:
    if isinstance(instance, Piece):
        _record(instance.pk)


def _record(pk: Any) -> None:
    with transaction.atomic():
        # Read anew: what others hold in memory may say something else.
        piece = Piece.objects.filter(pk=pk).first()
        if piece is not None:
            record_piece(piece.specific, timezone.now())


def _piece_deleted(instance: Piece, **_: Any) -> None:
    forget(instance.item_key)


def _bare_page_saved(instance: Page, update_fields: Any = None, **_: Any) -> None:
    """Guard the fields of a piece that are saved as those of a bare page.

    A piece's own `save` is not called for a `Page` object with the same number.
    """
    if type(instance) is not Page or not instance.live or not instance.pk:
        return
    model = instance.content_type.model_class()
    if model not in _PIECES or not touches_content(update_fields):
        return
    piece = model.objects.get(pk=instance.pk)
    for field in Page._meta.local_concrete_fields:
        setattr(piece, field.attname, getattr(instance, field.attname))
    publishing.require(piece.item_key, piece.content_digest, timezone.now())
