"""What a piece lacks that it needs before it can go live."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from wagtail.fields import StreamField

from content.models import Piece


def lacking(piece: Piece) -> str:
    """Return what is missing or wrong in a piece, as it is in memory, in sentences; ""
    when it could be live as it stands.

    Drafts are saved as they are: what must be filled in is asked for at the end only.
    """
    return " ".join(dict.fromkeys(_sentences(piece)))


def _sentences(piece: Piece) -> Iterator[str]:
    try:
        piece.full_clean()
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield from (_named(piece, field, message) for message in messages)
    for field in piece._meta.get_fields():
        if isinstance(field, StreamField):
            try:
                field.stream_block.clean(field.value_from_object(piece))
            except ValidationError:
                name = str(field.verbose_name).capitalize()
                yield f"{name}: a part of it is not filled in, or not as it should be."


def _named(piece: Piece, field: str, message: str) -> str:
    names = {one.name: str(one.verbose_name) for one in piece._meta.concrete_fields}
    label = names.get(field, "")
    return f"{label.capitalize()}: {message}" if label else message
