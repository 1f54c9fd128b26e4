"""Loads the whole company into an empty, migrated database."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from content.models import CampaignPage, HubFile, HubImage, Piece, ProgrammePage
from content.releasing import write_draft
from governance.standing import run_due
from hub.background.draining import drain_all
from hub.demo.data_files import DATA
from hub.demo.loading.events import let_happen
from hub.demo.loading.history import History, held_from
from hub.demo.loading.lives import the_lives
from hub.demo.loading.moments import Hour, Moments
from hub.demo.loading.people import (
    begin_storyboard,
    join_teams,
    make_area,
    make_people,
    named,
)
from hub.demo.loading.pictures import make_pictures
from hub.demo.loading.plan import make_lists, plan_events, the_plan
from hub.demo.loading.stamps import done_at
from hub.demo.storyboards import drafts
from hub.notices import silence
from hub.prepare import prepare

# The company began with the hub a while before its first storyboard held.
_BEGAN = timedelta(days=16)
# The number that the next approval gets.
NEXT_APPROVAL = 142
LIBRARIAN = "Greta Holm"


def load(now: datetime) -> None:
    """Load the demo company for the day of `now`; nobody is told anything.

    The database is migrated and holds nobody yet. Takes a good quarter of a minute.
    """
    moments = Moments(now)
    _write_rules()
    with silence(), disable_reference_index_auto_update():
        first, second = drafts(moments.day)
        lives, plan = the_lives(moments.day), the_plan(moments.day)
        began = moments.at(held_from(first) - _BEGAN, Hour.PLANNED)
        with done_at(began):
            prepare()
            make_people()
            make_area()
            make_lists(plan)
            begin_storyboard(first.title, NEXT_APPROVAL - 1 - lives.approvals)
            write_draft(first, began)
            join_teams()
            ended_on = moments.day - timedelta(days=1)
            make_pictures(named(LIBRARIAN), ended_on)
        history = History(moments, (first, second), lives)
        let_happen([*plan_events(plan, moments, second), *history.events()])
        run_due(now)
        drain_all(now)
    _note_references()


def _write_rules() -> None:
    """Put the company's own rules in force, unless a setting names others."""
    rules = (DATA / "kelvane.yaml").read_bytes()
    (Path(settings.VAR_DIR) / "profile.yaml").write_bytes(rules)


def _note_references() -> None:
    """Note what uses what, which saving leaves to the worker."""
    for model in (CampaignPage, ProgrammePage, HubImage, HubFile):
        for row in model.objects.all():
            ReferenceIndex.create_or_update_for_object(row)
    for page in Page.objects.type(Piece).specific():
        ReferenceIndex.create_or_update_for_object(page)
