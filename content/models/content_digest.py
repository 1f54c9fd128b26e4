"""What a page says, as one digest: equal digests mean equal texts and files."""

import json
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
    # Asked of readers of a site
    "show_in_menus search_description seo_title "
    # What people say of it
    "wagtail_admin_comments".split()
)


def content_digest(page: ClusterableModel) -> str:
    """Return the sha256 of what `page` says, in memory, saved or not.

    Reads the database for the sha256 of the files that it uses, and opens none.
    """
    data = page.serializable_data()
    said = {
        name: _without_ids(page, name, value)
        for name, value in data.items()
        if name not in BOOKKEEPING
    }
    return digest({**said, "files used": sorted(set(_files_used(page)))})


def _without_ids(page: ClusterableModel, name: str, value: Any) -> Any:
    if isinstance(page._meta.get_field(name), StreamField):
        value = json.loads(value) if isinstance(value, str) else value
        return _stripped(value)
    return value


def _stripped(value: Any) -> Any:
    """Return a stream's raw value without the ids that tell its blocks apart."""
    if isinstance(value, list):
        return [_stripped(inner) for inner in value]
    if isinstance(value, dict):
        is_block = {"type", "value"} <= value.keys()
        return {
            name: _stripped(inner)
            for name, inner in value.items()
            if not (is_block and name == "id")
        }
    return value


def _files_used(page: ClusterableModel) -> Iterator[str]:
    for model, pk in assets_used(page):
        # A file that is gone leaves its number in the text: that is in the digest.
        yield from model.objects.filter(pk=pk).values_list("sha256", flat=True)


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
        elif getattr(field, "related_model", None) in (HubImage, HubFile):
            if field.concrete and (pk := field.value_from_object(page)):
                yield field.related_model, pk
