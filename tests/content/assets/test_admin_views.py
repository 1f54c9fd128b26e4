"""What people do with images and files in Wagtail's own pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from content.models import HubFile, HubImage
from tests.content.assets.office_files import HTML
from tests.content.assets.pictures import exif, picture
from tests.hub_assets import (
    bytes_of,
    let_out,
    new_file,
    new_image,
    piece_with,
    word_data,
)


@pytest.fixture
def priya(client, world):
    client.force_login(world.priya)
    return client


@pytest.fixture
def lina(client, world):
    client.force_login(world.lina)
    return client


def post_upload(client, address, name, data):
    upload = SimpleUploadedFile(name, data)
    return client.post(
        reverse(address),
        {"title": "A dock", "files[]": upload},
        headers={"X-Requested-With": "XMLHttpRequest"},
    ).json()


def test_a_picture_is_dropped_and_its_words_are_filled_in(priya, world):
    data = picture(exif=exif(x010E="A lorry at a dock", x013B="Ola Nowak"))

    answer = post_upload(priya, "wagtailimages:add_multiple", "dock.jpg", data)

    assert answer["success"]
    image = HubImage.objects.get()
    assert (image.description, image.credit) == ("A lorry at a dock", "Ola Nowak")
    assert (image.team, image.uploaded_by_user) == (world.press, world.priya)
    assert 'value="A lorry at a dock"' in answer["form"]


def test_a_picture_that_lies_is_told_so(priya, world):
    answer = post_upload(priya, "wagtailimages:add_multiple", "dock.jpg", HTML)

    assert not answer["success"]
    assert "no picture" in answer["error_message"]
    assert not HubImage.objects.exists()


def test_a_file_is_dropped_and_can_be_found_by_its_digest(priya, world):
    data = word_data("It needs no cables.")

    answer = post_upload(priya, "wagtaildocs:add_multiple", "sheet.docx", data)

    assert answer["success"]
    file = HubFile.objects.get()
    assert (file.team, file.file_size) == (world.press, len(data))
    assert len(file.sha256) == 64
    assert len(file.file_hash) == 40


def test_a_file_that_lies_is_told_so(priya, world):
    answer = post_upload(priya, "wagtaildocs:add_multiple", "sheet.docx", HTML)

    assert answer == {
        "success": False,
        "error_message": "This is a web page, not a Word file.",
    }


def test_replacing_a_file_leads_to_the_new_version(lina, world):
    file = new_file(world.press)
    data = word_data("Another text.")

    response = lina.post(
        reverse("wagtaildocs:edit", args=[file.pk]),
        {
            "title": "The next sheet",
            "collection": file.collection_id,
            "team": file.team_id,
            "file": SimpleUploadedFile("next.docx", data),
        },
        follow=True,
    )

    new = HubFile.objects.get(replaces=file)
    assert (new.title, bytes_of(new)) == ("The next sheet", data)
    file.refresh_from_db()
    assert file.title == "Inspection sheet"
    assert reverse("wagtaildocs:edit", args=[new.pk]) in response.content.decode()


def test_a_form_with_an_error_keeps_showing_the_stored_picture(lina, world):
    image = new_image(world.press)
    address = reverse("wagtailimages:edit", args=[image.pk])

    response = lina.post(
        address,
        {"title": "", "file": SimpleUploadedFile("red.jpg", picture(color="red"))},
    )

    assert response.status_code == 200
    assert HubImage.objects.count() == 1


def test_what_is_in_use_offers_no_way_to_delete_it(lina, world):
    image = new_image(world.press)
    delete = reverse("wagtailimages:delete", args=[image.pk])
    edit = reverse("wagtailimages:edit", args=[image.pk])
    assert delete in lina.get(edit).content.decode()

    let_out(world, piece_with(world, image))

    assert delete not in lina.get(edit).content.decode()
    lina.post(delete)
    bulk = reverse("wagtail_bulk_action", args=["content", "hubimage", "delete"])
    lina.post(f"{bulk}?id={image.pk}")
    assert HubImage.objects.filter(pk=image.pk).exists()


def test_a_duplicate_is_pointed_out(priya, world):
    new_image(world.press)

    answer = post_upload(priya, "wagtailimages:add_multiple", "dock.jpg", picture())

    assert answer["duplicate"]


def test_an_author_reaches_nothing_of_another_team(priya, world):
    image, file = new_image(world.web), new_file(world.web)

    for address, asset in (("wagtailimages:edit", image), ("wagtaildocs:edit", file)):
        response = priya.get(reverse(address, args=[asset.pk]))
        assert response.status_code == 302
