"""A landing page: one offer, one next step."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content.blocks import body_block
from content.items import Role
from content.models.piece import Piece


class LandingPage(Piece):
    lead = models.TextField(blank=True, help_text="The line under the headline.")
    body = StreamField(body_block(), blank=True)

    format = "landing-page"
    page_description = "One offer, one next step."
    read_fields = (("title", Role.TITLE), ("lead", Role.LEAD), ("body", Role.BODY))
    text_panels = [
        FieldPanel("title", heading="Headline", help_text="What is offered, to whom."),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "landing page"
