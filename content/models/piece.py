"""A piece: a governed unit of content, whatever its format."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, Panel
from wagtail.models import Page, Revision

from content.fields import KeysField
from content.items import FORMATS, Audience, Kind, Role
from content.models.content_digest import content_digest
from content.models.guarding import require_approved
from content.models.piece_rights import PiecePermissionTester
from content.models.plan import CampaignPage, ProgrammePage
from content.models.shared_lists import Persona, Region, Stage
from content.models.storyboard import Message


def messages_offered() -> list[tuple[str, str]]:
    return [(m.key, str(m)) for m in Message.in_use()]


def regions_offered() -> list[tuple[str, str]]:
    return [("", "Everywhere"), *Region.offered()]


class Piece(Page):
    """What every format shares. Never made bare: a piece has a format.

    What has been let out, and whether it may leave, is not kept here: publishing an
    older version would bring an older answer back (governance keeps the standing).
    """

    # The key in content.items.FORMATS, and the fields that are read, in their order,
    # each with what it is to a reader.
    format: ClassVar[str] = ""
    read_fields: ClassVar[tuple[tuple[str, Role], ...]] = ()
    # What a person fills in first; the rest is folded under "Details".
    text_panels: ClassVar[list[Panel]] = []

    personas = KeysField(offered=Persona.offered)
    stages = KeysField(offered=Stage.offered)
    region = models.CharField(max_length=80, blank=True)
    audience = models.CharField(
        max_length=10,
        choices=[
            (Audience.PUBLIC, "OK to send to customers"),
            (Audience.PARTNER, "Partners only"),
            (Audience.INTERNAL, "Internal only"),
        ],
        default=Audience.PUBLIC,
        verbose_name="who may have it",
    )
    messages = KeysField(
        offered=messages_offered,
        verbose_name="messages it is to say",
        help_text="Besides those that the programme asks for.",
    )
    due_on = models.DateField(
        "needed by", null=True, blank=True, help_text="When the text should be ready."
    )
    review_by_on = models.DateField("look at it again by", null=True, blank=True)

    is_creatable = False
    parent_page_types = ["content.ProgrammePage"]
    subpage_types: ClassVar[list[str]] = []
    show_in_menus_default = False

    details_panels = [
        MultiFieldPanel(
            [
                FieldPanel("personas"),
                FieldPanel("stages"),
                FieldPanel("messages"),
                # Asked each time the form is shown; Django's types know lists only.
                FieldPanel("region", widget=forms.Select(choices=regions_offered)),  # type: ignore[arg-type]
                FieldPanel("audience"),
                FieldPanel("due_on"),
                FieldPanel("review_by_on"),
            ],
            heading="Details (all filled)",
            classname="collapsed",
        )
    ]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # Without the tabs for sites and menus, of which the hub has none.
        cls.edit_handler = ObjectList([*cls.text_panels, *cls.details_panels])

    @property
    def item_key(self) -> str:
        return f"{Kind.PIECE}:{self.pk}"

    @property
    def format_name(self) -> str:
        return FORMATS[self.format]

    @cached_property
    def programme(self) -> ProgrammePage:
        """The programme above it, with its team: lists ask for many of them."""
        programmes = ProgrammePage.objects.select_related("team")
        found: ProgrammePage = programmes.get(path=self.path[: -self.steplen])
        return found

    @property
    def campaign(self) -> CampaignPage:
        return self.programme.campaign

    @property
    def content_digest(self) -> str:
        """The digest of what this object says, saved or not."""
        return content_digest(self)

    def permissions_for_user(self, user: Any) -> PiecePermissionTester:
        return PiecePermissionTester(user, self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to be live with other words than those approved; see publishing.

        What is new is a draft: a page made by hand, a copy, a translation. A mirror of
        another piece stays one for ever: nobody has let it out.
        """
        if self.live and (self._state.adding or self.alias_of_id):  # type: ignore[has-type]
            self.live = False
            self.has_unpublished_changes = True
        if not self._state.adding:
            require_approved(self, kwargs.get("update_fields"))
        super().save(*args, **kwargs)

    def save_revision(
        self, *args: Any, overwrite_revision: Revision | None = None, **kwargs: Any
    ) -> Revision:
        """Write a new version where the old one is sealed: reviewed, or let out."""
        if overwrite_revision is not None and self._is_sealed(overwrite_revision):
            overwrite_revision = None
        return super().save_revision(
            *args, overwrite_revision=overwrite_revision, **kwargs
        )

    def _is_sealed(self, revision: Revision) -> bool:
        is_live: bool = revision.pk == self.live_revision_id
        return is_live or revision.task_states.exists()

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return f"content/pieces/{self.format.replace('-', '_')}.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        return {**context, "piece": self}


def piece_number(key: str) -> int | None:
    """Return the number (pk) of the piece of an item key; None for anything else."""
    kind, _, number = key.partition(":")
    return int(number) if kind == Kind.PIECE and number.isdecimal() else None


def piece_by_key(key: str, *, lock: bool = False) -> Piece | None:
    """Return the piece of an item key, as its format has it; None for anything else.

    lock: others who change it wait until the present transaction ends.
    """
    number = piece_number(key)
    if number is None:
        return None
    pieces = Piece.objects.select_for_update() if lock else Piece.objects
    found = pieces.filter(pk=number).first()
    return found and found.specific
