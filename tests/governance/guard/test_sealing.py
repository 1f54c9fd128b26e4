"""Autosave begins a new version where the old one was reviewed or is live."""

import pytest
from django.urls import reverse

from content.models import Article
from governance.models import Approval
from governance.review import approve, ask_for_changes, submit, take_back
from tests.governance.guard.forms import form_of
from tests.hub_world import LATER, NOW


def autosave(client, piece, person, over):
    """Post what the editor posts at each pause; return its answer."""
    client.force_login(person)
    form = form_of(slug=piece.slug, overwrite_revision_id=over.pk)
    url = reverse("wagtailadmin_pages:edit", args=[piece.pk])
    return client.post(url, form, headers={"Accept": "application/json"}).json()


def latest(piece):
    return Article.objects.get(pk=piece.pk).get_latest_revision()


def approved(world, piece):
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)


def sent_back(world, piece):
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing.", LATER)


def taken_back(world, piece):
    take_back(submit(piece, world.priya, NOW), world.priya, LATER)


@pytest.mark.parametrize("reach", [approved, sent_back, taken_back])
def test_a_version_that_was_sent_is_never_written_over(client, world, reach):
    piece = world.piece()
    sealed = latest(piece)
    before = sealed.content
    reach(world, piece)

    answer = autosave(client, piece, world.priya, over=sealed)

    sealed.refresh_from_db()
    assert answer["success"]
    assert answer["revision_id"] != sealed.pk
    assert sealed.content == before
    assert latest(piece).as_object().title == "Nobody approved this"


def test_a_draft_that_nobody_has_seen_is_written_over(client, world):
    piece = world.piece()
    draft = latest(piece)

    answer = autosave(client, piece, world.priya, over=draft)

    assert answer["revision_id"] == draft.pk


def test_what_an_area_approved_is_not_written_over_by_a_reviewer(
    client, world, two_areas
):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    autosave(client, piece, world.noor, over=latest(piece))
    edited = latest(piece)
    approve(round, world.ingrid, "brand", LATER)

    answer = autosave(client, piece, world.noor, over=edited)

    assert answer["revision_id"] != edited.pk
    edited.refresh_from_db()
    approval = Approval.objects.get()
    assert edited.as_object().content_digest == approval.content_digest


def test_the_author_is_locked_out_of_what_is_in_review(client, world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    before = latest(piece)

    answer = autosave(client, piece, world.priya, over=before)

    assert answer["error_code"] == "locked"
    assert latest(piece) == before
