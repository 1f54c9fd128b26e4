"""Blocks that people write: headings, text, quotations, tables, the next step."""

from typing import Any

from wagtail import blocks

RICH_TEXT_FEATURES = ["bold", "italic", "link", "ol", "ul"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        template = "content/blocks/heading.html"
        max_length = 200


class TextBlock(blocks.RichTextBlock):
    """Paragraphs and lists; a Word draft may be pasted here."""

    class Meta:
        icon = "pilcrow"
        label = "Text"

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=RICH_TEXT_FEATURES, required=False, **kwargs)


class QuoteBlock(blocks.StructBlock):
    """Somebody's own words: they raise no finding about wording."""

    quote = blocks.TextBlock(rows=3)
    by = blocks.CharBlock(label="Who says it")

    class Meta:
        icon = "openquote"
        label = "Quotation"
        template = "content/blocks/quote.html"


class TableBlock(blocks.StructBlock):
    """Rows of cells, as lines with bars between the cells; the first is the heading."""

    rows = blocks.TextBlock(
        rows=4, help_text="One row on each line, with | between the cells."
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "rows": table_rows(value.get("rows") or "")}

    class Meta:
        icon = "table"
        label = "Table"
        template = "content/blocks/table.html"


def table_rows(text: str) -> list[list[str]]:
    """Return the cells of a table's lines, trimmed; blank lines are no rows."""
    return [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in text.splitlines()
        if line.strip().strip("|").strip()
    ]


class NextStepBlock(blocks.StructBlock):
    """Where the reader goes from here."""

    words = blocks.CharBlock(label="What the button says", max_length=80)
    address = blocks.URLBlock(required=False, label="Web address")

    class Meta:
        icon = "arrow-right"
        label = "Next step"
        template = "content/blocks/next_step.html"
