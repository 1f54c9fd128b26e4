"""The fields through which files come in: they look at the bytes, not at the name."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import WagtailImageField

from content.assets.checking import BROKEN, NO_PICTURE, check_file, check_picture
from content.files.unreadable import UnreadableFile


class PictureField(WagtailImageField):
    """Takes a picture that can be drawn as a whole."""

    def to_python(self, data: Any) -> Any:
        if data and data.size:
            self.check_image_file_size(data)
            try:
                check_picture(data, self.max_image_pixels)
            except UnreadableFile as error:
                raise ValidationError(error.reason) from None
        try:
            return super().to_python(data)
        except BROKEN:
            # Wagtail counts the frames of a picture that moves.
            raise ValidationError(NO_PICTURE) from None


class FileField(WagtailDocumentField):
    """Takes a file that is of the kind its name promises."""

    def to_python(self, data: Any) -> Any:
        upload = super().to_python(data)
        if upload is not None:
            FileExtensionValidator(settings.WAGTAILDOCS_EXTENSIONS)(upload)
            try:
                check_file(upload.read(), upload.name)
            except UnreadableFile as error:
                raise ValidationError(error.reason) from None
            finally:
                upload.seek(0)
        return upload


def in_place_of(field: Any, kind: type[Any]) -> Any:
    """Return a field of this kind that shows as the one that Wagtail has made."""
    made = kind(label=field.label, required=field.required, widget=field.widget)
    made.initial = field.initial
    return made
