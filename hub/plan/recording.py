"""Changes of the plan with what they leave behind: journal and notices."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from content import planning
from content.models import CampaignPage, ProgrammePage, SignOff, Team
from governance.journal import Event, append
from hub.notices import tell


def sign_off(
    campaign: CampaignPage,
    team: Team,
    user: Any,
    state: str,
    now: datetime,
    note: str = "",
    objectives_digest: str = "",
) -> SignOff:
    """Record what a team says of the objectives; see `content.planning.sign_off`."""
    with transaction.atomic():
        signed = planning.sign_off(
            campaign, team, user, state, now, note, objectives_digest
        )
        append(
            Event.SIGN_OFF,
            f"campaign:{campaign.key}",
            now=now,
            actor=user,
            data={
                "team": team.key,
                "state": signed.state,
                "note": signed.note,
                "objectives": signed.objectives_digest,
            },
        )
    return signed


def put_in_force(
    page: CampaignPage | ProgrammePage,
    user: Any,
    now: datetime,
    parent: Any = None,
    earlier: Any = None,
) -> planning.Saved:
    """Save a page of the plan; see `content.planning.put_in_force`."""
    with transaction.atomic():
        saved = planning.put_in_force(page, user, now, parent, earlier)
        campaign = page.campaign if isinstance(page, ProgrammePage) else page
        _tell_signers(campaign, saved, user, now)
        if saved.roll_down is not None:
            append(
                Event.ROLL_DOWN,
                f"programme:{page.key}",
                now=now,
                actor=user,
                data={
                    "number": saved.roll_down.number,
                    "digest": saved.roll_down.digest,
                },
            )
    return saved


def _tell_signers(
    campaign: CampaignPage, saved: planning.Saved, user: Any, now: datetime
) -> None:
    """Tell who signs for a team that its answer is waited for, or waited for again."""
    if not planning.agreement(campaign).has_objectives:
        return
    day = campaign.agree_by_on
    by_when = f" by {day.day} {day:%B}" if day and day >= now.date() else ""
    again = Team.objects.filter(key__in=saved.asked_again)
    for team in (*saved.asked, *again):
        changed = "Its objectives have changed. " if team not in saved.asked else ""
        tell(
            team.signer or team.lead,
            "sign-off-asked",
            now=now,
            subject=f"Answer{by_when} for {team.name}: “{campaign.title}”",
            text=f"{changed}Agree to the objectives, or say that {team.name} is not "
            "involved. Nothing of the campaign can go live before all have answered.",
            address=reverse("campaign", args=[campaign.key]),
            by=user,
        )


def raise_levels(now: datetime) -> None:
    """Raise the teams whose announced day has come; called by the clock."""
    with transaction.atomic():
        for team in planning.raise_levels(now):
            data = {"team": team.key, "level": team.level}
            append(Event.LEVEL_CHANGED, f"team:{team.key}", now=now, data=data)


def end_guests(now: datetime) -> None:
    """Take their rights from guests whose last day is over; called by the clock."""
    with transaction.atomic():
        for guest in planning.end_guests(now):
            data = {"name": guest.user.get_username(), "until": guest.ends_on}
            subject = f"programme:{guest.programme.key}"
            append(Event.RIGHTS_CHANGED, subject, now=now, data=data)
