"""Which assets a page uses, as Wagtail's fields tell it."""

from content.models import HubImage
from content.models.content_digest import assets_used
from tests.hub_assets import new_image, piece_with


def test_a_picture_in_a_body_is_named_with_its_number(world):
    image = new_image(world.press)

    draft = piece_with(world, image).get_latest_revision_as_object()
    used = list(assets_used(draft))

    assert [(model, int(pk)) for model, pk in used] == [(HubImage, image.pk)]
