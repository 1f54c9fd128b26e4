"""Links that let somebody without an account check files, until a moment."""

from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any

from django.db import transaction
from django.db.models import F

from content.models import ProgrammePage
from content.permissions import may
from content.refusing import Refused
from content.roles import Action
from governance import journal
from hub.models import GuestLink

LONGEST = timedelta(days=90)


def make_link(
    user: Any,
    name: str,
    ends_at: datetime,
    now: datetime,
    programme: ProgrammePage | None = None,
) -> str:
    """Return the token of a new link; only its digest is kept. Raises Refused."""
    if not may(user, Action.INVITE_GUESTS):
        raise Refused("You cannot make links for guests.")
    if not now < ends_at <= now + LONGEST:
        raise Refused(f"A link ends within {LONGEST.days} days.")
    token = token_urlsafe(24)
    with transaction.atomic():
        link = GuestLink.objects.create(
            token_sha256=_digest(token),
            name=name.strip(),
            programme=programme,
            made_by=user,
            made_at=now,
            ends_at=ends_at,
        )
        journal.append(
            journal.Event.GUEST_LINK_MADE,
            f"guest-link:{link.pk}",
            now=now,
            actor=user,
            data={"name": link.name, "until": ends_at},
        )
    return token


def stop_link(link: GuestLink, user: Any, now: datetime) -> None:
    """End a link at once: by who made it, or by an administrator. Raises Refused."""
    if link.made_by_id != user.pk and not may(user, Action.EDIT_PEOPLE):
        raise Refused("Only who made a link stops it.")
    with transaction.atomic():
        GuestLink.objects.filter(pk=link.pk, stopped_at=None).update(stopped_at=now)
        journal.append(
            journal.Event.GUEST_LINK_STOPPED,
            f"guest-link:{link.pk}",
            now=now,
            actor=user,
            data={"name": link.name},
        )


def link_of(token: str, now: datetime) -> GuestLink | None:
    """Return the link of a token while it is open; None says nothing about why not."""
    found = GuestLink.objects.filter(
        token_sha256=_digest(token), stopped_at=None, ends_at__gt=now
    ).first()
    return found if found and found.made_by.is_active else None


def count_check(link: GuestLink) -> None:
    GuestLink.objects.filter(pk=link.pk).update(checks=F("checks") + 1)


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
