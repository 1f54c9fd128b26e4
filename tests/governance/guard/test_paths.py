"""No way leads out but a decision: each is tried, with the guard and without."""

import contextlib

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from wagtail.models import Page

from content import signal_handlers
from content.models import Article, Piece
from content.models.plan_rights import PlanPermissionTester
from governance.models import Standing
from governance.review import approve, submit
from tests.governance.guard.paths import (
    ASKING,
    CHANGED,
    PATHS,
    Attempt,
    holder_of_publish,
)
from tests.hub_world import LATER, NOW

pytestmark = pytest.mark.urls("tests.governance.guard.urls")

# What shuts these is not the guard: the editor has no such button, and a workflow is
# finished by approvals only.
SHUT = {"the hub's editor", "WorkflowState.finish()"}

CASES = [
    pytest.param(way, state, who, id=f"{name}: {state}, {who}")
    for name, (way, states) in PATHS.items()
    for state in states
    for who in (("superuser", "holder") if way in ASKING else ("superuser",))
]
UNGUARDED = [
    pytest.param(way, state, id=f"{name}: {state}")
    for name, (way, states) in PATHS.items()
    for state in states
    if name not in SHUT
]


@pytest.fixture
def publishing_below(monkeypatch):
    """Open the outer doors at the programme."""
    for door in ("can_publish", "can_publish_subpage"):
        monkeypatch.setattr(PlanPermissionTester, door, lambda self: True)


def piece_in(state, world):
    piece = world.piece()
    if state == CHANGED:
        approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
        piece = Article.objects.get(pk=piece.pk)
        piece.title = "Nobody approved this"
        piece.save_revision(user=world.priya)
    return Article.objects.get(pk=piece.pk)


def live_without_approval():
    return [
        piece.title
        for piece in Piece.objects.filter(live=True).specific()
        if not Standing.objects.filter(
            key=piece.item_key,
            state__in=Standing.IS_LIVE,
            content_digest=piece.content_digest,
        ).exists()
    ]


@pytest.mark.parametrize(("way", "state", "who"), CASES)
def test_nothing_goes_live_by_another_way(world, way, state, who, publishing_below):
    """Not for a superuser, nor for somebody who was given "publish"."""
    person = world.superuser if who == "superuser" else holder_of_publish(world)
    attempt = Attempt(world, piece_in(state, world), person)

    with contextlib.suppress(PermissionDenied):
        way(attempt)

    assert live_without_approval() == []


@pytest.mark.parametrize(("way", "state"), UNGUARDED)
def test_without_the_guard_it_would_be_live(
    world, way, state, publishing_below, unguarded
):
    attempt = Attempt(world, piece_in(state, world), holder_of_publish(world))

    way(attempt)

    assert live_without_approval() != []


@pytest.fixture
def unguarded(monkeypatch):
    monkeypatch.setattr(Piece, "save", Page.save)
    pre_save.disconnect(sender=Page, dispatch_uid="content.bare_page")
    yield
    pre_save.connect(
        signal_handlers._bare_page_saved, Page, dispatch_uid="content.bare_page"
    )
