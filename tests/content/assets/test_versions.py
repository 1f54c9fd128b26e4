from django.core.files.base import ContentFile

from content.assets.versions import become_new_version, newest
from content.models import HubImage
from tests.content.assets.pictures import picture
from tests.hub_assets import bytes_of, let_out, new_image, piece_with


def replaced(image, color):
    """A new version of a stored picture, as a form makes it."""
    version = HubImage.objects.get(pk=image.pk)
    become_new_version(version)
    version.file = ContentFile(picture(color=color), f"{color}.jpg")
    version.save()
    return version


def test_a_new_version_is_a_row_of_its_own(world):
    image = new_image(world.press, focal_point_x=3, credit="Ola")

    version = replaced(image, "red")

    stored = HubImage.objects.get(pk=version.pk)
    assert stored.replaces == image
    assert stored.pk != image.pk
    assert stored.title == image.title
    assert stored.focal_point_x is None
    assert bytes_of(stored) == picture(color="red")
    assert bytes_of(HubImage.objects.get(pk=image.pk)) == picture()


def test_the_newest_version_is_found_from_each(world):
    first = new_image(world.press)
    second = replaced(first, "red")
    third = replaced(second, "green")

    assert newest(first) == newest(second) == newest(third) == third


def test_of_two_that_replace_one_the_later_is_the_newest(world):
    first = new_image(world.press)
    replaced(first, "red")
    later = replaced(first, "green")

    assert newest(first) == later


def test_what_was_approved_stays_what_it_was(world):
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image))
    before = piece.content_digest

    replaced(image, "red")

    stored = type(piece).objects.get(pk=piece.pk)
    assert stored.content_digest == before
    assert stored.body[1].value["image"] == image
