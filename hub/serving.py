"""The one door out: what may leave the hub, to whom, at this moment.

Pages, images, files, exports, feeds, the API and shared links ask here, and nothing
else returns bytes of content. Two questions are kept apart: `may_leave` is about what
has been let out; `may_see_in_hub` about images and files that people work with inside.
"""

from datetime import datetime
from typing import Any

from django.db.models import Model
from wagtail.permissions import policy_registry

from content.assets.rights import assets_of, rights_closed
from content.assets.uses import users_of
from content.items import Kind, Version
from content.models import HubFile, HubImage, ItemRecord, Piece, ProofPoint
from content.permissions import live_tokens, reader_tokens, rights_of
from content.reading.recording import item_of_json
from content.roles import Action
from governance.gathering import day_in
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
        return _piece_may_leave(key, tokens, now)
    asset = asset_of(kind, number)
    if asset is None:
        return False
    pieces = users_of(asset, Version.LIVE)
    return any(_piece_may_leave(piece, tokens, now) for piece in pieces)


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


def _piece_may_leave(key: str, tokens: frozenset[str], now: datetime) -> bool:
    standing = Standing.objects.filter(key=key, state__in=Standing.LEAVES).first()
    pieces = _pieces([key])
    if standing is None or not pieces:
        return False
    piece, today = pieces[0], day_in(pieces[0].region, now)
    embargo = getattr(piece, "embargo_until", None)
    in_time = (
        not (standing.use_until and standing.use_until < today)
        and not (standing.due_on and standing.due_on < today)
        and not (piece.expire_at and piece.expire_at <= now)
        and not (embargo and now < embargo)
    )
    if not in_time or not piece.live or tokens.isdisjoint(live_tokens(piece)):
        return False
    # What leaves is what was approved: the record is of the text that is live.
    record = ItemRecord.objects.filter(
        key=key, version=Version.LIVE, content_digest=standing.content_digest
    ).first()
    return record is not None and not any(
        rights_closed(asset, piece.region, today)
        for asset in assets_of(item_of_json(record.payload))
    )


def _pieces(keys: list[str]) -> list[Any]:
    numbers = [key.partition(":")[2] for key in keys if key.startswith("piece:")]
    found = Piece.objects.filter(pk__in=[n for n in numbers if n.isdecimal()])
    return list(found.specific())


def _is_evidence(asset: Model) -> bool:
    if not isinstance(asset, HubFile):
        return False
    return ProofPoint.objects.filter(evidence_file=asset).exists()
