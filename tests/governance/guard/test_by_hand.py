"""What is done to pieces by Wagtail's doors: reviews and standing keep in step."""

import json
from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page, Revision, Workflow, WorkflowState

from content.items import Version
from content.models import Article, ItemRecord, Piece
from content.publishing import MayNotGoLive
from content.reading.recording import rebuild_records, recorded
from governance.draining import audit_pending
from governance.models import JournalEntry, ReviewRound, Standing
from governance.review import approve, submit
from tests.governance.guard.forms import form_of
from tests.governance.guard.paths import holder_of_publish
from tests.hub_world import LATER, NOW

pytestmark = pytest.mark.urls("tests.governance.guard.urls")


def stored(piece):
    return Article.objects.get(pk=piece.pk)


def let_out(world, **values):
    piece = world.piece(**values)
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    return stored(piece)


def standing(piece):
    return Standing.objects.get(key=piece.item_key)


def last_entry(piece):
    return JournalEntry.objects.filter(subject=piece.item_key).last()


def by_the_admin(world, piece, client):
    client.force_login(holder_of_publish(world))
    client.post(reverse("wagtailadmin_pages:unpublish", args=[piece.pk]))


def by_bulk_action(world, piece, client):
    client.force_login(holder_of_publish(world))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    client.post(f"{url}?id={piece.pk}", {"include_descendants": ""})


def in_code(world, piece, client):
    Page.objects.get(pk=piece.pk).unpublish()


def saved_as_draft(world, piece, client):
    piece.live = False
    piece.save()


UNPUBLISHED = [by_the_admin, by_bulk_action, in_code, saved_as_draft]


@pytest.mark.parametrize("unpublish", UNPUBLISHED)
def test_what_is_unpublished_by_hand_is_retired(client, world, unpublish):
    piece = let_out(world)

    unpublish(world, piece, client)

    assert not stored(piece).live
    assert standing(piece).state == "retired"
    assert recorded(piece.item_key, Version.LIVE) is None
    entry = last_entry(piece)
    assert entry.event == "retire"
    assert json.loads(entry.data)["cause"] == "It was unpublished by hand."


def test_what_was_unpublished_by_hand_is_not_put_up_again(world):
    piece = let_out(world)
    revision = piece.live_revision
    piece.unpublish()

    with pytest.raises(MayNotGoLive):
        revision.publish(skip_permission_checks=True)


def test_what_wagtail_expires_is_expired(world):
    piece = let_out(world)
    Piece.objects.filter(pk=piece.pk).update(expire_at=datetime(2026, 4, 1, tzinfo=UTC))

    call_command("publish_scheduled")

    assert standing(piece).state == "expired"


def test_an_older_approved_version_is_not_published_over_the_newer(world):
    piece = let_out(world)
    older = piece.live_revision
    piece.title = "Fits what you own"
    piece.save_revision(user=world.priya)
    approve(submit(piece, world.priya, LATER), world.ingrid, "brand", LATER)

    with pytest.raises(MayNotGoLive):
        older.publish(skip_permission_checks=True)

    assert stored(piece).title == "Fits what you own"


def test_a_mirror_is_no_obstacle_to_what_it_mirrors(world):
    piece = let_out(world)
    mirror = piece.create_alias(update_slug="mirror")
    piece.title = "Fits what you own"
    piece.save_revision(user=world.priya)

    approve(submit(piece, world.priya, LATER), world.ingrid, "brand", LATER)

    assert stored(piece).live
    assert not stored(mirror).live


def test_going_back_to_an_older_version_makes_a_draft(client, world):
    piece = let_out(world)
    older = piece.live_revision
    piece.title = "Fits what you own"
    piece.save_revision(user=world.priya)
    client.force_login(world.priya)

    url = reverse("wagtailadmin_pages:edit", args=[piece.pk])
    client.post(url, form_of(title="Fits what you run", revision=older.pk))

    assert stored(piece).live_revision == older
    assert recorded(piece.item_key, Version.DRAFT) is None


def test_a_piece_that_is_moved_is_another_teams(world):
    piece = let_out(world)

    piece.move(world.web_programme, pos="last-child")

    assert recorded(piece.item_key, Version.LIVE).team == "web"
    assert stored(piece).live


@pytest.mark.parametrize("who", ["superuser", "priya"])
def test_what_is_in_review_is_not_deleted(client, world, who):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    client.force_login(getattr(world, who))

    client.post(reverse("wagtailadmin_pages:delete", args=[piece.pk]))

    assert ReviewRound.objects.filter(piece=piece, ended="").exists()


