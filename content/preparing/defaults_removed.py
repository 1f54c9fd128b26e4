"""Takes away what Wagtail begins with: its groups, workflow and first page."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
)

GROUPS = ("Moderators", "Editors")
WORKFLOW, TASK = "Moderators approval", "Moderators approval"


def remove_defaults() -> None:
    """Remove them. People who were put in a group keep it, without any right."""
    for group in Group.objects.filter(name__in=GROUPS):
        GroupPagePermission.objects.filter(group=group).delete()
        GroupCollectionPermission.objects.filter(group=group).delete()
        group.permissions.clear()
        if not group.user_set.exists():
            group.delete()
    Workflow.objects.filter(name=WORKFLOW, workflow_states=None).delete()
    GroupApprovalTask.objects.filter(name=TASK, task_states=None).delete()
    _remove_welcome_page()


def _remove_welcome_page() -> None:
    """Remove the first page, which is of no kind of ours, and with it its site."""
    bare = ContentType.objects.get_for_model(Page)
    for page in Page.objects.filter(depth=2, content_type=bare, numchild=0):
        page.delete()


def make_locale() -> None:
    """Make the language that pages are in unless they say otherwise."""
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
