"""Sheets and decks: a file and what it says, or a text of their own."""

from typing import Any

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
        FieldPanel("title", help_text="As a buyer reads it."),
        FieldPanel("summary"),
        FieldPanel("file"),
        FieldPanel("body"),
    ]

    class Meta:
        abstract = True


class SalesSheet(SalesMaterial):
    format = "sales-sheet"
    page_description = "A page or two to leave with a buyer."
    is_creatable = True

    class Meta:
        verbose_name = "sales sheet"


class SalesDeck(SalesMaterial):
    format = "sales-deck"
    page_description = "Slides to talk through."
    is_creatable = True

    @property
    def slides(self) -> list[list[Any]]:
        """Return the blocks of each slide: a heading begins one."""
        slides: list[list[Any]] = []
        for block in self.body:
            if block.block_type == "heading" or not slides:
                slides.append([])
            slides[-1].append(block)
        return slides

    class Meta:
        verbose_name = "sales deck"
