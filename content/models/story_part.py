"""What the parts of the storyboard's draft have in common."""

from typing import Any, ClassVar, Self

from django.db import models
from wagtail.models import RevisionMixin

from content.fields import KeysField, LinesField
from content.items import FORMATS
from content.models.keyed import Keyed, KeyField
from content.models.people import Team, User
from content.models.releases import Release
from content.models.shared_lists import Region


class StoryPart(RevisionMixin, Keyed):
    """Something with a key that the storyboard holds.

    It is archived, never deleted, once a release has held it. `earlier` is what earlier
    storyboards said instead: [{release, text}], kept from imported files.
    """

    # The list of `content.story.Story` in which it stands.
    story_list: ClassVar[str]

    key = KeyField(unique=True)
    archived = models.BooleanField(
        default=False, help_text="Left out of the next storyboard."
    )
    sort_order = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        ordering = ["sort_order", "key"]

    @classmethod
    def in_use(cls) -> "models.QuerySet[Self]":
        """Return what the next release will hold, in its order."""
        return cls._default_manager.filter(archived=False)

    def held_by(self) -> list[int]:
        """Return the numbers of the storyboards that hold it, the latest first."""
        return [
            release.number
            for release in Release.objects.all()
            if any(p.key == self.key for p in getattr(release.story, self.story_list))
        ]

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        if self.held_by():
            says = f"“{self}” stands in a published storyboard: archive it instead."
            raise models.ProtectedError(says, {self})
        return super().delete(*args, **kwargs)


def formats_offered() -> list[tuple[str, str]]:
    return list(FORMATS.items())


class ForSome(models.Model):
    """Which items something is for; nothing ticked means all."""

    formats = KeysField(offered=formats_offered, help_text="None ticked: all.")
    regions = KeysField(offered=Region.offered, help_text="None ticked: all.")
    languages = LinesField(help_text="One on each line, as en or en-GB. None: all.")

    class Meta:
        abstract = True


def owning_team() -> "models.ForeignKey[Team | None, Team | None]":
    """Return the column of the team that answers for a part."""
    return models.ForeignKey(
        Team,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="team",
    )


def keeping_person(
    related_name: str, help_text: str
) -> "models.ForeignKey[User | None, User | None]":
    """Return the column of the person who answers for a part where no team does."""
    return models.ForeignKey(
        "content.User",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name=related_name,
        verbose_name="person",
        help_text=help_text,
    )
