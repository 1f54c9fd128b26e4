"""A piece knows where it stands, and is found by its key."""

import pytest

from content.models import Article, piece_by_key


def test_a_piece_and_what_it_is_part_of_are_two_questions(
    world, django_assert_num_queries
):
    piece = Article.objects.get(pk=world.piece().pk)

    with django_assert_num_queries(2):
        assert piece.programme.team == world.press
        assert piece.campaign.key == world.campaign.key
        assert piece.programme.campaign is piece.campaign


@pytest.mark.parametrize("lock", [False, True], ids=["read", "held"])
def test_a_piece_is_found_as_its_format_has_it(world, lock):
    piece = world.piece()

    found = piece_by_key(piece.item_key, lock=lock)

    assert found == piece
    assert isinstance(found, Article)


@pytest.mark.parametrize(
    "key", ["piece:0", "image:1", "piece:", "piece:one", "piece", ""]
)
def test_no_other_key_is_one_of_a_piece(world, key):
    assert piece_by_key(key) is None
