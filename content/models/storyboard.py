"""The draft of the shared story. Only a release lets any of it out."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, RevisionMixin
from wagtail.search import index

from content.fields import KeysField, LinesField
from content.models.keyed import KeyField
from content.models.shared_lists import Persona, Stage
from content.models.story_part import (
    ForSome,
    StoryPart,
    keeping_person,
    owning_team,
)
from content.story_parts import ProofStatus, TermKind


def proof_offered() -> list[tuple[str, str]]:
    return list(ProofPoint.in_use().values_list("key", "claim"))


def notes_offered() -> list[tuple[str, str]]:
    return list(FixedText.in_use().values_list("key", "title"))


def products_offered() -> list[tuple[str, str]]:
    products = Term.in_use().filter(kind=TermKind.PRODUCT)
    return list(products.values_list("key", "preferred"))


class Storyboard(RevisionMixin, models.Model):
    """What the story says as a whole. A hub has one."""

    key = KeyField(unique=True)
    title = models.CharField(max_length=120)
    language = models.CharField(max_length=20, default="en")
    umbrella = models.TextField("umbrella statement", blank=True)
    positioning = models.TextField(blank=True)
    tone = LinesField(blank=True)
    approval_prefix = models.CharField(
        "approval numbers begin with", max_length=8, default="TL"
    )
    approvals_before = models.PositiveIntegerField(
        "approvals given elsewhere before", default=0
    )

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        if type(self).objects.exclude(pk=self.pk).exists():
            raise ValidationError("There is a storyboard already; a hub has one.")


class Pillar(StoryPart):
    """A theme with its messages."""

    story_list = "pillars"

    title = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.title


class Message(index.Indexed, StoryPart, ClusterableModel):
    """One thing that everybody says alike."""

    story_list = "messages"

    pillar = models.ForeignKey(
        Pillar, on_delete=models.PROTECT, related_name="messages"
    )
    number = models.CharField(
        max_length=10, blank=True, help_text="What people call it, as 1.2."
    )
    statement = models.TextField("what it says")
    personas = KeysField(offered=Persona.offered)
    stages = KeysField(offered=Stage.offered)
    proof = KeysField(
        offered=proof_offered, help_text="When none of it holds, the message waits."
    )
    notes = KeysField(
        "fixed texts",
        offered=notes_offered,
        help_text="They must stand near it wherever it is said.",
    )
    denials = LinesField(
        "what contradicts it", help_text="Whole sentences, one on each line."
    )
    owner = owning_team()
    keeper = keeping_person("messages_kept", "Who answers for it where no team does.")
    valid_from_on = models.DateField("valid from", null=True, blank=True)
    valid_until_on = models.DateField("valid until", null=True, blank=True)
    earlier = models.JSONField(default=list, editable=False)

    search_fields = [
        index.SearchField("statement"),
        index.AutocompleteField("statement"),
    ]

    class Meta(StoryPart.Meta):
        ordering = ["pillar__sort_order", "sort_order", "key"]

    def __str__(self) -> str:
        return f"{self.number} {self.statement}".strip()


class Wording(ForSome, Orderable):
    """Another approved way to say a message."""

    message = ParentalKey(Message, on_delete=models.CASCADE, related_name="wordings")
    text = models.TextField()
    length = models.CharField(
        max_length=20,
        blank=True,
        choices=[("short", "Short"), ("medium", "Medium"), ("long", "Long")],
    )


class ProofPoint(StoryPart):
    """Why a message may be said."""

    story_list = "proof_points"

    claim = models.TextField(help_text="One sentence.")
    figure = models.CharField(
        max_length=60,
        blank=True,
        help_text="The number with its unit, as it stands in the claim.",
    )
    evidence = models.CharField(
        max_length=300,
        blank=True,
        help_text="Where the evidence is: a name or address.",
    )
    evidence_file = models.ForeignKey(
        "content.HubFile",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    owner = owning_team()
    keeper = keeping_person("proof_kept", "Who renews it before it ends.")
    as_of_on = models.DateField("as of", null=True, blank=True)
    expires_on = models.DateField("holds until", null=True, blank=True)
    status = models.CharField(
        max_length=10,
        choices=[(s.value, s.value.capitalize()) for s in ProofStatus],
        default=ProofStatus.VALID,
    )
    earlier = models.JSONField(default=list, editable=False)

    class Meta(StoryPart.Meta):
        verbose_name = "proof"
        verbose_name_plural = "proof"

    def __str__(self) -> str:
        return self.claim


class Term(ForSome, StoryPart):
    """One concept and its right and wrong wordings."""

    story_list = "terms"

    preferred = models.CharField("say", max_length=120, blank=True)
    kind = models.CharField(
        max_length=10,
        choices=[(k.value, k.value.capitalize()) for k in TermKind],
        default=TermKind.WORD,
    )
    admitted = LinesField("also fine")
    deprecated = LinesField("better not")
    forbidden = LinesField("never")
    retired = LinesField("former names")
    unless = LinesField("right inside", help_text="Phrases in which it is right.")
    why = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    inflect = models.BooleanField("also its plural", default=True)
    verb = models.BooleanField("also its -ed and -ing forms", default=False)
    exact_case = models.BooleanField("only spelled just so", default=False)

    def __str__(self) -> str:
        return self.preferred or self.key


class FixedText(ForSome, StoryPart, ClusterableModel):
    """A text that stands as it is, or in one of its variants."""

    story_list = "boilerplate"

    title = models.CharField(max_length=120)
    text = models.TextField()
    required = models.BooleanField(
        default=False, help_text="Every piece it is for must hold it."
    )
    products = KeysField(
        offered=products_offered, help_text="Only where one of these is named."
    )

    def __str__(self) -> str:
        return self.title


class FixedTextVariant(Orderable):
    """Another approved form of a fixed text, as with another region's address."""

    fixed_text = ParentalKey(
        FixedText, on_delete=models.CASCADE, related_name="variants"
    )
    text = models.TextField()
