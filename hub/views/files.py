"""Sends images, their sizes and files, to those who may have them."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from content.assets.media_types import INLINE, media_type
from content.models import HubRendition
from hub.serving import Asset, asset_of, may_leave, may_see_in_hub

_log = logging.getLogger(__name__)

_HEADERS = (
    # Asked for each time: what is withdrawn is gone at once, and 304 costs little.
    ("Cache-Control", "private, no-cache"),
    ("Content-Security-Policy", "default-src 'none'; sandbox"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Accept-Ranges", "none"),
)


@dataclass(frozen=True)
class Sent:
    """What an address stands for: the asset that decides, and the bytes that go."""

    asset: Asset
    stored: Any
    filename: str
    tag: str


@require_safe
def file(
    request: HttpRequest, kind: str, number: int, sha8: str, name: str
) -> HttpResponseBase:
    """Send the file at this address. All that may not leave is not there: 404."""
    sent = _find(kind, number)
    if (
        sent is None
        or (sha8, name) != (sent.asset.sha256[:8], sent.filename)
        or not _may_have(request.user, sent.asset, timezone.now())
    ):
        raise Http404
    etag = quote_etag(sent.tag)
    response = get_conditional_response(request, etag=etag) or _answer(request, sent)
    for header, value in (*_HEADERS, ("ETag", etag)):
        response.headers[header] = value
    return response


def _may_have(who: Any, asset: Asset, now: datetime) -> bool:
    return may_leave(who, asset.item_key, now) or may_see_in_hub(who, asset)


def _find(kind: str, number: int) -> Sent | None:
    if kind == "rendition":
        renditions = HubRendition.objects.select_related("image")
        one = renditions.filter(pk=number).first()
        if one is None:
            return None
        tag = f"{one.image.sha256}-{one.pk}"
        return Sent(one.image, one.file, one.filename, tag)
    asset = asset_of(kind, number)
    if asset is None:
        return None
    return Sent(asset, asset.file, asset.filename, asset.sha256)


def _answer(request: HttpRequest, sent: Sent) -> HttpResponseBase:
    try:
        opened = sent.stored.storage.open(sent.stored.name, "rb")
    except FileNotFoundError:
        _log.error("The bytes of %s are not there", sent.asset.item_key)
        raise Http404 from None
    kind = media_type(opened)
    response = FileResponse(
        opened,
        as_attachment=kind not in INLINE,
        filename=sent.filename,
        content_type=kind,
    )
    if request.method != "HEAD":
        return response
    opened.close()
    return HttpResponse(headers=dict(response.items()))
