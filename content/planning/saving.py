"""Saves pages of the plan: what is saved is in force at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Revision

from content.models import CampaignPage, ProgrammePage, RollDownVersion, Team
from content.models.admin_rights import root_page
from content.planning.agreeing import Agreement, agreement
from content.planning.asking import ask_teams
from content.planning.changing import tell_of_pieces
from content.planning.lookups import always_on, campaign_by_key, programmes_of
from content.planning.roll_downs import record_roll_down


@dataclass(frozen=True)
class Saved:
    """What came of saving: the version of the page; the roll-down's, if it is another;
    the teams that are asked for the first time, and those that are asked again.
    """

    revision: Revision
    roll_down: RollDownVersion | None = None
    asked: tuple[Team, ...] = ()
    asked_again: tuple[str, ...] = ()


def put_in_force(
    page: CampaignPage | ProgrammePage,
    user: Any,
    now: datetime,
    parent: Any = None,
    earlier: Revision | None = None,
) -> Saved:
    """Save a campaign or programme as it is in memory, and put that in force.

    parent: of a new page; a campaign's is the root. earlier: the version it goes back
    to. Teams are asked, and what a programme takes becomes a version. Checks no right.
    """
    with transaction.atomic():
        before = _agreement(_campaign_of(page, parent))
        revision = _save(page, user, now, parent, earlier)
        stored = type(page).objects.get(pk=page.pk)
        roll_down = None
        if isinstance(stored, ProgrammePage):
            roll_down = record_roll_down(stored, user, now)
        campaign = _campaign_of(stored, None)
        asked = ask_teams(campaign, now.date())
        after = agreement(campaign)
        if before is not None and before.agreed != after.agreed:
            tell_of_pieces(campaign)
    return Saved(revision, roll_down, tuple(asked), tuple(_again(before, after)))


def standing_programme(team: Team, user: Any, now: datetime) -> ProgrammePage:
    """Return the team's programme in "Always on"; both are made where they lack."""
    with transaction.atomic():
        campaign = always_on() or campaign_by_key("always-on")
        if campaign is None:
            campaign = CampaignPage(title="Always on", key="always-on", always_on=True)
            put_in_force(campaign, user, now)
        standing = {p.team_id: p for p in programmes_of(campaign)}
        if team.pk not in standing:
            programme = ProgrammePage(
                title=f"{campaign.title} · {team.name}",
                key=f"{campaign.key}-{team.key}",
                team=team,
            )
            put_in_force(programme, user, now, parent=campaign)
            standing[team.pk] = programme
    return standing[team.pk]


def _save(
    page: CampaignPage | ProgrammePage,
    user: Any,
    now: datetime,
    parent: Any,
    earlier: Revision | None,
) -> Revision:
    _number(page.messages if isinstance(page, ProgrammePage) else page.objectives)
    if page.pk is None:
        (parent or root_page()).add_child(instance=page)
    revision = page.save_revision(user=user, log_action=True, previous_revision=earlier)
    action = PublishPageRevisionAction(
        revision, user=user, changed=True, previous_revision=earlier
    )
    action.execute(skip_permission_checks=True)
    # Wagtail has looked at its own clock.
    Revision.objects.filter(pk=revision.pk).update(created_at=now)
    type(page).objects.filter(pk=page.pk).update(latest_revision_created_at=now)
    page.refresh_from_db()
    revision.refresh_from_db()
    return revision


def _number(rows: Any) -> None:
    """Give each row its place: databases disagree on where those without one stand."""
    in_order = sorted(
        rows.all(), key=lambda row: (row.sort_order is None, row.sort_order or 0)
    )
    for place, row in enumerate(in_order):
        row.sort_order = place
    rows.set(in_order)


def _campaign_of(page: CampaignPage | ProgrammePage, parent: Any) -> CampaignPage:
    if isinstance(page, CampaignPage):
        return page
    found: CampaignPage = parent.specific if page.pk is None else page.campaign
    return found


def _agreement(campaign: CampaignPage) -> Agreement | None:
    """Return what is agreed before saving; others that save or sign wait meanwhile."""
    if campaign.pk is None:
        return None
    held = CampaignPage.objects.select_for_update()
    return agreement(held.get(pk=campaign.pk))


def _again(before: Agreement | None, after: Agreement) -> Iterator[str]:
    """Yield the keys of teams whose answer ended with this change."""
    ended = {team.key for team in before.missing} if before else set()
    for team in after.missing:
        if team.is_asked_again and team.key not in ended:
            yield team.key
