"""What people are told, by when it is mailed, and what they want mailed."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Mailing(models.TextChoices):
    """How a person is told, besides on the page "Your work"."""

    AT_ONCE = "at-once", "At once"
    DIGEST = "digest", "Digest at 8:00"
    MONDAY = "monday", "List on Mondays"
    OFF = "off", "Off"


class Notice(models.Model):
    """One thing that one person is told.

    event: a name in `hub.notices.EVENTS`. by: who caused it, None for the hub itself.
    instead_of: who is away and would have got it. once: what keeps it from being told
    twice, None when nothing needs to.

    mail_at: not before this moment, so that several become one mail; None is never
    mailed. claimed_until: somebody is sending it, or tries again then. tries: how often
    that was. failed: why the last try was in vain. mail_id: of the mail it went with.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    event = models.CharField(max_length=40)
    key = models.CharField(max_length=80, blank=True, db_index=True)
    subject = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    address = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    instead_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    once = models.CharField(max_length=200, null=True, unique=True)
    at = models.DateTimeField()
    mailing = models.CharField(
        max_length=10, choices=Mailing.choices, default=Mailing.OFF
    )
    mail_at = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    failed = models.CharField(max_length=300, blank=True)
    mail_id = models.CharField(max_length=100, blank=True)
    mailed_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = [
            models.Index(
                fields=["mail_at"], condition=Q(mailed_at=None), name="notice_to_mail"
            )
        ]


class MailChoice(models.Model):
    """How one person wants to be told of one event, where that is not the usual way."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_choices"
    )
    event = models.CharField(max_length=40)
    mailing = models.CharField(max_length=10, choices=Mailing.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "event"], name="one_mail_choice_per_event"
            )
        ]
