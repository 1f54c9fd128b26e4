from datetime import date

import pytest
from django.urls import reverse

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

    assert "Let out (published)" in shown
    assert "A draft (being written)" in shown
