"""The demo's drawn pictures."""

from io import BytesIO

import pytest
from PIL import Image

from hub.demo.pictures import HEIGHT, WIDTH, picture


@pytest.mark.parametrize("name", ["loading-bay-gdynia.png", "temperature-curve.png"])
def test_a_picture_is_a_png_with_something_on_it(name):
    with Image.open(BytesIO(picture(name))) as image:
        assert image.format == "PNG"
        assert image.size == (WIDTH, HEIGHT)
        assert len(image.getcolors(maxcolors=100_000)) > 5


def test_an_unknown_picture_is_refused():
    with pytest.raises(KeyError):
        picture("nobody.png")
