"""An e-mail: its title is the subject line."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content.blocks import body_block
from content.items import Role
from content.models.piece import Piece


class Email(Piece):
    preheader = models.CharField(
        max_length=150,
        blank=True,
        help_text="What the inbox shows after the subject.",
    )
    body = StreamField(
        body_block(
            "heading",
            "text",
            "quote",
            "picture",
            "message",
            "proof",
            "next_step",
            "file",
            "fixed_text",
        ),
        blank=True,
    )

    format = "email"
    page_description = "To people who asked for it."
    read_fields = (("title", Role.TITLE), ("preheader", Role.LEAD), ("body", Role.BODY))
    text_panels = [
        FieldPanel(
            "title", heading="Subject", help_text="A phone shows some 40 characters."
        ),
        FieldPanel("preheader"),
        FieldPanel("body"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "e-mail"
