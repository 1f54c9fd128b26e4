"""What a page says, as one digest: equal digests mean equal texts and files."""

import re
from collections.abc import Iterator
from typing import Any

from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField

from content.canonical import digest
from content.models.assets import HubFile, HubImage

# Bookkeeping: what changes while a page says the same. A new field belongs to the
# content until it is put here.
BOOKKEEPING = frozenset(
    # What it is in the database and in the tree
    "pk content_type path depth numchild page_ptr url_path translation_key alias_of "
    # Whose it is, and who holds it
    "owner locked locked_at locked_by "
    # What has been let out, and when
    "live has_unpublished_changes live_revision latest_revision "
    "latest_revision_created_at first_published_at last_published_at "
    "go_live_at expire_at expired draft_title "
    # When it should be ready, and looked at again
    "due_on review_by_on "
    # Where a site would list it
    "show_in_menus "
    # What people say of it
    "wagtail_admin_comments".split()
)

# The editor's own names for paragraphs.
_PARAGRAPH_IDS = re.compile(r'\s+data-block-key="[^"]*"')


def content_digest(page: ClusterableModel) -> str:
    """Return the sha256 of what `page` says, in memory, saved or not.

    Reads the database for the sha256 of the files that it uses, and opens none.
    """
    data = page.serializable_data()
    said = {
        name: _plain(page, name, value)
        for name, value in data.items()
        if name not in BOOKKEEPING
    }
    return digest(_that_says_something({**said, "files used": files_used(page)}))


def _plain(page: ClusterableModel, name: str, value: Any) -> Any:
    field = page._meta.get_field(name)
    if not isinstance(field, StreamField):
        return value
    stream = field.value_from_object(page)
    # Blocks that nobody has looked at yet would stand in the form in which they were
    # stored, and the others in that of today's definitions.
    list(stream)
    return _without_ids(stream.get_prep_value())


def _without_ids(value: Any) -> Any:
    """Return a stream's value without the ids that tell its parts apart."""
    if isinstance(value, list):
        return [_without_ids(inner) for inner in value]
    if isinstance(value, dict):
        is_block = {"type", "value"} <= value.keys()
        inner = {k: _without_ids(v) for k, v in value.items()}
        if is_block:
            inner.pop("id", None)
        return _that_says_something(inner)
    if isinstance(value, str):
        return _PARAGRAPH_IDS.sub("", value)
    return value


def _that_says_something(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values without those that are empty.

    A field that is new in the code is empty in what was approved before it: that must
    stay what was approved.
    """
    return {
        name: value
        for name, value in values.items()
        if not (value is None or value is False or value in ("", [], {}))
    }


def files_used(page: ClusterableModel) -> list[str]:
    """Return the sha256 of each image and file that `page` uses, once each, sorted."""
    by_model: dict[Any, set[str]] = {}
    for model, pk in assets_used(page):
        by_model.setdefault(model, set()).add(pk)
    found: set[str] = set()
    for model, pks in by_model.items():
        found.update(model.objects.filter(pk__in=pks).values_list("sha256", flat=True))
    return sorted(found)


def assets_used(
    page: ClusterableModel,
) -> Iterator[tuple[type[HubImage] | type[HubFile], str]]:
    """Yield (model, pk) of each image and file that `page` uses, once per use."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = field.value_from_object(page)
            references = field.extract_references(value)
            for model, pk, _, _ in references:
                if model in (HubImage, HubFile):
                    yield model, pk
        elif _leads_to_an_asset(field) and (pk := field.value_from_object(page)):
            yield field.related_model, pk


def _leads_to_an_asset(field: Any) -> bool:
    related = getattr(field, "related_model", None)
    return bool(related in (HubImage, HubFile) and field.concrete)
