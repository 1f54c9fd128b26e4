"""A social post: a few words, perhaps a picture, perhaps where to go."""

from django.db import models
from wagtail.admin.panels import FieldPanel
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
    page_description = "A few words where people talk."
    read_fields = (("text", Role.BODY), ("image", Role.ALT), ("address", Role.CTA))
    text_panels = [
        FieldPanel("title", heading="Name", help_text="It is not part of the post."),
        FieldPanel("text"),
        FieldPanel("image"),
        FieldPanel("alt"),
        FieldPanel("address"),
    ]
    is_creatable = True

    class Meta:
        verbose_name = "social post"
