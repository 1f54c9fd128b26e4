from datetime import date

import pytest

from content.assets.rights import assets_of, rights_closed
from content.items import ContentItem
from content.models import HubFile, HubImage, Region
from tests.hub_assets import new_file, new_image

DAY = date(2026, 3, 4)
OWN = {"title": "Dock", "licence": "Our own"}


@pytest.fixture(autouse=True)
def regions(db):
    Region.objects.create(key="nl", name="Netherlands")
    Region.objects.create(key="de", name="Germany")


OPEN = [
    pytest.param(HubImage, OWN, "", id="no-limits"),
    pytest.param(HubImage, dict(**OWN, valid_until_on=DAY), "", id="last-day"),
    pytest.param(HubImage, dict(**OWN, valid_from_on=DAY), "", id="first-day"),
    pytest.param(
        HubImage, dict(**OWN, territory=["nl", "de"]), "de", id="in-its-territory"
    ),
    pytest.param(HubFile, {"title": "Deck"}, "nl", id="file-without-licence"),
]


@pytest.mark.parametrize(("model", "values", "region"), OPEN)
def test_rights_cover_a_use(model, values, region):
    assert rights_closed(model(**values), region, DAY) == ""


CLOSED = [
    pytest.param(
        HubImage,
        {"title": "Dock"},
        "nl",
        "Nobody has said under which licence “Dock” may be used.",
        id="no-licence",
    ),
    pytest.param(
        HubImage,
        dict(**OWN, valid_until_on=date(2026, 3, 3)),
        "nl",
        "“Dock” could be used until 3 March 2026.",
        id="ended",
    ),
    pytest.param(
        HubFile,
        {"title": "Deck", "valid_from_on": date(2026, 3, 5)},
        "nl",
        "“Deck” may be used from 5 March 2026 on.",
        id="not-yet",
    ),
    pytest.param(
        HubImage,
        dict(**OWN, territory=["nl", "gone"]),
        "de",
        "“Dock” may be used in Netherlands, gone only.",
        id="elsewhere",
    ),
    pytest.param(
        HubImage,
        dict(**OWN, territory=["nl"]),
        "",
        "“Dock” may be used in Netherlands only.",
        id="everywhere-is-more-than-its-territory",
    ),
]


@pytest.mark.parametrize(("model", "values", "region", "says"), CLOSED)
def test_rights_that_do_not_cover_a_use_say_why(model, values, region, says):
    assert rights_closed(model(**values), region, DAY) == says


def test_an_item_is_made_of_its_own_images_and_files(world):
    image, file = new_image(world.press), new_file(world.press)
    new_image(world.web)

    item = ContentItem.sealed(
        key="piece:1",
        title="It",
        passages=(),
        files=(image.sha256, file.sha256),
        assets=(image.item_key, file.item_key, "image:0"),
    )

    assert list(assets_of(item)) == [image, file]
