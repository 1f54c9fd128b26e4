"""A call script: what somebody says on the telephone."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content.blocks import body_block
from content.items import Role
from content.models.piece import Piece


class CallScript(Piece):
    opening = models.TextField(blank=True, help_text="The first sentences.")
    body = StreamField(
        body_block("heading", "text", "message", "proof", "fixed_text"), blank=True
    )

    format = "call-script"
    page_description = "What to say on the telephone."
    read_fields = (("title", Role.TITLE), ("opening", Role.LEAD), ("body", Role.BODY))
    text_panels = [
        FieldPanel("title", help_text="Who is called, and why."),
        FieldPanel("opening"),
        FieldPanel("body"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "call script"
