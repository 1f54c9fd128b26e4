"""The way in for pages: a piece, saved or not, becomes an item."""

from dataclasses import replace
from typing import Any

from django.db.models import URLField
from wagtail.fields import StreamField

from content import permissions
from content.files.gathering import Gathering
from content.files.limits import LIMITS
from content.files.shapes import Reading
from content.items import Audience, ContentItem, Kind, Role, Version
from content.models import HubFile, HubImage, Piece
from content.models.content_digest import assets_used, files_used
from content.reading.blocks import read_body
from content.reading.files import file_reading

# Goes up when equal pages give another item, so that records are made anew.
READER_VERSION = 2


def read_piece(piece: Piece, version: Version = Version.DRAFT) -> ContentItem:
    """Return the item of a piece as it is in memory. Opens no file.

    Its content digest is the page's own (see `content.models.content_digest`): that
    is what approvals bind.
    """
    gathering = Gathering(LIMITS)
    for field, role in piece.read_fields:
        _read_field(piece, field, role, gathering)
    reading = gathering.reading(piece.title)
    values = {**_about(piece), **_of_reading(piece, reading)}
    tokens = permissions.live_tokens if version is Version.LIVE else None
    readers = (tokens or permissions.draft_tokens)(piece)
    item = ContentItem.sealed(**values, version=version, readers=readers)
    return replace(item, content_digest=piece.content_digest)


def _read_field(piece: Piece, field: str, role: Role, gathering: Gathering) -> None:
    value: Any = getattr(piece, field)
    if isinstance(piece._meta.get_field(field), StreamField):
        read_body(value, field, gathering)
    elif isinstance(value, HubFile):
        _read_file(value, field, gathering)
    elif isinstance(value, HubImage):
        alt = getattr(piece, "alt", "")
        gathering.image(field, alt or value.default_alt_text, value.title)
        gathering.add("alt", Role.ALT, alt)
    elif isinstance(piece._meta.get_field(field), URLField):
        gathering.link(field, value, "")
    elif value:
        for number, text in enumerate(_paragraphs(value)):
            path = f"{field}.p{number}" if number else field
            gathering.add(path, role, text, paragraph=True)


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _read_file(file: HubFile, path: str, gathering: Gathering) -> None:
    reading = file_reading(file)
    for passage in reading.passages:
        gathering.add(f"{path}/{passage.path}", passage.role, passage.text)
    for image in reading.images:
        gathering.image(
            f"{path}/{image.path}", image.alt, image.source, image.decorative
        )
    for unread in reading.unread:
        gathering.unread(f"{path}/{unread.path}", unread.reason)


def _of_reading(piece: Piece, reading: Reading) -> dict[str, Any]:
    return {
        "passages": reading.passages,
        "images": reading.images,
        "links": reading.links,
        "unread": reading.unread,
        "files": tuple(files_used(piece)),
        "assets": tuple(
            sorted({f"{model.KIND}:{pk}" for model, pk in assets_used(piece)})
        ),
        "reader_version": READER_VERSION,
    }


def _about(piece: Piece) -> dict[str, Any]:
    programme = piece.programme
    return {
        "key": piece.item_key,
        "kind": Kind.PIECE,
        "title": piece.title,
        "format": piece.format,
        "language": piece.locale.language_code,
        "region": piece.region,
        "personas": tuple(piece.personas),
        "stages": tuple(piece.stages),
        "messages": tuple(piece.messages),
        "team": programme.team.key,
        "campaign": programme.campaign.key,
        "programme": programme.key,
        "review_by_on": piece.review_by_on,
        "audience": Audience(piece.audience),
        "embargo_until": getattr(piece, "embargo_until", None),
    }
