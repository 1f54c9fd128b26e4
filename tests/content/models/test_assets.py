from hashlib import sha1, sha256

import pytest
from django.core.files.base import ContentFile

from content.models import HubFile, HubImage
from content.models.kept_files import BytesAreKept
from content.signals import asset_changed
from tests.content.assets.pictures import picture
from tests.hub_assets import bytes_of, new_file, new_image

DATA = picture()
DIGEST = sha256(DATA).hexdigest()


@pytest.fixture
def changes():
    heard = []

    def hear(key, **_):
        heard.append(key)

    asset_changed.connect(hear)
    yield heard
    asset_changed.disconnect(hear)


def test_an_image_lies_under_the_digest_of_its_bytes(world):
    image = HubImage(title="A dock", collection=world.press.collection)
    image.file = ContentFile(DATA, "C:\\photos\\Dock in Gdynia.JPG")
    image.save()

    image = HubImage.objects.get()
    assert image.file.name == f"images/{DIGEST[:2]}/{DIGEST}.jpg"
    assert bytes_of(image) == DATA
    assert image.sha256 == DIGEST
    assert image.original_name == image.filename == "Dock in Gdynia.JPG"
    assert (image.width, image.height) == (60, 40)
    assert image.file_size == len(DATA)
    assert image.file_hash == sha1(DATA).hexdigest()


def test_a_file_knows_its_digest_size_and_name(world):
    file = new_file(world.press)

    data = bytes_of(file)
    assert file.file.name == f"files/{file.sha256[:2]}/{file.sha256}.docx"
    assert file.sha256 == sha256(data).hexdigest()
    assert (file.file_size, file.file_hash) == (len(data), sha1(data).hexdigest())
    assert file.filename == "inspection sheet.docx"


def test_a_file_that_is_stored_apart_from_its_row_is_noted_too(world):
    """Wagtail does so when it makes a row of an upload that waited."""
    image = HubImage(title="A dock", collection=world.press.collection)
    image.file.save("dock.jpg", ContentFile(DATA, "dock.jpg"), save=False)
    image.save()

    image.refresh_from_db()
    assert image.sha256 == DIGEST
    assert image.file.name.endswith(f"{DIGEST}.jpg")


@pytest.mark.parametrize("make", [new_image, new_file], ids=["image", "file"])
def test_a_stored_row_never_gets_other_bytes(world, make):
    asset = make(world.press)
    before = bytes_of(asset)

    asset.file = ContentFile(picture(color="red"), "other.jpg")
    with pytest.raises(BytesAreKept):
        asset.save()

    stored = type(asset).objects.get()
    assert bytes_of(stored) == before


def test_the_same_bytes_again_are_no_change(world):
    image = new_image(world.press)

    image.file = ContentFile(picture(), "again.jpg")
    image.save()

    assert HubImage.objects.get().sha256 == DIGEST


def test_two_rows_may_have_the_same_bytes(world):
    first, second = new_image(world.press), new_image(world.web)

    assert first.file.name == second.file.name
    first.delete()
    assert bytes_of(second) == DATA


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("licence", "Press only"),
        ("territory", ["nl"]),
        ("description", "Another text"),
    ],
)
def test_who_holds_pieces_against_an_image_hears_of_its_facts(
    world, changes, field, value
):
    image = new_image(world.press)
    changes.clear()

    setattr(image, field, value)
    image.save()

    assert changes == [image.item_key]


def test_nobody_hears_of_what_changes_nothing_for_pieces(world, changes):
    image = new_image(world.press)
    changes.clear()

    image.title = "Another name"
    image.save()

    assert changes == []


def test_every_address_is_one_of_the_hub(world):
    image, file = new_image(world.press), new_file(world.press)
    rendition = image.get_rendition("max-20x20")

    assert (
        image.file.url
        == image.url
        == f"/files/image/{image.pk}/{DIGEST[:8]}/steelblue.jpg"
    )
    assert file.file.url == file.url
    assert (
        file.url == f"/files/file/{file.pk}/{file.sha256[:8]}/inspection%20sheet.docx"
    )
    assert rendition.url.startswith(f"/files/rendition/{rendition.pk}/{DIGEST[:8]}/")


def test_models_are_those_that_wagtail_uses():
    from wagtail.documents import get_document_model
    from wagtail.images import get_image_model

    assert (get_image_model(), get_document_model()) == (HubImage, HubFile)
