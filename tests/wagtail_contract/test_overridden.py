"""What of Wagtail ours override, or call with more than its documents say."""

import inspect

import pytest
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import signal_handlers
from wagtail.admin.action_menu import PageActionMenu
from wagtail.documents.forms import BaseDocumentForm
from wagtail.documents.models import AbstractDocument
from wagtail.images.forms import BaseImageForm
from wagtail.images.models import AbstractImage
from wagtail.models import Page, PagePermissionTester, RevisionMixin, Task
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from content.assets.policy import AssetPolicy
from content.models import Article, HubFile, HubImage, Piece
from content.planning.piece_rights import PiecePermissionPolicy
from hub.notices.wagtails_own import _MAILERS


@pytest.mark.parametrize(
    ("theirs", "name"),
    [
        (AbstractImage, "_set_image_file_metadata"),
        (AbstractDocument, "_set_document_file_metadata"),
        (AbstractImage, "generate_rendition_file"),
        (BaseImageForm, "_post_clean"),
        (BaseDocumentForm, "_post_clean"),
        (PagePermissionPolicy, "permission_cache_name"),
        (PagePermissionPolicy, "_explorable_root_instance_cache_name"),
        (PagePermissionPolicy, "get_all_permissions_for_user"),
        (PagePermissionTester, "can_delete"),
        (PagePermissionTester, "can_submit_for_moderation"),
        (PageActionMenu, "template"),
        (Task, "user_can_access_editor"),
        (Task, "locked_for_user"),
        (Task, "get_actions"),
        (Task, "on_action"),
        (Task, "get_task_states_user_can_moderate"),
        (Page, "permissions_for_user"),
        (Page, "get_preview_template"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_it_is_there_to_be_overridden(theirs, name):
    assert hasattr(theirs, name)


@pytest.mark.parametrize(
    ("theirs", "names"),
    [
        (Page.save_revision, {"overwrite_revision", "previous_revision", "changed"}),
        (RevisionMixin.save_revision, {"user", "clean"}),
        (PublishPageRevisionAction, {"user", "changed", "previous_revision"}),
        (PublishPageRevisionAction.execute, {"skip_permission_checks"}),
        (Page.unpublish, {"log_action"}),
    ],
    ids=lambda value: getattr(value, "__qualname__", ""),
)
def test_it_takes_what_ours_hand_it(theirs, names):
    assert names <= inspect.signature(theirs).parameters.keys()


@pytest.mark.parametrize(
    ("model", "policy"),
    [
        (Piece, PiecePermissionPolicy),
        (Article, PiecePermissionPolicy),
        (HubImage, AssetPolicy),
        (HubFile, AssetPolicy),
    ],
    ids=lambda value: value.__name__,
)
def test_our_policies_are_asked(model, policy):
    assert type(policy_registry.get_by_type(model)) is policy


def test_wagtails_mailers_are_connected_under_the_names_that_ours_take():
    source = inspect.getsource(signal_handlers)

    assert all(f'"{name}"' in source for _, _, name in _MAILERS)
