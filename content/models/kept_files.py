"""Files that are kept for good: their fields, and rows whose bytes never change."""

from hashlib import file_digest
from pathlib import PurePath
from typing import Any

from django.db import models, transaction
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from content.signals import asset_changed


class BytesAreKept(ValueError):
    """Somebody tries to give a stored row other bytes: that is a row of its own."""


class KeptFile(FieldFile):
    """A file whose row takes note of its bytes before they are stored."""

    instance: Any

    @property
    def url(self) -> str:
        address: str = self.instance.url
        return address

    def save(self, name: str, content: Any, save: bool = True) -> None:
        self.instance.note_bytes(content, name)
        super().save(name, content, save=save)


class KeptPicture(KeptFile, WagtailImageFieldFile):
    """The same for a picture, which knows its width and height."""


class KeptFileField(models.FileField):
    attr_class = KeptFile


class KeptPictureField(WagtailImageField):
    attr_class = KeptPicture


class Kept(models.Model):
    """A row with a `file` that is stored once, under the sha256 of its bytes.

    Approvals bind that sha256 by way of the row's number, so a row's bytes never
    change: a new file is a new row, which `replaces` the old one. Pieces keep the row
    that they were approved with until somebody chooses the newer one in them.

    sha256: of all bytes. original_name: as it was sent, for those who take it.
    """

    file: Any
    item_key: str
    url: str
    file_size: Any
    file_hash: Any

    # What others hold pieces against: when one of these changes they hear of it.
    FACTS: tuple[str, ...] = ()

    sha256 = models.CharField(max_length=64, editable=False, db_index=True)
    original_name = models.CharField(max_length=255, blank=True, editable=False)
    replaces = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="replaced_by",
    )
    # What Wagtail counts are uses.
    replaces.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        abstract = True

    @property
    def filename(self) -> str:
        return self.original_name or PurePath(self.file.name).name

    def note_bytes(self, content: Any, name: str) -> None:
        """Take note of digest, size and name. Raises BytesAreKept for other bytes."""
        sha256 = _digest(content, "sha256")
        if not self._state.adding and sha256 != self._stored().get("sha256"):
            raise BytesAreKept(f"{self.item_key} has other bytes.")
        self.sha256 = sha256
        # Wagtail's own digest: it compares uploads by it.
        self.file_hash = _digest(content, "sha1")
        self.file_size = content.size
        self.original_name = PurePath(name.replace("\\", "/")).name[:255]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            # Before the transaction: storing may take its time.
            self.file.save(self.file.name, self.file.file, save=False)
        with transaction.atomic():
            before = self._stored()
            super().save(*args, **kwargs)
            if {name: getattr(self, name) for name in before} != before:
                asset_changed.send(sender=type(self), key=self.item_key)

    def _stored(self) -> dict[str, Any]:
        """Return what the database holds of this row's bytes and facts."""
        if self._state.adding:
            return {}
        rows = type(self)._default_manager.filter(pk=self.pk)
        return rows.values("sha256", *self.FACTS).first() or {}


def sha256_of(file: Any) -> str:
    """Return the sha256 of all bytes of an open file, and wind it back."""
    return _digest(file, "sha256")


def _digest(file: Any, algorithm: str) -> str:
    file.seek(0)
    found = file_digest(file, algorithm).hexdigest()
    file.seek(0)
    return found
