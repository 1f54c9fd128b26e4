"""Blocks that show something: pictures, files, videos."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock()
    alt = blocks.CharBlock(
        required=False,
        label="What it shows",
        help_text="For those who cannot see it. Empty: what the image itself says.",
    )
    decorative = blocks.BooleanBlock(required=False, label="Only decoration")
    caption = blocks.CharBlock(required=False)

    class Meta:
        icon = "image"
        label = "Picture"
        template = "content/blocks/picture.html"


class FileBlock(blocks.StructBlock):
    file = DocumentChooserBlock()
    words = blocks.CharBlock(required=False, label="What the link says")

    class Meta:
        icon = "doc-full"
        label = "File"
        template = "content/blocks/file.html"


class VideoBlock(blocks.StructBlock):
    """A video by its address: nothing is fetched while a page is shown."""

    address = blocks.URLBlock(label="Web address")
    title = blocks.CharBlock()

    class Meta:
        icon = "media"
        label = "Video"
        template = "content/blocks/video.html"
