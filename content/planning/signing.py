"""A team's yes or no to a campaign's objectives."""

from datetime import datetime
from typing import Any

from django.db import transaction

from content.models import CampaignPage, SignOff, Team
from content.permissions import rights_of
from content.planning.agreeing import agreement
from content.planning.asking import ask_team
from content.planning.changing import tell_of_pieces
from content.refusing import Refused
from content.roles import Action


def sign_off(
    campaign: CampaignPage,
    team: Team,
    user: Any,
    state: str,
    now: datetime,
    note: str = "",
    objectives_digest: str = "",
) -> SignOff:
    """Record what `team` says of the objectives, by its signer or its own lead.

    state: of `SignOff.State`. objectives_digest: of the objectives that the person was
    shown, when that may have been a while ago. Raises Refused.
    """
    if not may_sign(team, user, now):
        raise Refused(_who_signs(team))
    with transaction.atomic():
        # Whoever changes the objectives takes the same row.
        stored = CampaignPage.objects.select_for_update().get(pk=campaign.pk)
        before = agreement(stored)
        digest = stored.objectives_digest
        if not before.has_objectives:
            raise Refused("There are no objectives to agree to yet.")
        if team.key not in {one.key for one in before.teams}:
            raise Refused(f"{team.name} has no part in “{stored.title}”.")
        if objectives_digest and objectives_digest != digest:
            raise Refused("The objectives changed while you read them. Look again.")
        signed = ask_team(stored, team, now.date())
        signed.state, signed.note = SignOff.State(state), note.strip()
        signed.by, signed.at, signed.objectives_digest = user, now, digest
        signed.save()
        if agreement(stored).agreed != before.agreed:
            tell_of_pieces(stored)
    return signed


def may_sign(team: Team, user: Any, now: datetime) -> bool:
    """Say whether `user` speaks for `team`."""
    return rights_of(user, now.date()).may(Action.SIGN_OFF, team=team.key)


def _who_signs(team: Team) -> str:
    people = [person.name for person in (team.signer, team.lead) if person]
    if not people:
        return f"Nobody signs off for {team.name} yet. An administrator can name them."
    return f"Only {' or '.join(dict.fromkeys(people))} can sign off for {team.name}."
