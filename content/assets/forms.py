"""The forms in which people bring images and files in, and say what they are."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse
from django.utils.html import format_html
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm
from wagtail.models import Collection

from content.assets.embedded import Embedded, read_embedded
from content.assets.upload_fields import FileField, PictureField, in_place_of
from content.assets.versions import become_new_version, newest
from content.files.unreadable import UnreadableFile
from content.models import Team
from content.models.admin_rights import root_collection, shared_collection
from content.models.assets import RIGHTS_FIELDS
from content.models.kept_files import sha256_of
from content.permissions import may
from content.reading.files import read_upload
from content.roles import Action

NEW_VERSION = (
    "A new file becomes a new version. Pieces keep the one that they have until "
    "somebody chooses the new one in them."
)
REPLACED = 'A newer version has replaced this one: <a href="{}">{}</a>.'
BY_LIBRARIANS = "Librarians write down whose it is and how it may be used."
FOR_THE_BLIND = "What those are told who cannot see it."

# What is the asset's whatever its bytes are.
_LASTING = frozenset({"team"})

# An uploaded file, in memory or in a temporary file.
Upload = Any


class KeptForm:
    """Takes a file that is what it says, once, and never puts it in another's place.

    A new file for a stored asset is saved as a new row (see `content.assets.versions`):
    `instance` is that row afterwards. Rights are open to librarians only; others see
    them, and their uploads begin with the rights that the file itself gives.
    Validation checks the file as a whole and stores its bytes, so that none of it
    happens within the transaction that saves the row.
    """

    instance: Any
    fields: dict[str, Any]
    cleaned_data: dict[str, Any]
    changed_data: list[str]
    collections: Any
    initial: dict[str, Any]
    edit_address: str
    file_field: type[Any]

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)  # type: ignore[call-arg]
        self.user = user
        self.may_edit_rights = user is None or may(user, Action.EDIT_RIGHTS)
        self._stored_sha256 = self.instance.sha256 if self.instance.pk else ""
        self._stored_file = self.instance.file
        self._is_new_version = False
        if "file" in self.fields:
            self.fields["file"] = in_place_of(self.fields["file"], self.file_field)
        if not self.may_edit_rights:
            self._close_rights()
        if "collection" in self.fields and not self.instance.pk:
            self._offer_collections()
        if "file" in self.fields and self.instance.pk:
            self.fields["file"].help_text = self._about_versions()

    def _close_rights(self) -> None:
        closed = [self.fields[name] for name in RIGHTS_FIELDS if name in self.fields]
        for number, field in enumerate(closed):
            field.disabled = True
            field.help_text = "" if number else BY_LIBRARIANS

    def _offer_collections(self) -> None:
        """Offer none in which nobody who writes would find it."""
        field, root = self.fields["collection"], root_collection()
        field.queryset = field.queryset.exclude(pk=root.pk)
        # Wagtail begins with the root.
        if self.initial.get("collection") in (None, root, root.pk):
            self.initial["collection"] = shared_collection()

    def _about_versions(self) -> str:
        latest = newest(self.instance)
        if latest.pk == self.instance.pk:
            return NEW_VERSION
        return format_html(
            REPLACED, reverse(self.edit_address, args=[latest.pk]), latest.title
        )

    @property
    def _upload(self) -> Upload | None:
        sent = self.cleaned_data.get("file")
        return sent if isinstance(sent, UploadedFile) else None

    def found_in(self, upload: Upload) -> Embedded:
        """Return what the file says of itself."""
        return Embedded()

    def read(self, upload: Upload) -> None:
        """Read the text, and keep it. Raises UnreadableFile for a damaged file."""

    def clean_file(self) -> Any:
        upload = self._upload
        if upload is None:
            return self.cleaned_data["file"]
        if self._stored_sha256 == sha256_of(upload):
            # The file that it has already: nothing is new.
            self.changed_data.remove("file")
            return self._stored_file
        self._is_new_version = bool(self._stored_sha256)
        return upload

    def clean(self) -> dict[str, Any]:
        super().clean()  # type: ignore[misc]
        upload = self._upload
        if upload is not None:
            if self._is_new_version and not self.may_edit_rights:
                self._forget_rights()
            self._fill_in(self.found_in(upload))
        return self.cleaned_data

    def _forget_rights(self) -> None:
        """Begin anew: the rights of the old bytes are not those of the new ones."""
        for name in set(RIGHTS_FIELDS) - _LASTING:
            if name in self.fields:
                self.cleaned_data[name] = self.fields[name].clean(None)

    def _fill_in(self, found: Embedded) -> None:
        for name, text in vars(found).items():
            if text and name in self.fields and not self.cleaned_data.get(name):
                most = self.fields[name].max_length
                self.cleaned_data[name] = _shortened(text, most)

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        upload = None if self.errors else self._upload  # type: ignore[attr-defined]
        if upload is not None:
            try:
                self.read(upload)
                self._store(upload)
            except UnreadableFile as error:
                self.add_error("file", error.reason)  # type: ignore[attr-defined]

    def _store(self, upload: Upload) -> None:
        """Store the bytes where the row will look for them."""
        path = self.instance.path_of(sha256_of(upload), upload.name)
        self._stored_file.storage.save(path, upload)

    def save(self, commit: bool = True) -> Any:
        if self._is_new_version:
            become_new_version(self.instance)
            self.instance.uploaded_by_user = self.user
        if self.instance.team is None:
            self.instance.team = Team.objects.filter(collection=self._where()).first()
        return super().save(commit=commit)  # type: ignore[misc]

    def _where(self) -> Collection:
        """Return the collection that the asset will be in."""
        offered = list(self.collections[:2])
        return offered[0] if len(offered) == 1 else self.instance.collection


class ImageForm(KeptForm, BaseImageForm):
    """The form of an image, for Wagtail to take its fields from the model."""

    edit_address = "wagtailimages:edit"
    file_field = PictureField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "description" in self.fields:
            self.fields["description"].label = "What it shows"
            self.fields["description"].help_text = FOR_THE_BLIND

    def found_in(self, upload: Upload) -> Embedded:
        return read_embedded(upload)


class FileForm(KeptForm, BaseDocumentForm):
    """The form of a file, for Wagtail to take its fields from the model."""

    edit_address = "wagtaildocs:edit"
    file_field = FileField

    def read(self, upload: Upload) -> None:
        read_upload(upload.read(), upload.name)
        upload.seek(0)


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: most - 1].rpartition(" ")[0].rstrip(" ,;:.") + "…"
