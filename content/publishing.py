"""The last door before something goes live: closed unless who knows says otherwise.

`hub.wiring` registers the one function that knows. Without it nothing goes live, and
the system check content.E001 says so at the start.
"""

from collections.abc import Callable
from datetime import datetime

from django.core.exceptions import PermissionDenied

MayGoLive = Callable[[str, str, datetime], bool]

_registered: list[MayGoLive] = []


class MayNotGoLive(PermissionDenied):
    """What is being saved is not what was approved."""


def let_decide(function: MayGoLive) -> None:
    """Register who decides: (item key, content digest, now) to yes or no.

    Called again, the latest decides.
    """
    _registered[:] = [function]


def somebody_decides() -> bool:
    return bool(_registered)


def may_go_live(key: str, content_digest: str, now: datetime) -> bool:
    """Say whether this very text may be live at `now`. Nobody to ask means no."""
    return any(function(key, content_digest, now) for function in _registered)


def require(key: str, content_digest: str, now: datetime) -> None:
    """Raise MayNotGoLive unless this very text may be live at `now`."""
    if not may_go_live(key, content_digest, now):
        raise MayNotGoLive("This text is not approved as it stands.")
