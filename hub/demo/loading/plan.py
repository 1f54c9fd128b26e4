"""The plan: regions, metrics, and campaigns with what each team says of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial

from content.models import (
    CampaignPage,
    Metric,
    Objective,
    ProgrammePage,
    Region,
    SignOff,
    Team,
)
from content.planning import campaign_by_key, take_messages
from content.story import Story
from content.story_parts import CLOSED, RollDown
from content.yaml_reading import read_yaml
from hub.demo.data_files import data_text
from hub.demo.loading.events import Event
from hub.demo.loading.moments import Hour, Moments
from hub.demo.loading.people import named
from hub.demo.storyboards import programmes
from hub.plan.recording import put_in_force, sign_off

PLANNER = "Dana Whitfield"


@dataclass(frozen=True)
class RegionMade:
    key: str
    name: str
    time_zone: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class MetricMade:
    key: str
    name: str
    unit: str

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Goal:
    """One objective, as `content.models.Objective` has it."""

    outcome: str
    metric: str
    baseline: Decimal
    target: Decimal
    due_on: date
    share_of_effort: int
    teams: tuple[str, ...]

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Signed:
    team: str
    signed_on: date

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Late:
    """A programme that was made after its campaign."""

    programme: str
    made_on: date

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Campaign:
    key: str
    title: str
    brief: str
    made_on: date
    agree_by_on: date
    objectives: tuple[Goal, ...]
    sign_offs: tuple[Signed, ...]
    always_on: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    late: tuple[Late, ...] = ()

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Plan:
    regions: tuple[RegionMade, ...]
    metrics: tuple[MetricMade, ...]
    campaigns: tuple[Campaign, ...]

    __pydantic_config__ = CLOSED


def the_plan(day: date) -> Plan:
    """Return the plan for a loading day."""
    name = "plan.yaml"
    return read_yaml(Plan, data_text(name, day), name)


def make_lists(plan: Plan) -> None:
    """Make the regions and metrics."""
    for place, region in enumerate(plan.regions):
        Region.objects.create(**vars(region), sort_order=place)
    for place, metric in enumerate(plan.metrics):
        Metric.objects.create(**vars(metric), sort_order=place)


def plan_events(plan: Plan, moments: Moments, story: Story) -> Iterator[Event]:
    """Yield what happened to the campaigns. story: with the messages they may take."""
    rolls = programmes(moments.day, story)
    for campaign in plan.campaigns:
        late = {one.programme: one.made_on for one in campaign.late}
        mine = [roll for roll in rolls.values() if roll.campaign == campaign.key]
        made = moments.at(campaign.made_on, Hour.PLANNED)
        yield Event(made, partial(_begin, campaign))
        for place, roll in enumerate(mine, start=1):
            on = late.get(roll.key, campaign.made_on)
            yield Event(moments.at(on, Hour.PLANNED, place), partial(_programme, roll))
        for place, signed in enumerate(campaign.sign_offs):
            moment = moments.at(signed.signed_on, Hour.DECIDED, place)
            yield Event(moment, partial(_agree, campaign.key, signed.team))


def _begin(campaign: Campaign, now: datetime) -> None:
    names = "key title brief always_on starts_on ends_on agree_by_on".split()
    values = {name: getattr(campaign, name) for name in names}
    page = CampaignPage(slug=campaign.key, **values)
    page.objectives.set([_objective(goal) for goal in campaign.objectives])
    put_in_force(page, named(PLANNER), now)


def _objective(goal: Goal) -> Objective:
    metric = Metric.objects.get(key=goal.metric)
    return Objective(**vars(goal) | {"metric": metric, "teams": list(goal.teams)})


def _programme(roll: RollDown, now: datetime) -> None:
    team = Team.objects.get(key=roll.team)
    page = ProgrammePage(title=roll.title, slug=roll.key, key=roll.key, team=team)
    take_messages(page, roll)
    put_in_force(page, named(PLANNER), now, parent=campaign_by_key(roll.campaign))


def _agree(campaign: str, team: str, now: datetime) -> None:
    signing = Team.objects.select_related("signer").get(key=team)
    page = CampaignPage.objects.get(key=campaign)
    sign_off(page, signing, signing.signer, SignOff.State.AGREED, now)
