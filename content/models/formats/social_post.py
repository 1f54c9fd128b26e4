"""A social post: a few words, perhaps a picture, perhaps where to go."""

from django.db import models
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.images import get_image_model_string

from content.items import Role
from content.models.piece import Piece


class SocialPost(Piece):
    text = models.TextField(blank=True)
    image = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    alt = models.CharField("what the picture shows", max_length=300, blank=True)
    address = models.URLField("web address", blank=True)

    format = "social-post"
    read_fields = (("text", Role.BODY),)
    text_panels = [
        TitleFieldPanel("title", heading="Name", placeholder="Name (only you see it)"),
        FieldPanel("text"),
        FieldPanel("image"),
        FieldPanel("alt"),
        FieldPanel("address"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "social post"
