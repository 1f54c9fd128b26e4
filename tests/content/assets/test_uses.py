import pytest

from content.assets.uses import rebuild_uses, rests_something_on, users_of
from content.items import Version
from content.models import (
    Article,
    AssetUse,
    ItemRecord,
    ProofPoint,
    SalesSheet,
)
from tests.hub_assets import body_with, let_out, new_file, new_image, piece_with


def test_a_draft_that_shows_a_picture_uses_it(world):
    image = new_image(world.press)
    piece = piece_with(world, image)

    assert users_of(image) == [piece.item_key]
    assert users_of(image, Version.LIVE) == []
    assert users_of(new_image(world.press, color="red")) == []


def test_a_sheet_uses_its_file(world):
    file = new_file(world.press)
    piece = world.piece(SalesSheet, file=file)

    assert users_of(file) == [piece.item_key]


def test_what_is_let_out_and_what_is_being_written_are_kept_apart(world):
    old, new = new_image(world.press), new_image(world.press, color="red")
    piece = let_out(world, piece_with(world, old))
    piece.body = body_with(new)
    piece.save_revision(user=world.priya)

    assert (
        users_of(old, Version.LIVE) == users_of(new, Version.DRAFT) == [piece.item_key]
    )
    assert users_of(old, Version.DRAFT) == users_of(new, Version.LIVE) == []


def test_a_picture_taken_out_of_a_draft_is_used_no_more(world):
    image = new_image(world.press)
    piece = piece_with(world, image)
    piece.body = body_with(new_image(world.press, color="red"))
    piece.save_revision(user=world.priya)

    assert users_of(image) == []


def test_uses_go_with_the_piece(world):
    image = new_image(world.press)
    piece_with(world, image).delete()

    assert not AssetUse.objects.exists()


def test_uses_can_be_derived_anew(world):
    image = new_image(world.press)
    piece = piece_with(world, image)
    AssetUse.objects.all().delete()
    AssetUse.objects.create(record=ItemRecord.objects.first(), sha256="gone")

    rebuild_uses()

    assert users_of(image) == [piece.item_key]
    assert AssetUse.objects.count() == 1


def used_in_a_draft(world, file):
    world.piece(SalesSheet, file=file)


def evidence(world, file):
    ProofPoint.objects.create(key="study", claim="It is so.", evidence_file=file)


def replaced(world, file):
    new_file(world.press, "The next version.", replaces=file)


def approved_and_deleted(world, file):
    piece = world.piece(SalesSheet, file=file)
    let_out(world, piece)
    Article.objects.filter(pk=piece.pk).delete()
    SalesSheet.objects.get(pk=piece.pk).delete()


@pytest.mark.parametrize(
    "use", [used_in_a_draft, evidence, replaced, approved_and_deleted]
)
def test_a_row_stays_while_something_rests_on_it(world, use):
    file = new_file(world.press)
    assert not rests_something_on(file)

    use(world, file)

    assert rests_something_on(file)
