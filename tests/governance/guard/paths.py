"""Every way by which something could go live: each tries it with a piece of which
nobody has approved the latest version.

A way is called with an `Attempt`; what it raises is for the test to judge.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import APIToken, Locale, Page, Revision, WorkflowState

from content.models import Article, Piece
from content.models.admin_rights import let_enter, set_page_rights
from tests.governance.guard.forms import form_of
from tests.hub_world import World

PAST = datetime(2020, 1, 1, tzinfo=UTC)
NEW_TITLE = "Nobody approved this"


@dataclass
class Attempt:
    """person tries it with piece, which `world` made."""

    world: World
    piece: Any
    person: Any
    browser: Client = field(
        default_factory=lambda: Client(raise_request_exception=True)
    )

    def __post_init__(self):
        self.browser.force_login(self.person)

    @property
    def stored(self):
        return Article.objects.get(pk=self.piece.pk)

    @property
    def changed(self):
        """The stored piece, with other words in memory."""
        piece = self.stored
        piece.title = NEW_TITLE
        return piece

    @property
    def latest(self):
        return self.stored.get_latest_revision()

    def post(self, name, *args, **data):
        return self.browser.post(reverse(name, args=args), data)

    def api(self, method, name, body=None, **kwargs):
        _, token = APIToken.create_token(user=self.person, name="test")
        send = getattr(self.browser, method)
        return send(
            reverse(f"wagtailapi_v3:{name}", kwargs=kwargs),
            body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {token}"},
        )


def holder_of_publish(world):
    """One of the team who was somehow given "publish" where its pieces are."""
    group = Group.objects.create(name="Publishers")
    let_enter(group)
    rights = [f"wagtailcore.{verb}_page" for verb in ("add", "change", "publish")]
    set_page_rights(group, world.press_programme, *rights)
    return world.person("holder", group, world.press.group)


# By the admin


def editor(a):
    a.post("wagtailadmin_pages:edit", a.piece.pk, **form_of(), **{"action-publish": 1})


def wagtails_editor(a):
    a.post("plain-edit", a.piece.pk, **form_of(), **{"action-publish": 1})


def reverting_editor(a):
    first = a.piece.revisions.order_by("pk").first()
    form = form_of(title=first.as_object().title, revision=first.pk)
    a.post("plain-edit", a.piece.pk, **form, **{"action-publish": 1})


def bulk_action(a):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    a.browser.post(f"{url}?id={a.piece.pk}", {"include_descendants": "on"})


def bulk_action_from_above(a):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    programme = a.world.press_programme.pk
    a.browser.post(f"{url}?id={programme}", {"include_descendants": "on"})


def admin_api(a):
    a.post("wagtailadmin_api:pages:action", a.piece.pk, "publish")


# By the API that the hub does not mount


def api_publish(a):
    a.api("post", "pages_actions_publish", page_id=a.piece.pk)


def api_patch(a):
    body = {"meta": {"action": "publish"}, "title": NEW_TITLE}
    a.api("patch", "update_page", body, page_id=a.piece.pk)


# In code, in commands


def revision_publish(a):
    a.latest.publish(user=a.person)


def revision_publish_unasked(a):
    a.latest.publish(skip_permission_checks=True)


def page_publish(a):
    a.stored.publish(a.latest, user=a.person)


def publish_scheduled(a):
    Revision.objects.filter(pk=a.latest.pk).update(approved_go_live_at=PAST)
    call_command("publish_scheduled")


def finished_workflow(a):
    state = a.stored.get_workflow().start(a.stored, a.person)
    state.finish(user=a.person)


def approved_task(a):
    a.stored.get_workflow().start(a.stored, a.person)
    a.stored.current_workflow_task_state.approve(user=a.person)


def cancelled_then_finished(a):
    state = a.stored.get_workflow().start(a.stored, a.person)
    WorkflowState.objects.filter(pk=state.pk).update(status="in_progress")
    a.stored.current_workflow_task.on_action(
        a.stored.current_workflow_task_state, a.person, "approve"
    )


def live_and_saved(a):
    piece = a.changed
    piece.live = True
    piece.save()


def live_alone_saved(a):
    piece = a.latest.as_object()
    piece.live = True
    piece.save(update_fields=["live"])


def draft_made_live_with_approved_words_in_memory(a):
    """What is in memory is not what is stored."""
    Article.objects.filter(pk=a.piece.pk).update(lead=NEW_TITLE, live=False)
    piece = a.stored
    piece.live, piece.lead = True, ""
    piece.save(update_fields=["live"])


def bare_page_saved(a):
    page = Page.objects.get(pk=a.piece.pk)
    page.live, page.title = True, NEW_TITLE
    page.save()


def bare_page_field_saved(a):
    page = Page.objects.get(pk=a.piece.pk)
    page.live, page.title = True, NEW_TITLE
    page.save(update_fields=["live", "title"])


def bare_piece_saved(a):
    page = Piece.objects.get(pk=a.piece.pk)
    page.live, page.audience = True, "internal"
    page.save()


def unpublished_then_saved_live(a):
    a.stored.unpublish()
    piece = a.stored
    piece.live = True
    piece.save()


def field_of_live_row_saved(a):
    a.changed.save(update_fields=["title"])


def field_of_live_row_saved_as_draft(a):
    """Live in the database, not in memory: the row stays live."""
    piece = a.changed
    piece.live = False
    piece.save(update_fields=["title"])


def live_row_saved(a):
    a.changed.save()


def bare_live_row_saved(a):
    page = Page.objects.get(pk=a.piece.pk)
    page.title = NEW_TITLE
    page.save()


# New pieces


def creating_editor(a, monkeypatch=None):
    programme = a.world.press_programme
    a.post(
        "plain-add", "content", "article", programme.pk,
        **form_of(slug="new"), **{"action-publish": 1},
    )  # fmt: skip


def api_create(a):
    programme = a.world.press_programme
    meta = {"type": "content.Article", "parent_id": programme.pk, "action": "publish"}
    body = {"meta": meta, "title": NEW_TITLE, "slug": "new", "audience": "public"}
    a.api("post", "create_page", body)


def child_added_live(a):
    new = Article(title=NEW_TITLE, slug="new", live=True, owner=a.person)
    a.world.press_programme.add_child(instance=new)


def imported(a):
    data = {**a.stored.serializable_data(), "title": NEW_TITLE, "live": True}
    added_as_new(a, Article.from_serializable_data(data))


def imported_over_it(a):
    data = {**a.stored.serializable_data(), "title": NEW_TITLE, "live": True}
    Article.from_serializable_data(data).save()


def copied(a):
    a.stored.copy(keep_live=True, update_attrs={"slug": "new"}, user=a.person)


def copied_by_hand(a):
    added_as_new(a, a.stored)


def added_as_new(a, piece):
    piece.pk = piece.id = piece.page_ptr_id = piece.piece_ptr_id = None
    piece._state.adding, piece._state.db = True, None
    piece.slug, piece.path, piece.depth, piece.numchild = "new", "", None, 0
    piece.translation_key, piece.live = uuid4(), True
    a.world.press_programme.add_child(instance=piece)


def mirrored(a):
    a.stored.create_alias(update_slug="new", user=a.person)


def mirror_kept_in_step(a):
    a.stored.create_alias(update_slug="new")
    a.stored.update_aliases()


def translated(a):
    programme = a.world.programme(a.world.press, "inspektion")
    programme.locale, _ = Locale.objects.get_or_create(language_code="de")
    programme.translation_key = a.world.press_programme.translation_key
    programme.save()
    a.stored.copy_for_translation(programme.locale, alias=True)


CHANGED, NEVER_OUT = "changed since it went live", "never approved"
EITHER = (NEVER_OUT, CHANGED)

# Ways that ask who tries; the others do not care.
ASKING = (
    *(editor, wagtails_editor, reverting_editor, creating_editor, bulk_action),
    *(bulk_action_from_above, admin_api, api_publish, api_patch, api_create),
    *(revision_publish, page_publish, copied, mirrored),
)

# name: (way, what it is tried with)
PATHS = {
    "the hub's editor": (editor, EITHER),
    "Wagtail's editor": (wagtails_editor, EITHER),
    "Wagtail's editor, reverting": (reverting_editor, (NEVER_OUT,)),
    "bulk action": (bulk_action, EITHER),
    "bulk action on what is above": (bulk_action_from_above, (NEVER_OUT,)),
    "admin API": (admin_api, EITHER),
    "REST v3 publish": (api_publish, EITHER),
    "REST v3 PATCH": (api_patch, EITHER),
    "REST v3 create": (api_create, (NEVER_OUT,)),
    "Revision.publish()": (revision_publish, EITHER),
    "Revision.publish() without asking": (revision_publish_unasked, EITHER),
    "Page.publish()": (page_publish, EITHER),
    "command publish_scheduled": (publish_scheduled, EITHER),
    "WorkflowState.finish()": (finished_workflow, EITHER),
    "TaskState.approve()": (approved_task, EITHER),
    "live = True; save()": (live_and_saved, EITHER),
    "live alone saved": (live_alone_saved, (NEVER_OUT,)),
    "live alone saved, other words in memory": (
        draft_made_live_with_approved_words_in_memory,
        (CHANGED,),
    ),
    "bare page made live": (bare_page_saved, EITHER),
    "fields of a bare page": (bare_page_field_saved, EITHER),
    "bare piece made live": (bare_piece_saved, EITHER),
    "taken down and put up again": (unpublished_then_saved_live, (CHANGED,)),
    "live row, other words": (live_row_saved, (CHANGED,)),
    "live row, one field": (field_of_live_row_saved, (CHANGED,)),
    "live row, one field, a draft in memory": (
        field_of_live_row_saved_as_draft,
        (CHANGED,),
    ),
    "live row as a bare page": (bare_live_row_saved, (CHANGED,)),
    "Wagtail's editor, creating": (creating_editor, (NEVER_OUT,)),
    "add_child(live=True)": (child_added_live, (NEVER_OUT,)),
    "import": (imported, (CHANGED,)),
    "import over what is there": (imported_over_it, EITHER),
    "copy(keep_live=True)": (copied, (CHANGED,)),
    "copy by hand": (copied_by_hand, (CHANGED,)),
    "mirror": (mirrored, (CHANGED,)),
    "mirror kept in step": (mirror_kept_in_step, (CHANGED,)),
    "copy_for_translation": (translated, (CHANGED,)),
}