def test_its_writers_do_not_delete_what_has_been_out(client, world):
    piece = let_out(world)
    piece.unpublish()
    client.force_login(world.priya)

    client.post(reverse("wagtailadmin_pages:delete", args=[piece.pk]))

    assert stored(piece)


def test_the_standing_of_what_is_deleted_ends(world):
    piece = let_out(world)
    key = piece.item_key

    piece.delete()

    assert Standing.objects.get(key=key).state == "retired"
    entry = JournalEntry.objects.filter(subject=key).last()
    assert (entry.event, json.loads(entry.data)["cause"]) == (
        "retire",
        "It was deleted.",
    )
    assert not ItemRecord.objects.filter(key=key).exists()


def test_a_schedule_goes_with_what_is_deleted(world):
    piece = world.piece(go_live_at=datetime(2099, 1, 1, tzinfo=UTC))
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    key = piece.item_key

    stored(piece).delete()

    assert not Standing.objects.filter(key=key).exists()
    assert JournalEntry.objects.filter(subject=key).last().event == "not-let-out"


SENDING = ["action-submit", "action-restart-workflow"]


@pytest.mark.parametrize("action", SENDING)
def test_wagtails_own_sending_sends_nothing(client, world, action):
    piece = world.piece()
    client.force_login(world.priya)

    client.post(
        reverse("plain-edit", args=[piece.pk]),
        form_of(slug=piece.slug) | {action: "1"},
    )

    assert not stored(piece).workflow_in_progress


@pytest.mark.parametrize("action", ["approve", "reject"])
@pytest.mark.parametrize("who", ["ingrid", "superuser", "priya"])
def test_wagtails_own_decisions_decide_nothing(client, world, action, who):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    task_state = stored(piece).current_workflow_task_state
    client.force_login(getattr(world, who))

    args = [piece.pk, action, task_state.pk]
    client.post(reverse("wagtailadmin_pages:workflow_action", args=args))
    client.post(
        reverse("plain-edit", args=[piece.pk]),
        form_of(slug=piece.slug)
        | {"action-workflow-action": "1", "workflow-action-name": action},
    )

    task_state.refresh_from_db()
    assert task_state.status == "in_progress"
    assert ReviewRound.objects.filter(piece=piece, ended="").exists()


def test_a_workflow_that_its_sender_cancels_is_taken_back(client, world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    client.force_login(world.priya)

    client.post(
        reverse("plain-edit", args=[piece.pk]),
        form_of(slug=piece.slug) | {"action-cancel-workflow": "1"},
    )

    round.refresh_from_db()
    assert round.ended == "taken-back"
    assert last_entry(piece).event == "take-back"
    assert last_entry(piece).actor == "priya"


def test_pieces_are_taken_back_when_their_workflow_is_switched_off(world):
    round = submit(world.piece(), world.priya, NOW)

    Workflow.objects.get().deactivate(user=world.superuser)

    round.refresh_from_db()
    assert round.ended == "taken-back"


def test_a_workflow_begun_by_another_way_is_no_obstacle(world):
    piece = world.piece()
    piece.get_workflow().start(piece, world.priya)

    round = submit(piece, world.priya, NOW)

    assert approve(round, world.ingrid, "brand", LATER)
    assert not WorkflowState.objects.filter(status="in_progress").exists()


def test_what_is_let_out_on_its_day_takes_nothing_out_of_review(world):
    piece = world.piece()
    first = stored(piece).get_latest_revision()
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    piece = stored(piece)
    piece.title = "Fits what you own"
    piece.save_revision(user=world.priya)
    round = submit(piece, world.priya, LATER)

    Revision.objects.get(pk=first.pk).publish(skip_permission_checks=True)

    round.refresh_from_db()
    assert round.ended == ""
    assert stored(piece).workflow_in_progress


def test_a_row_changed_behind_everybodys_back_is_withheld_when_looked_at(world):
    piece = let_out(world)
    Piece.objects.filter(pk=piece.pk).update(title="Nobody approved this")
    rebuild_records(LATER)

    audit_pending(piece.item_key, LATER)

    assert standing(piece).state == "withheld"


def test_nobody_saves_a_task_as_approved(world):
    piece = world.piece()
    submit(piece, world.priya, NOW)

    with pytest.raises(PermissionDenied):
        stored(piece).current_workflow_task_state.approve(user=world.ingrid)

    assert stored(piece).workflow_in_progress
