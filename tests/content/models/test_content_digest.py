"""What makes a page say something else, field by field and block by block."""

import copy
import json
from datetime import UTC, date, datetime

import pytest
from django.db import models
from modelcluster.models import get_all_child_relations
from taggit.managers import TaggableManager
from wagtail.fields import StreamField

from content.blocks.body import BLOCKS
from content.fields import KeysField
from content.models import PIECE_MODELS, Article, HubFile, HubImage, SalesSheet
from content.models.content_digest import BOOKKEEPING, content_digest
from tests.hub_assets import new_file, new_image, piece_with

A_BLOCK = {"type": "heading", "value": "A heading", "id": "b1"}


def columns(model):
    return [field for field in model._meta.concrete_fields if field.serialize]


def something(field):
    """Return a value that a field does not have by default."""
    if isinstance(field, StreamField):
        return field.to_python(json.dumps([A_BLOCK]))
    if isinstance(field, KeysField):
        return ["a-key"]
    if isinstance(field, models.DateTimeField):
        return datetime(2026, 5, 1, tzinfo=UTC)
    if isinstance(field, models.DateField):
        return date(2026, 5, 1)
    if isinstance(field, models.BooleanField):
        return not field.get_default()
    if isinstance(field, models.ForeignKey | models.IntegerField):
        return 4711
    if isinstance(field, models.UUIDField):
        return "3f0f7d7e-2b0a-4c1f-9a35-0d3a2f3c9b10"
    if isinstance(field, models.CharField | models.TextField):
        return "internal"
    raise TypeError(f"What is something for a {type(field).__name__}?")


FIELDS = [
    pytest.param(model, field, id=f"{model.format}.{field.name}")
    for model in PIECE_MODELS.values()
    for field in columns(model)
]


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_a_field_is_content_unless_it_is_bookkeeping(world, model, field):
    page, other = model(title="A title"), model(title="A title")
    setattr(other, field.attname, something(field))

    differs = content_digest(page) != content_digest(other)

    is_bookkeeping = field.name in BOOKKEEPING or field.primary_key
    assert differs is not is_bookkeeping


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_all_bookkeeping_exists(model):
    names = {field.name for field in columns(model)}
    names |= {
        relation.get_accessor_name() for relation in get_all_child_relations(model)
    }
    # Both are names of the primary key.
    known = {"pk", "page_ptr"}

    assert known | names >= BOOKKEEPING


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_a_piece_has_no_rows_of_its_own_elsewhere(model):
    """They would be saved past the guard, which watches the piece itself."""
    relations = {rel.get_accessor_name() for rel in get_all_child_relations(model)}
    many = [*model._meta.many_to_many, *model._meta.private_fields]

    assert relations == {"wagtail_admin_comments"}
    assert not [field for field in many if isinstance(field, TaggableManager)]
    assert not model._meta.many_to_many


def blocks():
    """A value for each block, all of whose parts say something."""
    return {
        "heading": "A heading",
        "text": '<p data-block-key="k1">A <b>bold</b> paragraph.</p>',
        "picture": {
            "image": None,
            "alt": "A lorry",
            "decorative": True,
            "caption": "C",
        },
        "quote": {"quote": "“Well done.”", "by": "Ann Other"},
        "message": {"said": "own-sensors/0", "release": 1},
        "proof": {"said": "a-proof", "release": 1},
        "next_step": {"words": "Book it", "address": "https://example.com/"},
        "file": {"file": None, "words": "The sheet"},
        "video": {"address": "https://example.com/v", "title": "A tour"},
        "table": {"rows": "a | b\n1 | 2"},
        "fixed_text": {"said": "legal-line", "release": 1},
    }


def with_body(*raw):
    return Article(title="A title", body=json.dumps(raw))


def leaves(value, path=()):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    elif value is not None:
        yield path


def changed(value, path):
    if not path:
        if isinstance(value, bool):
            return False
        return value + 1 if isinstance(value, int) else f"{value} and more"
    value = copy.deepcopy(value)
    value[path[0]] = changed(value[path[0]], path[1:])
    return value


LEAVES = [
    pytest.param(name, path, id=".".join((name, *path)))
    for name, value in blocks().items()
    for path in leaves(value)
]


def test_every_block_has_an_example():
    assert blocks().keys() == BLOCKS.keys()


@pytest.mark.parametrize(("name", "path"), LEAVES)
def test_every_part_of_a_block_is_content(db, name, path):
    value = blocks()[name]
    one = {"type": name, "value": value, "id": "b1"}
    other = {**one, "value": changed(value, path)}

    assert content_digest(with_body(one)) != content_digest(with_body(other))


@pytest.mark.parametrize("name", BLOCKS)
def test_names_of_blocks_and_paragraphs_are_no_content(db, name):
    value = blocks()[name]
    one = {"type": name, "value": value, "id": "b1"}
    text = json.dumps({**one, "id": "b2"}).replace(' data-block-key=\\"k1\\"', "")
    other = json.loads(text.replace("k1", "k2"))

    assert content_digest(with_body(one)) == content_digest(with_body(other))


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_says_the_same_looked_at_or_not(db, name):
    raw = {"type": name, "value": blocks()[name], "id": "b1"}
    page, looked_at = with_body(raw), with_body(raw)

    assert [str(block.value) for block in looked_at.body]
    assert content_digest(page) == content_digest(looked_at)


def test_a_part_that_the_code_has_dropped_says_nothing(db):
    """Nor does the digest change when somebody looks at the block."""
    old = {"type": "quote", "value": {"quote": "A", "by": "B", "age": "9"}, "id": "b1"}
    new = {"type": "quote", "value": {"quote": "A", "by": "B"}, "id": "b1"}
    page = with_body(old)

    assert content_digest(page) == content_digest(page)
    assert content_digest(page) == content_digest(with_body(new))


def test_a_part_that_is_new_and_empty_changes_nothing(db):
    """As when a later version of the code gives a block another part."""
    old = {"type": "quote", "value": {"quote": "Well done."}, "id": "b1"}
    new = {"type": "quote", "value": {"quote": "Well done.", "by": ""}, "id": "b1"}

    assert content_digest(with_body(old)) == content_digest(with_body(new))


def test_the_order_of_blocks_is_content(db):
    one = {"type": "heading", "value": "One", "id": "b1"}
    two = {"type": "heading", "value": "Two", "id": "b2"}

    assert content_digest(with_body(one, two)) != content_digest(with_body(two, one))


def test_the_bytes_of_a_file_are_content(world):
    file = new_file(world.press)
    sheet = world.piece(SalesSheet, file=file)
    before = sheet.content_digest

    HubFile.objects.filter(pk=file.pk).update(sha256="0" * 64)

    assert sheet.content_digest != before


def test_the_bytes_of_a_picture_in_the_body_are_content(world):
    image = new_image(world.press)
    piece = piece_with(world, image).get_latest_revision_as_object()
    before = piece.content_digest

    HubImage.objects.filter(pk=image.pk).update(sha256="0" * 64)

    assert piece.content_digest != before


def test_a_piece_says_the_same_in_memory_stored_and_as_a_version(world):
    piece = world.piece(body="<p>One.</p><ul><li>Two &amp; <b>three</b></li></ul>")
    stored = Article.objects.get(pk=piece.pk)

    digests = {
        piece.content_digest,
        stored.content_digest,
        stored.get_latest_revision_as_object().content_digest,
        Article.from_serializable_data(stored.serializable_data()).content_digest,
    }

    assert len(digests) == 1
