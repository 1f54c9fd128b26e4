"""An item as plain values, for records and other processes, and back."""

from typing import Any

from content.canonical import plain
from content.items import ContentItem
from content.yaml_reading import read_payload


def payload_of(item: ContentItem) -> dict[str, Any]:
    """Return the item as dicts, lists and plain values, ready for JSON."""
    payload: dict[str, Any] = plain(item)
    return payload


def item_of(payload: Any) -> ContentItem:
    """Return the item of a payload, equal to the one that `payload_of` took.

    Raises pydantic.ValidationError when it is none.
    """
    return read_payload(ContentItem, payload)
