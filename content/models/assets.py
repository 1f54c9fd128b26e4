"""Images and files: with rights, kept under their sha256, never overwritten."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from django.urls import reverse
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from content.fields import KeysField
from content.items import Kind
from content.models.kept_files import Kept, KeptFileField, KeptPictureField
from content.models.people import Team
from content.models.shared_lists import Region
from content.storage import KeptStorage, sharded

# What only librarians may write down.
RIGHTS_FIELDS = (
    "team",
    "licence",
    "holder",
    "credit",
    "territory",
    "valid_from_on",
    "valid_until_on",
    "consent",
)


class Asset(Kept):
    """Bytes, and what may be done with them, where and until when.

    team: whose it is. territory: keys of regions; none means everywhere.
    valid_until_on: the last day.
    """

    KIND: Kind
    FOLDER: str
    EDIT_ADDRESS: str

    team = models.ForeignKey(
        Team, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    licence = models.CharField(
        max_length=120, blank=True, help_text="By what right we use it."
    )
    holder = models.CharField("rights holder", max_length=120, blank=True)
    credit = models.CharField(
        max_length=200, blank=True, help_text="As it must stand beside it."
    )
    territory = KeysField(offered=Region.offered, help_text="None ticked: everywhere.")
    valid_from_on = models.DateField("may be used from", null=True, blank=True)
    valid_until_on = models.DateField(
        "may be used until", null=True, blank=True, help_text="The last day."
    )
    consent = models.CharField(
        max_length=200, blank=True, help_text="Who of the people shown agreed, and how."
    )

    class Meta:
        abstract = True

    @property
    def item_key(self) -> str:  # type: ignore[override]
        return f"{self.KIND}:{self.pk}"

    @property
    def url(self) -> str:  # type: ignore[override]
        return reverse(
            "file", args=[self.KIND, self.pk, self.sha256[:8], self.filename]
        )

    @property
    def usage_url(self) -> str:
        """Its own page names the pieces that use it; Wagtail's names rows of tables."""
        return reverse(self.EDIT_ADDRESS, args=[self.pk])

    @classmethod
    def path_of(cls, sha256: str, name: str) -> str:
        """Return where bytes of this kind are stored."""
        return f"{cls.FOLDER}/{sharded(sha256, name)}"


def image_path(image: "HubImage", name: str) -> str:
    return image.path_of(image.sha256, name)


class HubImage(Asset, AbstractImage):
    """A picture. Its `description` is what those hear who cannot see it."""

    KIND, FOLDER = Kind.IMAGE, "images"
    EDIT_ADDRESS = "wagtailimages:edit"
    FACTS = (*(name for name in RIGHTS_FIELDS if name != "team"), "description")

    file = KeptPictureField(
        upload_to=image_path,
        width_field="width",
        height_field="height",
        storage=KeptStorage(),
    )
    admin_form_fields = (*Image.admin_form_fields, *RIGHTS_FIELDS)

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_image", "Can choose image")]

    def generate_rendition_file(self, *args: Any, **kwargs: Any) -> Any:
        """Return what Wagtail draws, without the temporary file that it leaves open."""
        with super().generate_rendition_file(*args, **kwargs) as drawn:
            drawn.seek(0)
            return ContentFile(drawn.read(), drawn.name)

    def _set_image_file_metadata(self) -> None:
        """Do nothing: `note_bytes` has done it, and outside of the transaction."""


class HubRendition(AbstractRendition):
    """A picture in one of the sizes that pages show."""

    image = models.ForeignKey(
        HubImage, on_delete=models.CASCADE, related_name="renditions"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"),
                name="one_rendition_per_filter",
            )
        ]

    @property
    def filename(self) -> str:
        name: str = self.file.name
        return name.rpartition("/")[2]

    @property
    def url(self) -> str:
        sha8 = self.image.sha256[:8]
        return reverse("file", args=["rendition", self.pk, sha8, self.filename])


def file_path(file: "HubFile", name: str) -> str:
    return file.path_of(file.sha256, name)


class HubFile(Asset, AbstractDocument):
    """A file that is no picture: a deck, a sheet, evidence."""

    KIND, FOLDER = Kind.FILE, "files"
    EDIT_ADDRESS = "wagtaildocs:edit"
    FACTS = tuple(name for name in RIGHTS_FIELDS if name != "team")

    file = KeptFileField(upload_to=file_path, storage=KeptStorage())
    admin_form_fields = (*Document.admin_form_fields, *RIGHTS_FIELDS)

    class Meta(AbstractDocument.Meta):
        verbose_name = "file"
        verbose_name_plural = "files"
        permissions = [("choose_document", "Can choose file")]

    def clean(self) -> None:
        # Without a file Wagtail would complain of its ending as well.
        if self.file:
            super().clean()

    def _set_document_file_metadata(self) -> None:
        """Do nothing: `note_bytes` has done it, and outside of the transaction."""


class AssetUse(models.Model):
    """That a version of an item is made of these bytes: derived from its record."""

    record = models.ForeignKey(
        "content.ItemRecord", on_delete=models.CASCADE, related_name="assets_used"
    )
    sha256 = models.CharField(max_length=64, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["record", "sha256"], name="one_use_per_record"
            )
        ]

    def __str__(self) -> str:
        return f"{self.record.key} uses {self.sha256[:8]}"
