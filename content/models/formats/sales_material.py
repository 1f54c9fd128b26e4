"""Sheets and decks: a file and what it says, or a text of their own."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.documents import get_document_model_string
from wagtail.fields import StreamField

from content.blocks import body_block
from content.items import Role
from content.models.piece import Piece


class SalesMaterial(Piece):
    """What sheets and decks share: the file, whose text counts as the piece's."""

    summary = models.TextField(
        blank=True, help_text="Use it when… In one or two sentences."
    )
    file = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="A Word, PowerPoint or PDF file. What it says is checked.",
    )
    body = StreamField(body_block(), blank=True)

    read_fields = (
        ("title", Role.TITLE),
        ("summary", Role.LEAD),
        ("file", Role.BODY),
        ("body", Role.BODY),
    )
    text_panels = [
        FieldPanel("title"),
        FieldPanel("summary"),
        FieldPanel("file"),
        FieldPanel("body"),
    ]

    class Meta:
        abstract = True


class SalesSheet(SalesMaterial):
    format = "sales-sheet"
    is_creatable = True

    class Meta:
        verbose_name = "sales sheet"


class SalesDeck(SalesMaterial):
    format = "sales-deck"
    is_creatable = True

    class Meta:
        verbose_name = "sales deck"
