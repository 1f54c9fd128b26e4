"""A press release: news for journalists, who may have to wait for a moment."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content.blocks import body_block
from content.items import Role
from content.models.piece import Piece


class PressRelease(Piece):
    lead = models.TextField(blank=True, help_text="A line under the headline, if any.")
    body = StreamField(
        body_block(
            "heading", "text", "quote", "picture", "message", "proof", "fixed_text"
        ),
        blank=True,
    )
    contacts = models.TextField(
        blank=True, help_text="Whom journalists can ask: name, telephone, e-mail."
    )
    embargo_until = models.DateTimeField(
        null=True, blank=True, help_text="Nothing leaves before this moment."
    )

    format = "press-release"
    page_description = "News for journalists."
    read_fields = (
        ("title", Role.TITLE),
        ("lead", Role.LEAD),
        ("body", Role.BODY),
        ("contacts", Role.LEGAL),
    )
    text_panels = [
        FieldPanel("title", heading="Headline", help_text="The news in one line."),
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("contacts"),
        FieldPanel("embargo_until"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "press release"
