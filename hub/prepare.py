"""Makes what every hub begins with, again and again to the same end.

`manage.py prepare` does it, and so does every `manage.py migrate`.
"""

from typing import Any

from django.db import connections, transaction
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from content.models import ProgrammePage
from content.models.admin_rights import root_page
from content.preparing.defaults_removed import make_locale, remove_defaults
from content.preparing.role_groups import give_rights_again, make_role_groups
from governance.models import ReviewTask

WORKFLOW = "Review against the storyboard"


def prepare() -> None:
    """Remove what Wagtail begins with; make groups, their rights and the workflow."""
    with transaction.atomic():
        make_locale()
        root_page()
        remove_defaults()
        make_role_groups()
        give_rights_again()
        make_workflow()


def make_workflow() -> None:
    """Make the one workflow with the one task, for every piece."""
    task = ReviewTask.objects.filter(active=True).first()
    task = task or ReviewTask.objects.create(name=WORKFLOW)
    steps = WorkflowTask.objects.filter(task=task, workflow__active=True)
    step = steps.select_related("workflow").first()
    if step is None:
        workflow = Workflow.objects.create(name=WORKFLOW)
        step = WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(
        page=root_page(), defaults={"workflow": step.workflow}
    )


def prepare_after_migrate(using: str, **_: Any) -> None:
    """Prepare once all tables are there: migrations may be run one by one."""
    tables = connections[using].introspection.table_names()
    needed = (ProgrammePage, ReviewTask, WorkflowPage)
    if all(model._meta.db_table in tables for model in needed):
        prepare()
