"""Tells who keeps proof, rights and messages that they end: in a list on Mondays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse

from content.models import HubFile, HubImage, Message, ProofPoint, Team, User
from hub.notices.about import day_words
from hub.notices.telling import tell

# Told so many days before the end; the list goes up to a week earlier.
STEPS = (30, 7)
_A_WEEK = 6


@dataclass(frozen=True)
class Ending:
    """Something that ends on a day, and whoever keeps it from ending."""

    name: str
    title: str
    ends_on: date
    keeper: User | None
    address: str


def tell_what_ends(now: datetime) -> int:
    """Note for each keeper what ends in 30 or in 7 days; return how much was new."""
    today = now.date()
    told = 0
    for ending in endings(today):
        days = (ending.ends_on - today).days
        step = min((s for s in STEPS if days <= s + _A_WEEK), default=None)
        if step is not None and _tell(ending, step, now):
            told += 1
    return told


def endings(today: date) -> Iterator[Ending]:
    """Yield what is in use and ends within the longest step from `today`."""
    last = today + timedelta(days=max(STEPS) + _A_WEEK)
    for proof in ProofPoint.in_use().filter(expires_on__range=(today, last)):
        yield _of_part("proof", proof, proof.claim, proof.expires_on)
    for message in Message.in_use().filter(valid_until_on__range=(today, last)):
        ends_on = message.valid_until_on
        yield _of_part("message", message, message.statement, ends_on)
    for model, edit in (
        (HubImage, "wagtailimages:edit"),
        (HubFile, "wagtaildocs:edit"),
    ):
        ends = model.objects.filter(valid_until_on__range=(today, last))
        # What has been replaced is not used any more.
        for asset in ends.filter(replaced_by=None):
            until: Any = asset.valid_until_on
            yield Ending(
                asset.item_key,
                asset.title,
                until,
                asset.uploaded_by_user or _lead(asset.team),
                reverse(edit, args=[asset.pk]),
            )


def _of_part(kind: str, part: ProofPoint | Message, title: str, ends_on: Any) -> Ending:
    keeper = part.keeper or _lead(part.owner)
    address = reverse("storyboard-edit", args=[kind, part.key])
    return Ending(f"{kind}:{part.key}", title, ends_on, keeper, address)


def _lead(team: Team | None) -> User | None:
    return team.lead if team else None


def _tell(ending: Ending, step: int, now: datetime) -> bool:
    day = day_words(ending.ends_on, now.date())
    told = tell(
        ending.keeper,
        "ends-soon",
        now=now,
        subject=f"Renew by {day}: {ending.title.removesuffix('.')}",
        address=ending.address,
        once=f"{ending.name}:{ending.ends_on}:{step}",
    )
    return told is not None
