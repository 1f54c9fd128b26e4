"""The one door out: what may leave the hub, to whom, at this moment.

Pages, images, files, exports, feeds, the API and shared links ask here, and nothing
else returns bytes of content. Two questions are kept apart: `may_leave` is about what
has been let out; `may_see_in_hub` about images and files that people work with inside.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Model
from wagtail.permissions import policy_registry

from content.assets.rights import assets_of_all, rights_closed
from content.assets.uses import users_of
from content.items import ContentItem, Kind, Version
from content.models import (
    HubFile,
    HubImage,
    ItemRecord,
    Piece,
    ProofPoint,
    piece_number,
)
from content.permissions import live_tokens, reader_tokens, rights_of
from content.planning import pieces_with_plan
from content.reading.recording import item_of_json
from content.roles import Action
from governance.gathering import days_in
from governance.models import Standing

Asset = HubImage | HubFile

_ASSETS: dict[str, type[HubImage] | type[HubFile]] = {
    Kind.IMAGE: HubImage,
    Kind.FILE: HubFile,
}


def may_leave(who: Any, key: str, now: datetime) -> bool:
    """Say whether the item may leave the hub at `now`, to this person.

    who: a user, signed in or not. A piece leaves while it is live, or needs another
    look and has time left; in its audience, its region, after its embargo, and while
    the rights of all that it shows cover it. Images and files leave only within a
    piece that may. Whatever is not known does not leave.
    """
    tokens = reader_tokens(who)
    kind, _, number = key.partition(":")
    if not tokens:
        return False
    if kind == Kind.PIECE:
        return bool(_leaving([key], tokens, now))
    asset = asset_of(kind, number)
    return asset is not None and bool(
        _leaving(users_of(asset, Version.LIVE), tokens, now)
    )


def which_leave(who: Any, keys: Collection[str], now: datetime) -> set[str]:
    """Return which of these pieces (item keys) may leave, as `may_leave` says: a few
    queries, however many there are.
    """
    tokens = reader_tokens(who)
    return set(_leaving(keys, tokens, now)) if tokens else set()


def may_see_in_hub(who: Any, asset: Asset) -> bool:
    """Say whether somebody may see an image or file inside the hub, let out or not.

    Those may who can choose or change it, who read a draft that uses it, and who judge
    a proof that it is the evidence of.
    """
    policy = policy_registry.get_by_type(type(asset))
    if policy.user_has_any_permission_for_instance(who, ["choose", "change"], asset):
        return True
    rights = rights_of(who)
    if not rights.roles:
        return False
    judges = rights.may(Action.REVIEW) or rights.may(Action.EDIT_STORYBOARD)
    if judges and _is_evidence(asset):
        return True
    return any(rights.may_see_draft(piece) for piece in _pieces(users_of(asset)))


def banner(key: str, now: datetime) -> str:
    """Return what must stand above an item that leaves while it is being revised."""
    standing = Standing.objects.filter(key=key, state=Standing.State.STALE).first()
    if standing is None or standing.due_on is None or not standing.leaves:
        return ""
    due = standing.due_on
    year = "" if due.year == now.year else f" {due.year}"
    return f"Being revised. Use it until {due.day} {due:%B}{year}."


def asset_of(kind: str, number: Any) -> Asset | None:
    """Return the image or file of this number; None when there is none."""
    model = _ASSETS.get(kind)
    if model is None or not str(number).isdecimal():
        return None
    found: Asset | None = model._default_manager.filter(pk=number).first()
    return found


def _leaving(keys: Collection[str], tokens: frozenset[str], now: datetime) -> list[str]:
    """Return the keys of those pieces that may leave: what is asked of the database
    does not grow with them.
    """
    standings = Standing.objects.filter(key__in=keys, state__in=Standing.LEAVES)
    out = {standing.key: standing for standing in standings}
    pieces = _pieces(out)
    today = days_in({piece.region for piece in pieces}, now)
    open_ones = {
        piece.item_key: piece
        for piece in pieces
        if _is_in_time(piece, out[piece.item_key], today[piece.region], now)
        and piece.live
        and not tokens.isdisjoint(live_tokens(piece))
    }
    # What leaves is what was approved: the record is of the text that is live.
    records = ItemRecord.objects.filter(key__in=open_ones, version=Version.LIVE)
    items = {
        record.key: item_of_json(record.payload)
        for record in records
        if record.content_digest == out[record.key].content_digest
    }
    assets = assets_of_all(items.values())
    return [
        key
        for key, item in items.items()
        if not _is_closed(item, open_ones[key].region, today, assets)
    ]


def _is_closed(
    item: ContentItem,
    region: str,
    today: Mapping[str, date],
    assets: Mapping[str, Asset],
) -> bool:
    used = (assets[key] for key in item.assets if key in assets)
    return any(rights_closed(asset, region, today[region]) for asset in used)


def _is_in_time(piece: Any, standing: Standing, today: date, now: datetime) -> bool:
    embargo = getattr(piece, "embargo_until", None)
    return (
        not (standing.use_until and standing.use_until < today)
        and not (standing.due_on and standing.due_on < today)
        and not (piece.expire_at and piece.expire_at <= now)
        and not (embargo and now < embargo)
    )


def _pieces(keys: Iterable[str]) -> list[Piece]:
    numbers = [number for key in keys if (number := piece_number(key))]
    return list(pieces_with_plan(numbers).values())


def _is_evidence(asset: Model) -> bool:
    if not isinstance(asset, HubFile):
        return False
    return ProofPoint.objects.filter(evidence_file=asset).exists()
