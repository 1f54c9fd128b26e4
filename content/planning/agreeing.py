"""Whether the teams of a campaign agree to its objectives, team by team."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from content.models import CampaignPage, SignOff, Team
from content.planning.lookups import programmes_of

State = SignOff.State


@dataclass(frozen=True)
class TeamSays:
    """What one team says of the objectives as they are.

    state: what counts; an answer to other objectives counts as "not yet", and then
    `answered` is what it was. asked_on: None when nobody has asked yet.
    """

    key: str
    name: str
    state: SignOff.State
    answered: SignOff.State = State.NOT_YET
    late: bool = False
    asked_on: date | None = None
    by: str = ""
    at: datetime | None = None
    note: str = ""

    @property
    def is_asked_again(self) -> bool:
        """Say whether the objectives changed after the team had answered."""
        return self.state is State.NOT_YET and self.answered is not State.NOT_YET


@dataclass(frozen=True)
class Agreement:
    """What the asked teams say, in the order of the teams."""

    has_objectives: bool
    teams: tuple[TeamSays, ...]

    @property
    def agreed(self) -> bool:
        """Say whether nobody who was asked is missing, and somebody agreed."""
        return self.has_objectives and bool(self.who_agreed) and not self.missing

    @property
    def who_agreed(self) -> tuple[TeamSays, ...]:
        return tuple(team for team in self.teams if team.state is State.AGREED)

    @property
    def missing(self) -> tuple[TeamSays, ...]:
        return tuple(team for team in self.teams if team.state is State.NOT_YET)

    @property
    def not_involved(self) -> tuple[TeamSays, ...]:
        return tuple(team for team in self.teams if team.state is State.NOT_INVOLVED)

    @property
    def joined_late(self) -> tuple[TeamSays, ...]:
        return tuple(
            team
            for team in self.teams
            if team.late and team.state is not State.NOT_INVOLVED
        )

    @property
    def sentence(self) -> str:
        """What there is to say, as one sentence: "Telemarketing has not agreed; …"."""
        parts = "; ".join(self._parts())
        return f"{parts[:1].upper()}{parts[1:]}."

    def _parts(self) -> Iterator[str]:
        if not self.has_objectives:
            yield "it has no objectives yet"
            return
        if not self.teams:
            yield "no team is asked yet"
            return
        if self.agreed:
            yield _all_agreed(self.who_agreed)
        elif not self.missing:
            yield "every team says that it is not involved"
        again = [team for team in self.missing if team.is_asked_again]
        if again:
            yield f"objectives changed since {_names(again)} answered"
        missing = [team for team in self.missing if not team.is_asked_again]
        if on_time := [team for team in missing if not team.late]:
            yield f"{_names(on_time)} {_has(on_time)} not agreed"
        if late := [team for team in self.joined_late if team in missing]:
            yield f"{_names(late)} joined late and {_has(late)} not agreed"
        if late := [team for team in self.joined_late if team not in missing]:
            yield f"{_names(late)} joined late"
        if self.agreed and self.not_involved:
            verb = "is" if len(self.not_involved) == 1 else "are"
            yield f"{_names(self.not_involved)} {verb} not involved"


def agreement(campaign: CampaignPage) -> Agreement:
    """Return what the teams of `campaign` say of its objectives as they are now.

    Asked are the teams that share an objective, those with a programme, and whoever
    was asked besides. An answer ends when the objectives change after it.
    """
    digest = campaign.objectives_digest
    given = {one.team_id: one for one in _sign_offs(campaign)}
    teams = _teams(campaign, set(given))
    says = tuple(_says(team, given.get(team.pk), campaign, digest) for team in teams)
    return Agreement(has_objectives(campaign), says)


def has_objectives(campaign: CampaignPage) -> bool:
    return bool(campaign.objectives.all())


def asked_keys(campaign: CampaignPage) -> set[str]:
    """Return the keys of the teams that share an objective or have a programme."""
    named = {key for one in campaign.objectives.all() for key in one.teams}
    return named | {programme.team.key for programme in programmes_of(campaign)}


def _sign_offs(campaign: CampaignPage) -> Iterable[SignOff]:
    found: Iterable[SignOff] = campaign.sign_offs.select_related("by")
    return found


def _teams(campaign: CampaignPage, given: set[int]) -> Iterable[Team]:
    keys = asked_keys(campaign)
    return [team for team in Team.objects.all() if team.key in keys or team.pk in given]


def _says(
    team: Team, given: SignOff | None, campaign: CampaignPage, digest: str
) -> TeamSays:
    if given is None:
        return TeamSays(team.key, team.name, State.NOT_YET)
    answered = State(given.state)
    counts = answered if given.objectives_digest == digest else State.NOT_YET
    by_when = campaign.agree_by_on
    return TeamSays(
        key=team.key,
        name=team.name,
        state=counts,
        answered=answered,
        late=by_when is not None and given.asked_on > by_when,
        asked_on=given.asked_on,
        by=given.by.name if given.by else "",
        at=given.at,
        note=given.note,
    )


def _all_agreed(teams: tuple[TeamSays, ...]) -> str:
    if len(teams) == 1:
        return f"{teams[0].name} has agreed"
    return f"all {len(teams)} teams have agreed"


def _has(teams: list[TeamSays]) -> str:
    return "has" if len(teams) == 1 else "have"


def _names(teams: Iterable[TeamSays]) -> str:
    # Only commas: a team may be called "Webinars and events".
    return ", ".join(team.name for team in teams)
