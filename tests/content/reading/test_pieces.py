"""A page becomes an item: its fields in order, each at its place."""

from content.items import Role, Version
from content.models import PressRelease, SalesSheet, SocialPost
from content.permissions import draft_tokens, live_tokens
from content.reading.pieces import read_piece
from tests.hub_assets import new_file, new_image, piece_with
from tests.hub_world import STATEMENT


def passages(piece):
    return [(one.path, one.role, one.text) for one in read_piece(piece).passages]


def test_fields_are_read_in_their_order_paragraph_by_paragraph(world):
    piece = world.piece(
        PressRelease,
        body=f"<p>{STATEMENT}</p>",
        title="News",
        lead="A line.",
        contacts="Ann Other\r\n\r\npress@example.com",
    )

    block = piece.body[0].id
    assert passages(piece) == [
        ("title", Role.TITLE, "News"),
        ("lead", Role.LEAD, "A line."),
        (f"body[{block}].p0", Role.BODY, STATEMENT),
        ("contacts", Role.LEGAL, "Ann Other"),
        ("contacts.p1", Role.LEGAL, "press@example.com"),
    ]


def test_what_an_attached_file_says_is_the_pieces(world):
    file = new_file(world.press, "It needs no cables.")
    piece = world.piece(SalesSheet, body=[], file=file)

    item = read_piece(piece)

    assert (item.files, item.assets) == ((file.sha256,), (file.item_key,))
    assert item.passages[-1].text == "It needs no cables."
    assert item.passages[-1].path.startswith("file/")


def test_a_picture_is_read_with_what_it_shows(world):
    image = new_image(world.press)
    in_a_body, alone = (
        read_piece(piece_with(world, image).get_latest_revision_as_object()),
        read_piece(world.piece(SocialPost, image=image, alt="", text="Hello")),
    )

    for item in (in_a_body, alone):
        assert (item.files, item.assets) == ((image.sha256,), (image.item_key,))
        assert [one.alt for one in item.images] == [image.description]


def test_each_version_has_its_own_readers(world):
    piece = world.piece()

    assert read_piece(piece, Version.LIVE).readers == live_tokens(piece)
    assert read_piece(piece).readers == draft_tokens(piece)


def test_an_item_says_where_in_the_plan_it_is(world):
    item = read_piece(world.piece())

    assert (item.team, item.programme) == ("press", world.press_programme.key)
    assert item.campaign == world.campaign.key
