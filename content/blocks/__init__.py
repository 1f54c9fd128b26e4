"""What a piece's body is made of; `content.reading` says how each is read."""

from content.blocks.body import BodyBlock, body_block

__all__ = ["BodyBlock", "body_block"]
