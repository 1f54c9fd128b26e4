"""The demo's drawn pictures."""

from io import BytesIO

import pytest
from PIL import Image, IptcImagePlugin
from PIL.ExifTags import Base

from hub.demo.pictures import HEIGHT, PICTURES, WIDTH, picture

CREDIT = (2, 110)


@pytest.fixture(params=PICTURES)
def name(request):
    return request.param


def test_a_picture_is_large_enough_for_a_page_and_has_something_on_it(name):
    with Image.open(BytesIO(picture(name))) as image:
        assert image.format == "JPEG"
        assert image.size == (WIDTH, HEIGHT) == (1600, 1000)
        assert image.getcolors(maxcolors=1_000) is None


def test_a_file_says_whose_picture_it_is(name):
    credit = PICTURES[name].credit
    with Image.open(BytesIO(picture(name))) as image:
        assert image.getexif()[Base.Artist] == credit
        assert IptcImagePlugin.getiptcinfo(image)[CREDIT] == credit.encode()
        assert f"<photoshop:Credit>{credit}</photoshop:Credit>" in str(
            image.info["xmp"], "utf-8"
        )


def test_there_are_twelve_and_each_says_what_it_shows():
    assert len(PICTURES) == 12
    assert all(len(drawn.alt) > 40 for drawn in PICTURES.values())


def test_an_unknown_picture_is_refused():
    with pytest.raises(KeyError):
        picture("nobody.jpg")
