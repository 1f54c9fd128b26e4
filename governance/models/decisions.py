"""What people decided: approvals, answers, exceptions, and findings called wrong."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from content.models.releases import Unchanging

PERSON = settings.AUTH_USER_MODEL


class Approval(Unchanging):
    """A person's yes to exactly this text, held against exactly this basis.

    basis: `Audit.basis`. editors: who wrote what is approved (user names). number: as
    quoted on what is printed. carried_from: the approval that was carried over when a
    new storyboard changed nothing for this text.
    """

    key = models.CharField(max_length=80, db_index=True)
    area = models.CharField(max_length=80)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    content_digest = models.CharField(max_length=64)
    basis = models.CharField(max_length=64)
    release = models.PositiveIntegerField()
    editors = models.JSONField(default=list)
    number = models.CharField(max_length=20)
    use_until = models.DateField(null=True)
    carried_from = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["number"],
                condition=Q(carried_from=None),
                name="one_approval_per_number",
            )
        ]


class Answer(Unchanging):
    """A reviewer's answer to a question: it settles it for this text."""

    class Says(models.TextChoices):
        FINE = "fine", "It is fine"
        WRONG = "wrong", "It is wrong"

    key = models.CharField(max_length=80, db_index=True)
    fingerprint = models.CharField(max_length=64)
    content_digest = models.CharField(max_length=64)
    says = models.CharField(max_length=10, choices=Says.choices)
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Waiver(models.Model):
    """An exception: asked for by one person, decided by another, until a day."""

    class State(models.TextChoices):
        ASKED = "asked", "Waits for a decision"
        GRANTED = "granted", "Accepted"
        REFUSED = "refused", "Refused"

    key = models.CharField(max_length=80, db_index=True)
    fingerprint = models.CharField(max_length=64)
    evidence_digest = models.CharField(max_length=64)
    check_id = models.CharField(max_length=80)
    says = models.TextField()
    quote = models.TextField(blank=True)
    reason = models.TextField()
    requested_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    decided_by = models.ForeignKey(
        PERSON, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    decision_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="waiver_has_four_eyes",
                condition=Q(decided_by=None) | ~Q(decided_by=F("requested_by")),
            )
        ]

    @property
    def piece_pk(self) -> int:
        return int(self.key.partition(":")[2])


class WrongFinding(models.Model):
    """Somebody says that a finding is wrong; a reviewer says whether it was.

    sort: the list that it stood in. sentence: around the quote. was_wrong: None until
    it is judged. note: of whoever judged.
    """

    key = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    check_id = models.CharField(max_length=80, db_index=True)
    says = models.TextField()
    sort = models.CharField(max_length=20, blank=True)
    quote = models.TextField(blank=True)
    sentence = models.TextField(blank=True)
    why = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    was_wrong = models.BooleanField(null=True)
    judged_by = models.ForeignKey(
        PERSON, null=True, on_delete=models.PROTECT, related_name="+"
    )
    judged_at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "fingerprint", "by"], name="one_call_per_person"
            )
        ]

    @property
    def piece_pk(self) -> int:
        return int(self.key.partition(":")[2])

    @property
    def is_judged(self) -> bool:
        return self.was_wrong is not None
