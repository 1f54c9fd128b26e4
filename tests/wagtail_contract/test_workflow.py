"""Wagtail's workflow as reviews use it."""

from wagtail.models import TaskState, WorkflowState

from content.models import Article
from governance.review import ask_for_changes, submit
from tests.hub_world import NOW


def test_a_finished_workflow_calls_the_hub():
    assert WorkflowState.on_finish.__module__ == "governance.finishing"


def test_a_rejected_task_can_be_resumed(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "Please shorten it.", NOW)
    state = WorkflowState.objects.get()
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES

    submit(Article.objects.get(pk=piece.pk), world.priya, NOW)

    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert WorkflowState.objects.count() == 1


def test_a_task_is_of_the_revision_that_was_sent(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    assert TaskState.objects.get().revision_id == round.revision_id


def test_a_new_revision_saves_its_page_last(world, django_capture_on_commit_callbacks):
    """Records are made when a page is saved: by then its latest revision is set."""
    from django.db.models.signals import post_save

    piece = world.piece()
    seen = []

    def saved(instance, update_fields, **_):
        seen.append((instance.latest_revision_id, update_fields))

    post_save.connect(saved, Article)
    try:
        revision = piece.save_revision(user=world.priya)
    finally:
        post_save.disconnect(saved, Article)

    assert seen[-1][0] == revision.pk
    assert "latest_revision" in seen[-1][1]
