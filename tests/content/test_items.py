"""An item's digests cover all that is said, and nothing else."""

from dataclasses import FrozenInstanceError, fields, replace
from datetime import UTC, date, datetime

import pytest

from content.items import (
    NOT_CONTENT,
    Audience,
    ContentItem,
    ImageUse,
    Kind,
    LinkUse,
    Mark,
    MarkKind,
    Passage,
    Role,
    Unread,
    Version,
    outside_key,
)

PASSAGE = Passage("line 1", Role.BODY, "Rooms 😀 free.", (Mark(6, 7, MarkKind.LINK),))
ITEM = {"key": "piece:1", "title": "Rooms", "passages": (PASSAGE,)}
DIGESTS = {"content_digest", "text_digest"}

# Another value for every field but the digests.
OTHER = {
    "key": "piece:2",
    "title": "Room",
    "passages": (),
    "kind": Kind.PIECE,
    "version": Version.LIVE,
    "format": "email",
    "language": "nl",
    "region": "EU",
    "images": (ImageUse("image 1", "A room"),),
    "links": (LinkUse("line 1", "https://example.com"),),
    "files": ("0" * 64,),
    "assets": ("image:3",),
    "personas": ("cfo",),
    "stages": ("decision",),
    "messages": ("find",),
    "team": "pr",
    "campaign": "spring",
    "programme": "spring-pr",
    "published_on": date(2026, 1, 1),
    "review_by_on": date(2026, 1, 1),
    "embargo_until": datetime(2026, 1, 1, tzinfo=UTC),
    "audience": Audience.PUBLIC,
    "readers": ("team:pr",),
    "unread": (Unread("page 2", "It is a picture."),),
    "reader_version": 2,
}

# Another value for every field of a passage and its marks.
OTHER_PASSAGES = {
    "role": replace(PASSAGE, role=Role.QUOTE),
    "text": replace(PASSAGE, text="Rooms 😀 free!"),
    "marks": replace(PASSAGE, marks=()),
    "a mark's start": replace(PASSAGE, marks=(Mark(5, 7, MarkKind.LINK),)),
    "a mark's end": replace(PASSAGE, marks=(Mark(6, 8, MarkKind.LINK),)),
    "a mark's kind": replace(PASSAGE, marks=(Mark(6, 7, MarkKind.CODE),)),
    "a mark's value": replace(PASSAGE, marks=(Mark(6, 7, MarkKind.LINK, "x"),)),
}


def test_every_field_is_tried_below():
    assert {field.name for field in fields(ContentItem)} - DIGESTS == set(OTHER)
    assert {field.name for field in fields(Passage)} <= {"path", *OTHER_PASSAGES}
    assert set(OTHER) | DIGESTS >= NOT_CONTENT


def test_equal_items_have_equal_digests():
    assert ContentItem.sealed(**ITEM) == ContentItem.sealed(**ITEM)


@pytest.mark.parametrize("field", sorted(set(OTHER) - NOT_CONTENT))
def test_the_content_digest_differs_for_another(field):
    changed = ContentItem.sealed(**ITEM | {field: OTHER[field]})
    assert getattr(changed, field) == OTHER[field]
    assert changed.content_digest != ContentItem.sealed(**ITEM).content_digest


@pytest.mark.parametrize("field", sorted(NOT_CONTENT - DIGESTS))
def test_the_content_digest_is_the_same_for_another(field):
    changed = ContentItem.sealed(**ITEM | {field: OTHER[field]})
    assert getattr(changed, field) == OTHER[field]
    assert changed.content_digest == ContentItem.sealed(**ITEM).content_digest


@pytest.mark.parametrize("field", sorted(set(OTHER) - {"passages"}))
def test_the_text_digest_is_the_same_for_another(field):
    changed = ContentItem.sealed(**ITEM | {field: OTHER[field]})
    assert changed.text_digest == ContentItem.sealed(**ITEM).text_digest


@pytest.mark.parametrize("part", OTHER_PASSAGES)
def test_both_digests_differ_for_another_passage_in(part):
    changed = ContentItem.sealed(**ITEM | {"passages": (OTHER_PASSAGES[part],)})
    item = ContentItem.sealed(**ITEM)
    assert changed.content_digest != item.content_digest
    assert changed.text_digest != item.text_digest


@pytest.mark.parametrize("field", ["passages", "images", "links"])
def test_where_something_stands_is_no_content(field):
    here = PASSAGE if field == "passages" else OTHER[field][0]
    there = replace(here, path="body[7f3a].text")
    one = ContentItem.sealed(**ITEM | {field: (here,)})
    other = ContentItem.sealed(**ITEM | {field: (there,)})
    assert one.content_digest == other.content_digest
    assert one.text_digest == other.text_digest


def test_digests_that_are_given_are_computed_anew():
    given = {"content_digest": "made up", "text_digest": "made up"}
    assert ContentItem.sealed(**ITEM | given) == ContentItem.sealed(**ITEM)


def test_the_order_of_passages_is_content():
    two = (PASSAGE, replace(PASSAGE, role=Role.QUOTE))
    one = ContentItem.sealed(**ITEM | {"passages": two})
    other = ContentItem.sealed(**ITEM | {"passages": two[::-1]})
    assert one.text_digest != other.text_digest


def test_an_item_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        ContentItem.sealed(**ITEM).title = "Another"


def test_a_file_is_known_by_its_bytes():
    assert outside_key(b"") == "outside:e3b0c44298fc1c14"
    assert outside_key(b"a") != outside_key(b"b")
