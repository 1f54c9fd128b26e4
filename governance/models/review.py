"""Reviews: the workflow's task, its rounds, and what reviewers said in each."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from wagtail.models import Task, TaskState

from content.models import Piece
from content.permissions import rights_of
from content.roles import Action

PERSON = settings.AUTH_USER_MODEL


class ReviewTask(Task):
    """The step in which the areas of the profile decide, side by side."""

    class Meta:
        verbose_name = "review against the storyboard"

    @classmethod
    def get_description(cls) -> str:
        return "Held against the storyboard, then decided by each review area"

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return rights_of(user).may(Action.REVIEW)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """Lock out all but reviewers; one who edits may not approve any more."""
        return not rights_of(user).may(Action.REVIEW)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        """Offer none of Wagtail's own: decisions are made by `governance.review`."""
        return []

    def on_action(
        self, task_state: Any, user: Any, action_name: str, **kwargs: Any
    ) -> None:
        raise PermissionDenied("Decide on the review page.")

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        return TaskState.objects.none()


class ReviewRound(models.Model):
    """One time that a piece was sent for review.

    revision: the Wagtail revision that is decided on. assigned_to: who is asked, None
    for the area's whole group. audited_with: digest of the standards of the last audit
    of what is decided on. ended: how it ended, "" while it is open.
    """

    class Ended(models.TextChoices):
        APPROVED = "approved", "Approved"
        CHANGES = "changes", "Sent back"
        TAKEN_BACK = "taken-back", "Taken back"

    piece = models.ForeignKey(Piece, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField()
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    content_digest = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    due_at = models.DateTimeField()
    note = models.TextField(blank=True)
    assigned_to = models.ForeignKey(
        PERSON, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    audited_with = models.CharField(max_length=64, blank=True)
    ended = models.CharField(max_length=10, choices=Ended.choices, blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-submitted_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["piece", "number"], name="one_round_per_number"
            ),
            models.UniqueConstraint(
                fields=["piece"],
                condition=models.Q(ended=""),
                name="one_open_round_per_piece",
            ),
        ]

    def __str__(self) -> Any:
        return f"{self.piece}, round {self.number}"


class Decision(models.Model):
    """What a reviewer did with a round; kept as history.

    standards: digest of what the text was held against, where the decision is to hold
    for the text with the suggested changes.
    """

    class Kind(models.TextChoices):
        APPROVE = "approve", "Approved"
        APPROVE_AFTER = "approve-after", "Approved after these changes"
        CHANGES = "changes", "Asked for changes"
        NOT_MINE = "not-mine", "Not mine"

    round = models.ForeignKey(
        ReviewRound, on_delete=models.CASCADE, related_name="decisions"
    )
    kind = models.CharField(max_length=14, choices=Kind.choices)
    area = models.CharField(max_length=80)
    reason = models.TextField(blank=True)
    standards = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "pk")


class Suggestion(models.Model):
    """Wording that a reviewer proposes at one place; the author takes it or not.

    The place is passage `path`'s text[start:end], which reads `quote`. decision: the
    one that approves the text once this is taken, None for a mere suggestion.
    """

    class State(models.TextChoices):
        OPEN = "open", "Waits for the author"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Not taken"

    round = models.ForeignKey(
        ReviewRound, on_delete=models.CASCADE, related_name="suggestions"
    )
    decision = models.ForeignKey(
        Decision, null=True, on_delete=models.CASCADE, related_name="suggestions"
    )
    path = models.CharField(max_length=200)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    text = models.TextField(blank=True)
    why = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    settled_by = models.ForeignKey(
        PERSON, null=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("path", "start")
