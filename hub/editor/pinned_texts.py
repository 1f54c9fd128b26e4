"""The words behind the fixed texts of a piece, for its editor to show them."""

from datetime import datetime
from typing import Any

from content.models import Piece, Release


def pinned_texts(piece: Piece, now: datetime) -> dict[str, Any]:
    """Return the number of the storyboard in force as "release", and as "texts" the
    fixed texts by "<release>/<key>": its own, and those of each that the piece pins.
    """
    in_force = Release.in_force(now)
    numbers = {*_pinned(piece), *([in_force.number] if in_force else [])}
    return {
        "release": in_force.number if in_force else 0,
        "texts": {
            f"{release.number}/{fixed.key}": fixed.text
            for release in Release.objects.filter(number__in=numbers)
            for fixed in release.story.boilerplate
        },
    }


def _pinned(piece: Piece) -> set[int]:
    return {
        block.value.get("release") or 0
        for block in getattr(piece, "body", None) or ()
        if block.block_type == "fixed_text"
    }
