"""Facts of the hub's items: what is known of them at a moment."""

from datetime import timedelta

import pytest

from content.items import Version
from content.models import Region
from content.reading.recording import recorded
from governance.gathering import day_in, gather, moment_in
from governance.standards import story_in_force
from governance.standing import look_again
from tests.hub_assets import let_out, new_image, piece_with
from tests.hub_world import LATER, NOW, TODAY


def facts(piece):
    item = recorded(piece.item_key, Version.DRAFT)
    return gather(item, story_in_force(NOW), NOW)


@pytest.mark.parametrize(
    "values",
    [
        {"licence": ""},
        {"valid_until_on": TODAY - timedelta(days=1)},
        {"valid_from_on": TODAY + timedelta(days=1)},
    ],
    ids=["no licence", "over", "not yet"],
)
def test_a_picture_whose_rights_do_not_cover_it_is_named(world, values):
    image = new_image(world.press, **values)

    assert facts(piece_with(world, image)).rights_closed == (image.item_key,)


def test_the_same_bytes_with_other_rights_are_another_picture(world):
    covered, open_to_nobody = (
        new_image(world.press),
        new_image(world.web, licence=""),
    )

    assert facts(piece_with(world, covered)).rights_closed == ()
    assert facts(piece_with(world, open_to_nobody)).rights_closed == (
        open_to_nobody.item_key,
    )


def test_nobody_withholds_what_is_live_by_sending_the_same_picture_again(world):
    piece = let_out(world, piece_with(world, new_image(world.press)))

    new_image(world.web, licence="", valid_until_on=TODAY)

    standing = look_again(piece.item_key, LATER)
    assert standing.state == "live"
    assert standing.good_until is None


def test_a_campaign_is_agreed_or_not_or_none_is_known(world):
    piece = world.piece()
    assert facts(piece).campaign_agreed is True

    world.campaign.sign_offs.update(state="not-yet")

    assert facts(piece).campaign_agreed is False


@pytest.mark.parametrize(
    ("region", "hours"), [("nl", 11), ("", 10), ("unknown", 10)], ids=str
)
def test_a_moment_is_told_by_the_clocks_of_a_region(db, region, hours):
    Region.objects.create(key="nl", name="Netherlands", time_zone="Europe/Amsterdam")

    assert moment_in(region, NOW).hour == hours
    assert moment_in(region, NOW) == NOW


def test_a_day_ends_by_the_clocks_of_a_region(db):
    Region.objects.create(key="nz", name="New Zealand", time_zone="Pacific/Auckland")

    assert day_in("nz", NOW + timedelta(hours=2)) == TODAY + timedelta(days=1)
    assert day_in("", NOW + timedelta(hours=2)) == TODAY
