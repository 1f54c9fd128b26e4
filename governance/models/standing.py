"""What has been let out, and whether it may leave: one row per item."""

from django.db import models


class Standing(models.Model):
    """The second of a piece's two states; the working text has the other.

    content_digest: the approved text that is or was out, "" before the first time.
    next_digest: the approved text that goes live at `goes_live_at`.
    cause: why it is stale or withheld, in words people know. due_on: the last day of a
    stale piece. extended: a lead gave it longer once. use_until: its last day.
    audited_with: digest of the standards of its last audit; good_until: the last day
    on which that audit's outcome holds without looking again.
    """

    class State(models.TextChoices):
        SCHEDULED = "scheduled", "Scheduled"
        LIVE = "live", "Live"
        STALE = "stale", "Live, needs another look"
        WITHHELD = "withheld", "Withheld"
        EXPIRED = "expired", "Expired"
        RECALLED = "recalled", "Withdrawn"
        RETIRED = "retired", "Retired"

    key = models.CharField(max_length=80, primary_key=True)
    state = models.CharField(max_length=10, choices=State.choices)
    content_digest = models.CharField(max_length=64, blank=True)
    approved_at = models.DateTimeField()
    release = models.PositiveIntegerField()
    messages = models.JSONField(default=list)
    next_digest = models.CharField(max_length=64, blank=True)
    goes_live_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    extended = models.BooleanField(default=False)
    use_until = models.DateField(null=True)
    cause = models.TextField(blank=True)
    changed_at = models.DateTimeField()
    programme = models.CharField(max_length=80)
    audited_with = models.CharField(max_length=64, blank=True)
    good_until = models.DateField(null=True)

    LEAVES = frozenset({State.LIVE, State.STALE})
    IS_LIVE = frozenset({State.LIVE, State.STALE, State.WITHHELD})

    def __str__(self) -> str:
        return f"{self.key}: {self.get_state_display()}"

    @property
    def leaves(self) -> bool:
        return self.state in self.LEAVES

    @property
    def is_live(self) -> bool:
        return self.state in self.IS_LIVE
