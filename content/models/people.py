"""Who works here: people, their teams, the areas that review, and guests."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser, Group
from django.core.exceptions import ValidationError
from django.db import models, transaction

from content.models import admin_rights
from content.models.keyed import Keyed, KeyField
from content.models.shared_lists import known_time_zone
from content.roles import GROUPS, Role


class User(AbstractUser):
    """A person who signs in."""

    job_title = models.CharField(max_length=120, blank=True)
    time_zone = models.CharField(
        max_length=60,
        default="UTC",
        validators=[known_time_zone],
        help_text="Working hours and times count in it.",
    )
    away_until = models.DateField(
        "away until", null=True, blank=True, help_text="The last day of the absence."
    )
    delegate = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Who gets what comes meanwhile.",
    )

    @property
    def name(self) -> str:
        return self.get_full_name() or self.get_username()


class Grouped(models.Model):
    """Has a group of people of its own, made with it and named after it."""

    group = models.OneToOneField(
        Group, on_delete=models.PROTECT, related_name="+", editable=False
    )
    group_name = "{}"

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        name = self.group_name.format(self.name)  # type: ignore[attr-defined]
        if self.group_id is None:
            self.group, _ = Group.objects.get_or_create(name=name)
            self.give_rights()
        elif self.group.name != name:
            self.group.name = name
            self.group.save(update_fields=["name"])
        super().save(*args, **kwargs)

    def give_rights(self) -> None:
        """Give the group what its people may do in the admin."""
        admin_rights.let_enter(self.group)

    @property
    def members(self) -> models.QuerySet[User]:
        """Return the people of its group who can sign in, by name."""
        people = User.objects.filter(groups=self.group_id, is_active=True)
        return people.order_by("first_name", "last_name", "username")


class Level(models.TextChoices):
    """How much is asked of a team; see docs/glossary.md."""

    WATCH = "watch", "Watch: findings are for reviewers and leads"
    ADVISE = "advise", "Advise: authors see findings, nothing waits for them"
    ENFORCE = "enforce", "Enforce: what is to fix stops publishing"


class Team(Grouped, Keyed):
    """A discipline with its own work. Its group writes its pieces.

    collection: where its own images and files are.
    """

    key = KeyField(unique=True)
    name = models.CharField(max_length=80, unique=True)
    outside_marketing = models.BooleanField(default=False)
    level = models.CharField(max_length=10, choices=Level.choices, default=Level.WATCH)
    next_level = models.CharField(max_length=10, choices=Level.choices, blank=True)
    next_level_on = models.DateField(
        "next level from", null=True, blank=True, help_text="Announced to the team."
    )
    lead = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="teams_led",
    )
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="teams_signed_for",
        help_text="Who agrees to objectives for this team.",
    )
    collection = models.OneToOneField(
        "wagtailcore.Collection",
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    sort_order = models.PositiveIntegerField(default=0, editable=False)

    group_name = "Writes for {}"

    class Meta:
        ordering = ("sort_order", "name")

    def __str__(self) -> str:
        return self.name

    def is_led_by(self, user: User) -> bool:
        """Say whether `user` is the team's lead, and a lead at all."""
        leads = user.groups.filter(name=GROUPS[Role.LEAD])
        return self.lead_id == user.pk and leads.exists()

    def clean(self) -> None:
        super().clean()
        if bool(self.next_level) != bool(self.next_level_on):
            raise ValidationError(
                {"next_level_on": "The next level and its day belong together."}
            )
        if self.next_level and self.next_level == self.level:
            raise ValidationError({"next_level": "The team is at this level already."})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.collection_id is None:
            root = admin_rights.root_collection()
            self.collection = root.add_child(name=self.name)
        elif self.collection.name != self.name:
            self.collection.name = self.name
            self.collection.save(update_fields=["name"])
        super().save(*args, **kwargs)

    def give_rights(self) -> None:
        super().give_rights()
        own = (*admin_rights.ADD_ASSETS, *admin_rights.CHOOSE_ASSETS)
        admin_rights.set_collection_rights(self.group, self.collection, *own)
        shared = admin_rights.shared_collection()
        admin_rights.set_collection_rights(
            self.group, shared, *admin_rights.CHOOSE_ASSETS
        )


class ReviewArea(Grouped, Keyed):
    """A concern whose approval a piece needs. Its group decides."""

    key = KeyField(unique=True)
    name = models.CharField(max_length=80, unique=True)
    duty = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Who is asked when nobody is named.",
    )
    working_hours = models.PositiveSmallIntegerField(
        default=9,
        help_text="Working hours in which an answer is due; a day has eight.",
    )

    group_name = "Reviews for {}"

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class GuestAuthor(models.Model):
    """Somebody from outside who writes for one programme until a day."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="guest_author"
    )
    programme = models.ForeignKey(
        "content.ProgrammePage", on_delete=models.CASCADE, related_name="guests"
    )
    ends_on = models.DateField("until", help_text="The last day.")

    def __str__(self) -> str:
        return f"{self.user.name} for {self.programme}"
