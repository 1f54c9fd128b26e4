"""What a draft lacks is said in sentences, once it matters."""

import pytest

from content.completing import lacking
from content.models import Email, SocialPost
from tests.hub_world import STATEMENT

LACKS = {
    "nothing": ({}, ""),
    "a title": ({"title": ""}, "Title: This field cannot be blank."),
    "an address that is none": (
        {"slug": "fits what"},
        "Slug: Enter a valid “slug” consisting of Unicode letters, numbers, "
        "underscores, or hyphens.",
    ),
    "who says it": (
        {"body": [("quote", {"quote": "Well done.", "by": ""})]},
        "Body: a part of it is not filled in, or not as it should be.",
    ),
    "a picture": (
        {"body": [("text", f"<p>{STATEMENT}</p>"), ("picture", {"image": None})]},
        "Body: a part of it is not filled in, or not as it should be.",
    ),
}


@pytest.mark.parametrize(("values", "says"), LACKS.values(), ids=LACKS)
def test_it_is_said_what_is_missing(world, values, says):
    piece = world.piece()
    for name, value in values.items():
        setattr(piece, name, value)

    assert lacking(piece) == says


def test_several_things_are_all_said(world):
    piece = world.piece(Email)
    piece.title, piece.preheader = "", "a" * 151

    says = lacking(piece)

    assert "Title: This field cannot be blank." in says
    assert "Preheader: Ensure this value has at most 150 characters" in says


def test_an_address_that_another_piece_has_is_said(world):
    piece = world.piece(SocialPost, text="Here we are.", slug="first")
    world.piece(SocialPost, text="Here we are.", slug="second")
    piece.slug = "second"

    assert "already in use" in lacking(piece)
