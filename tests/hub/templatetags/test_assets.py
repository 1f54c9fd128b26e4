from datetime import date

import pytest
from django.urls import reverse

from content.models import Region
from tests.hub_assets import let_out, new_file, new_image, piece_with


@pytest.fixture
def page(client, world):
    def page(asset, address):
        client.force_login(world.lina)
        return client.get(reverse(address, args=[asset.pk])).content.decode()

    return page


def test_the_page_of_an_image_says_what_stops_it(world, page):
    image = new_image(world.press, title="Dock", valid_until_on=date(2026, 3, 3))

    shown = page(image, "wagtailimages:edit")

    assert "“Dock” could be used until 3 March 2026." in shown


def test_the_page_of_a_file_says_that_nothing_stops_it(world, page):
    shown = page(new_file(world.press), "wagtaildocs:edit")

    assert "Nothing in its rights stops it today." in shown
    assert "Not used yet." in shown


def test_the_page_of_an_image_names_the_pieces_that_show_it(world, page):
    image = new_image(world.press)
    let_out(world, piece_with(world, image, title="Let out"))
    piece_with(world, image, title="A draft", slug="draft")

    shown = page(image, "wagtailimages:edit")

    assert "Let out</a> (published)" in shown
    assert "A draft</a> (being written)" in shown


def test_a_picture_for_some_regions_is_not_stopped(world, page):
    Region.objects.create(key="eu", name="Europe")
    image = new_image(world.press, territory=["eu"], valid_until_on=date(2999, 3, 3))

    shown = page(image, "wagtailimages:edit")

    assert "Nothing in its rights stops it today. The last day: 3 March 2999." in shown


def test_what_is_replaced_leads_to_the_newest_and_is_used_by_pieces_alone(
    client, world, page
):
    old = new_file(world.press, title="Sheet")
    new = new_file(world.press, "Other words.", title="Sheet", replaces=old)

    shown = page(old, "wagtaildocs:edit")

    assert reverse("wagtaildocs:edit", args=[new.pk]) in shown
    assert "No piece uses this version." in shown
    listed = client.get(reverse("wagtaildocs:index")).content.decode()
    assert listed.count("Used 0 times") == 2
