"""Keeps Wagtail from mailing what the hub tells people itself."""

from typing import Any

from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

# The names under which `wagtail.admin.signal_handlers` connects its mailers.
_MAILERS: tuple[tuple[Any, Any, str], ...] = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
)


def stop_wagtails_mails() -> None:
    """Take the places of Wagtail's mailers; call it before Wagtail's admin is ready.

    A place that is taken is not given again: Django connects one receiver for a name.
    """
    for signal, sender, name in _MAILERS:
        signal.connect(_says_nothing, sender=sender, dispatch_uid=name)


def _says_nothing(**_: Any) -> None:
    """Receive the signal in the mailer's place."""
