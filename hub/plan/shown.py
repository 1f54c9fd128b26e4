"""What the pages of the plan show, ready for their templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from content.models import (
    CampaignPage,
    Objective,
    Piece,
    ProgrammePage,
    Release,
    SignOff,
    Team,
)
from content.permissions import rights_of
from content.planning import (
    Agreement,
    Drift,
    TeamSays,
    agreement,
    drift,
    programmes_of,
)
from content.roles import Action
from content.story_parts import Message

State = SignOff.State


@dataclass(frozen=True)
class Stand:
    """What a team says, in words: tone is good, warn or plain; sign stands for it.

    who: whose answer is waited for; "" when nobody can give one.
    """

    says: TeamSays
    words: str
    tone: str
    sign: str
    may_sign: bool = False
    who: str = ""

    @property
    def is_waited_for(self) -> bool:
        return self.says.state is State.NOT_YET


@dataclass(frozen=True)
class TakenMessage:
    """One message that a programme takes; message is None when it is gone."""

    key: str
    need: str
    note: str
    message: Message | None


@dataclass(frozen=True)
class ProgrammeShown:
    page: ProgrammePage
    taken: tuple[TakenMessage, ...]
    differs: Drift
    live: int
    drafts: int

    @property
    def by_need(self) -> Iterator[tuple[str, list[TakenMessage]]]:
        """Yield each need that has messages, in words, with them."""
        for need, words in NEEDS.items():
            taken = [one for one in self.taken if one.need == need]
            if taken:
                yield words, taken


NEEDS = {"must": "Must say", "should": "Should say", "may": "May say"}


@dataclass(frozen=True)
class CampaignShown:
    page: CampaignPage
    agreed: Agreement
    period: str
    programmes: int
    objectives: tuple[dict[str, Any], ...]


def campaigns(day: date) -> list[tuple[str, list[CampaignShown]]]:
    """Return the campaigns under the headings of the overview, none of them empty."""
    groups: dict[str, list[CampaignShown]] = {name: [] for name in HEADINGS}
    for page in CampaignPage.objects.order_by("starts_on", "title"):
        groups[_heading(page, day)].append(campaign_shown(page))
    return [(name, shown) for name, shown in groups.items() if shown]


HEADINGS = ("Now", "Next", "Always on", "Over")


def _heading(page: CampaignPage, day: date) -> str:
    if page.always_on:
        return "Always on"
    if page.ends_on and page.ends_on < day:
        return "Over"
    return "Next" if page.starts_on is None or page.starts_on > day else "Now"


def campaign_shown(page: CampaignPage) -> CampaignShown:
    """Return what is shown at the top of a campaign."""
    return CampaignShown(
        page=page,
        agreed=agreement(page),
        period=period(page),
        programmes=ProgrammePage.objects.child_of(page).count(),
        objectives=tuple(_objectives(page)),
    )


def period(page: CampaignPage) -> str:
    """Return "12 March to 9 July 2026", or what is known of it."""
    if page.always_on:
        return "all year"
    start, end = page.starts_on, page.ends_on
    if start and end:
        year = f" {start.year}" if start.year != end.year else ""
        return f"{_day(start)}{year} to {_day(end)} {end.year}"
    if start:
        return f"from {_day(start)} {start.year}"
    return f"until {_day(end)} {end.year}" if end else "no days yet"


def stands(agreed: Agreement, user: Any, now: datetime) -> list[Stand]:
    """Return what each team says, in words, and whether `user` speaks for it.

    Those that wait for the answer of `user` come first.
    """
    speaks_for = _teams_of_signer(user, now) if agreed.has_objectives else set()
    signers = _signers()
    found = [
        _stand(says, says.key in speaks_for, signers.get(says.key, ""))
        for says in agreed.teams
    ]
    return sorted(found, key=lambda one: not (one.may_sign and one.is_waited_for))


def _signers() -> dict[str, str]:
    """Return the name of who answers for each team (its key)."""
    teams = Team.objects.select_related("signer", "lead")
    people = ((team.key, team.signer or team.lead) for team in teams)
    return {key: person.name for key, person in people if person}


def _stand(says: TeamSays, may_sign: bool, who: str) -> Stand:
    if says.is_asked_again:
        return Stand(says, "Asked again", "warn", "↻", may_sign, who)
    words, tone, sign = {
        State.AGREED: ("Agreed", "good", "✓"),
        State.NOT_INVOLVED: ("Not involved", "plain", "–"),
        State.NOT_YET: ("Not yet", "warn", "○"),
    }[says.state]
    return Stand(says, words, tone, sign, may_sign, who)


def _teams_of_signer(user: Any, now: datetime) -> set[str]:
    rights = rights_of(user, now.date())
    keys = Team.objects.values_list("key", flat=True)
    return {key for key in keys if rights.may(Action.SIGN_OFF, team=key)}


def programmes(page: CampaignPage, now: datetime) -> list[ProgrammeShown]:
    """Return the programmes of a campaign with what they take."""
    return [programme_shown(one, now) for one in programmes_of(page)]


def programme_shown(page: ProgrammePage, now: datetime) -> ProgrammeShown:
    """Return a programme with the texts of its messages as they are at `now`."""
    pieces = Piece.objects.child_of(page)
    live = pieces.live().count()
    return ProgrammeShown(
        page=page,
        taken=tuple(_taken(page, now)),
        differs=drift(page, now),
        live=live,
        drafts=pieces.count() - live,
    )


def messages_taken(programmes: list[ProgrammeShown], now: datetime) -> list[Message]:
    """Return each message that some programme takes, in the storyboard's order."""
    release = Release.in_force(now)
    keys = {one.key for programme in programmes for one in programme.taken}
    story = release.story.messages if release else ()
    return [message for message in story if message.key in keys]


def _taken(page: ProgrammePage, now: datetime) -> Iterator[TakenMessage]:
    release = Release.in_force(now)
    known = {m.key: m for m in release.story.messages} if release else {}
    for line in page.messages.all():
        yield TakenMessage(line.message, line.need, line.note, known.get(line.message))


# Signs that stand before their number.
CURRENCIES = ("€", "$", "£", "¥")


def figure(number: Decimal | None, unit: str) -> str:
    """Return a number as people write it, with its unit: "€3.2m", "22%", "24 days"."""
    if number is None:
        return "unknown"
    text = f"{number:,.2f}".removesuffix("0").removesuffix(".0")
    if unit and unit[0] in CURRENCIES:
        return f"{unit[0]}{text}{unit[1:].strip()}"
    joint = "" if unit in ("", "%") else "\N{NO-BREAK SPACE}"
    return f"{text}{joint}{unit}"


def _objectives(page: CampaignPage) -> Iterator[dict[str, Any]]:
    """Yield each objective of a campaign with its figures and teams in words."""
    names = dict(Team.objects.values_list("key", "name"))
    for one in page.objectives.select_related("metric"):
        yield {
            "outcome": one.outcome,
            "metric": _metric(one),
            **_figures(one),
            "due_on": one.due_on,
            "share": one.share_of_effort,
            "teams": [names.get(key, key) for key in one.teams],
        }


def _metric(one: Objective) -> str:
    """Return what is measured, where the unit does not say it already."""
    name, unit = one.metric.name, one.metric.unit
    return "" if name.casefold() == unit.casefold() else name


def _figures(one: Objective) -> dict[str, str]:
    """Return both figures; a unit that is a word stands once, after the second."""
    unit = one.metric.unit
    first = unit if unit == "%" or unit[:1] in CURRENCIES else ""
    return {"baseline": figure(one.baseline, first), "target": figure(one.target, unit)}


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"
