"""Asks teams whether they agree to a campaign's objectives."""

from datetime import date

from content.models import CampaignPage, SignOff, Team
from content.planning.agreeing import asked_keys


def ask_team(campaign: CampaignPage, team: Team, day: date) -> SignOff:
    """Ask a team on `day`. One that was asked before keeps its day and its answer."""
    asked, _ = SignOff.objects.get_or_create(
        campaign=campaign, team=team, defaults={"asked_on": day}
    )
    return asked


def ask_teams(campaign: CampaignPage, day: date) -> list[Team]:
    """Ask each team that has a share or a programme in it; return the new ones."""
    known = set(campaign.sign_offs.values_list("team__key", flat=True))
    new = list(Team.objects.filter(key__in=asked_keys(campaign) - known))
    for team in new:
        ask_team(campaign, team, day)
    return new
