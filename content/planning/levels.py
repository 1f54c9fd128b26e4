"""How much is asked of teams: raised on the day that was announced."""

from datetime import datetime

from django.db import transaction

from content.models import Team


def raise_levels(now: datetime) -> list[Team]:
    """Raise the teams whose day has come; return them, at their new level."""
    due = Team.objects.exclude(next_level="").filter(next_level_on__lte=now.date())
    with transaction.atomic():
        teams = list(due.select_for_update())
        for team in teams:
            team.level, team.next_level, team.next_level_on = team.next_level, "", None
            team.save()
    return teams
