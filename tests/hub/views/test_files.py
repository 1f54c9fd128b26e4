from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from content.models import HubFile, HubImage
from governance.models import Standing
from tests.content.assets.office_files import HTML
from tests.content.assets.pictures import picture
from tests.content.files.pdf_files import pdf_data
from tests.hub_assets import bytes_of, let_out, new_file, new_image, piece_with


@pytest.fixture
def signed_in(client, world):
    """A librarian, who may see every image and file."""
    client.force_login(world.lina)
    return client


def received(response):
    return b"".join(response.streaming_content)


def stored(world, data, name):
    file = HubFile(title="A file", collection=world.press.collection)
    file.file = ContentFile(data, name)
    file.save()
    return file


def test_an_image_is_sent_with_headers_that_let_it_do_nothing(signed_in, world):
    image = new_image(world.press)

    response = signed_in.get(image.url)

    assert received(response) == picture()
    headers = response.headers
    assert headers["Content-Type"] == "image/jpeg"
    assert headers["Content-Length"] == str(len(picture()))
    assert headers["Content-Disposition"] == 'inline; filename="steelblue.jpg"'
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Cache-Control"] == "private, no-cache"
    assert headers["ETag"] == f'"{image.sha256}"'


def test_a_rendition_is_sent(signed_in, world):
    rendition = new_image(world.press).get_rendition("max-20x20|format-webp")

    response = signed_in.get(rendition.url)

    assert response.headers["Content-Type"] == "image/webp"
    assert received(response).startswith(b"RIFF")


def test_an_office_file_is_saved_under_its_own_name(signed_in, world):
    file = new_file(world.press)

    response = signed_in.get(file.url)

    assert received(response) == bytes_of(file)
    disposition = response.headers["Content-Disposition"]
    assert disposition == 'attachment; filename="inspection sheet.docx"'
    assert response.headers["Content-Type"].endswith("wordprocessingml.document")


BY_BYTES = [
    pytest.param(pdf_data("x"), "a.pdf", "application/pdf", "inline", id="pdf"),
    pytest.param(HTML, "a.pdf", "text/plain; charset=utf-8", "attachment", id="page"),
    pytest.param(b"MZ\0", "a.jpg", "application/octet-stream", "attachment", id="exe"),
]


@pytest.mark.parametrize(("data", "name", "kind", "disposition"), BY_BYTES)
def test_the_bytes_say_what_a_file_is(signed_in, world, data, name, kind, disposition):
    response = signed_in.get(stored(world, data, name).url)
    response.close()

    assert response.headers["Content-Type"] == kind
    assert response.headers["Content-Disposition"].startswith(disposition)


def test_a_name_in_any_script_arrives(signed_in, world):
    file = stored(world, b"x", "Prüfbericht für „Medora“.txt")

    response = signed_in.get(file.url)
    response.close()

    assert (
        "filename*=utf-8''Pr%C3%BCfbericht" in response.headers["Content-Disposition"]
    )


def test_what_the_browser_has_is_not_sent_again(signed_in, world):
    image = new_image(world.press)
    etag = f'"{image.sha256}"'

    response = signed_in.get(image.url, headers={"If-None-Match": etag})

    assert response.status_code == 304
    assert response.headers["Cache-Control"] == "private, no-cache"
    changed = signed_in.get(image.url, headers={"If-None-Match": '"another"'})
    changed.close()
    assert changed.status_code == 200


def test_head_tells_what_would_be_sent(signed_in, world):
    image = new_image(world.press)

    response = signed_in.head(image.url)

    assert response.content == b""
    assert response.headers["Content-Length"] == str(len(picture()))
    assert response.headers["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_is_changed_through_this_door(signed_in, world, method):
    assert getattr(signed_in, method)(new_image(world.press).url).status_code == 405


def other_digest(image):
    return reverse("file", args=["image", image.pk, "00000000", image.filename])


def other_name(image):
    return reverse("file", args=["image", image.pk, image.sha256[:8], "invoice.jpg"])


def other_kind(image):
    return reverse("file", args=["file", image.pk, image.sha256[:8], image.filename])


def other_number(image):
    return reverse("file", args=["image", 999, image.sha256[:8], image.filename])


def unknown_rendition(image):
    return reverse("file", args=["rendition", 999, image.sha256[:8], image.filename])


GUESSES = [other_digest, other_name, other_kind, other_number, unknown_rendition]


@pytest.mark.parametrize("guess", GUESSES)
def test_an_address_that_is_not_exact_is_not_there(signed_in, world, guess):
    assert signed_in.get(guess(new_image(world.press))).status_code == 404


def test_bytes_that_are_lost_are_not_there(signed_in, world, caplog):
    image = new_image(world.press)
    HubImage.objects.update(file="images/lost.jpg")

    assert signed_in.get(image.url).status_code == 404
    assert image.item_key in caplog.text


@pytest.mark.parametrize("person", [None, "outsider", "tom", "marcus", "ingrid"])
def test_who_may_not_see_an_image_finds_none(client, world, person):
    image = new_image(world.press)
    rendition, file = image.get_rendition("max-20x20"), new_file(world.press)
    if person:
        client.force_login(getattr(world, person))

    for address in (image.url, rendition.url, file.url):
        assert client.get(address).status_code == 404
        assert client.head(address).status_code == 404
        tagged = {"If-None-Match": "*"}
        assert client.get(address, headers=tagged).status_code == 404


def test_a_picture_is_gone_with_the_piece_that_showed_it(client, world):
    now = timezone.now() - timedelta(hours=1)
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image), now)
    rendition = image.get_rendition("max-20x20")
    client.force_login(world.marcus)

    for address in (image.url, rendition.url):
        assert received(client.get(address))

    Standing.objects.filter(key=piece.item_key).update(state="recalled")

    for address in (image.url, rendition.url):
        assert client.get(address).status_code == 404


MEDIA = [
    "/there-is-no-such-address/{name}",
    "/media/{name}",
    "/documents/{pk}/{filename}",
    "/images/{pk}/",
]


@pytest.mark.parametrize("address", MEDIA)
def test_there_is_no_other_way_to_the_bytes(signed_in, world, address):
    file = new_file(world.press)

    found = address.format(name=file.file.name, pk=file.pk, filename=file.filename)

    assert signed_in.get(found).status_code == 404


def test_what_wagtail_shows_links_to_this_door(signed_in, world):
    image, file = new_image(world.press), new_file(world.press)
    pages = [
        (reverse("wagtailimages:index"), "/files/rendition/"),
        (reverse("wagtailimages:edit", args=[image.pk]), "/files/rendition/"),
        (reverse("wagtailimages_chooser:choose"), "/files/rendition/"),
        (reverse("wagtaildocs:index"), file.url),
        (reverse("wagtaildocs:edit", args=[file.pk]), file.url),
    ]

    for page, link in pages:
        response = signed_in.get(page)
        assert response.status_code == 200, page
        assert link in response.content.decode().replace("\\/", "/"), page
