"""A small company inside the hub: people, teams, a storyboard, a plan and pieces.

`World` offers what tests need, made on first use; every moment counts from `NOW`.
"""

from datetime import UTC, date, datetime, timedelta
from functools import cached_property

import pytest
from django.core.cache import cache
from wagtail.models import Page

from content.canonical import canonical_json, digest
from content.models import (
    Article,
    CampaignPage,
    Metric,
    Objective,
    Persona,
    ProgrammePage,
    Release,
    ReviewArea,
    RollDownLine,
    Stage,
    Storyboard,
    Team,
    User,
)
from content.planning import (
    ask_teams,
    invite_guest,
    record_roll_down,
    sign_off,
)
from content.roles import GROUPS, Role
from content.story import Story
from content.story_parts import Entry, Message, Pillar, Term
from hub.prepare import prepare

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)  # a Wednesday
LATER = NOW + timedelta(hours=2)
TODAY = NOW.date()

STATEMENT = "Kelvane works with the sensors you already own."
GOOD_TEXT = f"<p>{STATEMENT} It needs no new cables and no new people.</p>"
BAD_TEXT = "<p>Our records are tamper-proof, whatever happens on the road.</p>"


def story(release=1, **changes):
    """The storyboard of this company: one message, one term."""
    message = Message(key="own-sensors", number="1.1", statement=STATEMENT)
    values = {
        "key": "kelvane",
        "title": "Kelvane",
        "release": release,
        "effective_on": date(2026, 1, 1),
        "teams": (Entry("press", "Press"), Entry("web", "Web")),
        "pillars": (Pillar("fits", "Fits what you run", (message,)),),
        "terms": (
            Term(
                key="tamper-evident",
                preferred="tamper-evident",
                forbidden=("tamper-proof",),
                why="Nothing is proof against everything.",
            ),
        ),
    }
    return Story(**{**values, **changes})


class World:
    """What is asked for is made; names are those of the people."""

    def __init__(self):
        prepare()
        Storyboard.objects.create(key="kelvane", title="Kelvane", approval_prefix="KV")
        self.area = ReviewArea.objects.create(key="brand", name="Brand")
        self.press = Team.objects.create(key="press", name="Press", level="enforce")
        self.web = Team.objects.create(key="web", name="Web", level="enforce")
        self.press.signer = self.priya
        self.press.save()
        self.web.signer = self.tom
        self.web.save()
        self.area.duty = self.ingrid
        self.area.save()
        Persona.objects.create(key="cfo", name="CFO")
        Stage.objects.create(key="decision", name="Decision")
        self.release(story())

    def person(self, name, *groups):
        user = User.objects.create_user(
            name, f"{name}@example.com", first_name=name.capitalize()
        )
        user.groups.add(*groups)
        return user

    def role(self, name, role):
        from django.contrib.auth.models import Group

        return self.person(name, Group.objects.get_or_create(name=GROUPS[role])[0])

    @cached_property
    def priya(self):
        """Writes for Press."""
        return self.person("priya", self.press.group)

    @cached_property
    def tom(self):
        """Writes for Web."""
        return self.person("tom", self.web.group)

    @cached_property
    def ingrid(self):
        """Reviews for Brand, and is on duty."""
        return self.person("ingrid", self.area.group)

    @cached_property
    def noor(self):
        """Reviews for Brand, too."""
        return self.person("noor", self.area.group)

    @cached_property
    def dana(self):
        return self.role("dana", Role.LEAD)

    @cached_property
    def lee(self):
        """Leads Press."""
        lee = self.role("lee", Role.LEAD)
        Team.objects.filter(pk=self.press.pk).update(lead=lee)
        return lee

    @cached_property
    def marcus(self):
        return self.role("marcus", Role.SALES)

    @cached_property
    def yusuf(self):
        return self.role("yusuf", Role.IT_OWNER)

    @cached_property
    def lina(self):
        return self.role("lina", Role.LIBRARIAN)

    @cached_property
    def ada(self):
        return self.role("ada", Role.ADMIN)

    @cached_property
    def guest(self):
        """Writes for Press's programme, from outside."""
        guest = self.person("guest")
        invite_guest(guest, self.press_programme, date(2099, 12, 31), NOW)
        return guest

    @cached_property
    def outsider(self):
        return self.person("outsider")

    @cached_property
    def superuser(self):
        return User.objects.create_superuser("root", "root@example.com")

    def release(self, new, at=NOW - timedelta(days=30)):
        """Put a story in force, as two people sign it."""
        payload = canonical_json(new.payload()).decode()
        return Release.objects.create(
            number=new.release,
            payload=payload,
            digest=digest(new.payload()),
            released_by=self.dana,
            approved_by=self.ingrid,
            released_at=at,
            effective_at=at,
        )

    @cached_property
    def campaign(self):
        """A campaign to which Press and Web have agreed."""
        campaign = CampaignPage(title="Inspection", slug="inspection", key="inspection")
        Page.objects.get(depth=1).add_child(instance=campaign)
        metric = Metric.objects.create(key="opportunities", name="Opportunities")
        campaign.objectives.add(
            Objective(
                outcome="More inspections won",
                metric=metric,
                target=24,
                teams=["press", "web"],
            )
        )
        campaign.save()
        ask_teams(campaign, TODAY - timedelta(days=20))
        for team, signer in ((self.press, self.priya), (self.web, self.tom)):
            sign_off(campaign, team, signer, "agreed", NOW - timedelta(days=19))
        return campaign

    def programme(self, team, key="", must=("own-sensors",)):
        """A team's programme in the campaign, with the messages it must say."""
        key = key or f"inspection-{team.key}"
        programme = ProgrammePage(title=f"Inspection · {team}", slug=key, key=key)
        programme.team = team
        self.campaign.add_child(instance=programme)
        for message in must:
            programme.messages.add(RollDownLine(message=message, need="must"))
        programme.save()
        record_roll_down(programme, self.dana, NOW - timedelta(days=18))
        return programme

    @cached_property
    def press_programme(self):
        return self.programme(self.press)

    @cached_property
    def web_programme(self):
        return self.programme(self.web)

    def piece(
        self, model=Article, programme=None, owner=None, body=GOOD_TEXT, **values
    ):
        """A draft, written by its owner (priya, for Press)."""
        owner = owner or self.priya
        values.setdefault("title", "Fits what you run")
        if "body" not in values and hasattr(model, "body"):
            values["body"] = [("text", body)]
        piece = model(owner=owner, live=False, **values)
        (programme or self.press_programme).add_child(instance=piece)
        piece.save_revision(user=owner)
        return model.objects.get(pk=piece.pk)


@pytest.fixture
def world(db, settings, tmp_path):
    """The company, in an empty database; meaning is not compared."""
    settings.MEDIA_ROOT = tmp_path / "media"
    # Wagtail keeps sizes of pictures there, under numbers that come again.
    cache.clear()
    return World()
