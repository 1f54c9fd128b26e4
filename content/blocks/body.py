"""The body of a piece: the blocks that a format allows, in any order."""

from wagtail import blocks

from content.blocks.media import FileBlock, PictureBlock, VideoBlock
from content.blocks.pinned import FixedTextBlock, MessageBlock, ProofBlock
from content.blocks.text import (
    HeadingBlock,
    NextStepBlock,
    QuoteBlock,
    TableBlock,
    TextBlock,
)

BLOCKS: dict[str, type[blocks.Block]] = {
    "heading": HeadingBlock,
    "text": TextBlock,
    "picture": PictureBlock,
    "quote": QuoteBlock,
    "message": MessageBlock,
    "proof": ProofBlock,
    "next_step": NextStepBlock,
    "file": FileBlock,
    "video": VideoBlock,
    "table": TableBlock,
    "fixed_text": FixedTextBlock,
}


class BodyBlock(blocks.StreamBlock):
    """A stream of the blocks named when it is made."""

    class Meta:
        icon = "form"


def body_block(*names: str) -> BodyBlock:
    """Return a body of these blocks, of all when none is named."""
    return BodyBlock([(name, BLOCKS[name]()) for name in names or BLOCKS])
