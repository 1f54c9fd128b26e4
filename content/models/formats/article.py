"""An article: something to read, on a site or in a magazine."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content.blocks import body_block
from content.items import Role
from content.models.piece import Piece


class Article(Piece):
    lead = models.TextField(blank=True, help_text="What it says, in two sentences.")
    body = StreamField(body_block(), blank=True)

    format = "article"
    page_description = "Something to read, on a site or in a magazine."
    read_fields = (("title", Role.TITLE), ("lead", Role.LEAD), ("body", Role.BODY))
    text_panels = [
        FieldPanel("title", heading="Headline", help_text="Why somebody reads on."),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "article"
