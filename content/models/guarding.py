"""Whether a save would leave a piece live with words that nobody approved."""

from collections.abc import Collection
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from content import publishing
from content.models.content_digest import BOOKKEEPING

# Saving nothing else leaves what can be read as it is.
_HARMLESS = BOOKKEEPING - {"live"}


def require_approved(page: Page, update_fields: Collection[str] | None) -> None:
    """Raise MayNotGoLive if saving these fields of `page` (None: all) would leave a
    live piece with other words than those approved.

    page: of a stored piece, as an object of its format or of a class above that.
    """
    if update_fields is not None and _HARMLESS.issuperset(update_fields):
        return
    if update_fields is None and not page.live:
        return
    piece: Any = _as_saved(page, update_fields)
    if piece.live:
        publishing.require(piece.item_key, piece.content_digest, timezone.now())


def _as_saved(page: Page, update_fields: Collection[str] | None) -> Page:
    """Return the whole piece, in memory, as it will be stored after the save."""
    model = page.specific_class
    if update_fields is None and isinstance(page, model):
        return page
    piece = model.objects.get(pk=page.pk)
    for field in page._meta.concrete_fields:
        if update_fields is None or {field.name, field.attname} & set(update_fields):
            setattr(piece, field.attname, getattr(page, field.attname))
    for name in set(update_fields or ()) - BOOKKEEPING - _columns(page):
        setattr(piece, name, list(getattr(page, name).all()))
    return piece


def _columns(page: Page) -> set[str]:
    fields = page._meta.concrete_fields
    return {name for field in fields for name in (field.name, field.attname)}
