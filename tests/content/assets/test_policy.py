import pytest
from django.db import transaction
from wagtail.permissions import policy_registry

from content.assets.policy import AssetPolicy, StillNeeded, offer_newest
from content.models import HubFile, HubImage
from content.signals import item_gone
from tests.hub_assets import new_file, new_image, piece_with


def may(user, action, asset):
    policy = policy_registry.get_by_type(type(asset))
    return policy.user_has_permission_for_instance(user, action, asset)


@pytest.mark.parametrize("model", [HubImage, HubFile])
def test_wagtail_asks_the_policy_of_the_hub(model):
    assert type(policy_registry.get_by_type(model)) is AssetPolicy


# Who may do what with a picture of Press that priya, of Press, has uploaded.
RIGHTS = [
    pytest.param("priya", {"choose", "change", "delete"}, id="who-uploaded-it"),
    pytest.param("tom", set(), id="another-team"),
    pytest.param("lina", {"choose", "change", "delete"}, id="librarian"),
    pytest.param("dana", {"choose"}, id="lead"),
    pytest.param("ingrid", set(), id="reviewer"),
    pytest.param("marcus", set(), id="sales"),
    pytest.param("outsider", set(), id="outsider"),
]


@pytest.mark.parametrize(("person", "actions"), RIGHTS)
@pytest.mark.parametrize("make", [new_image, new_file], ids=["image", "file"])
def test_collections_say_who_may_do_what(world, make, person, actions):
    asset = make(world.press, uploaded_by_user=world.priya)
    user = getattr(world, person)

    open_ = {
        action for action in ("choose", "change", "delete") if may(user, action, asset)
    }

    assert open_ == actions


@pytest.mark.parametrize("person", ["priya", "lina", "superuser"])
def test_nobody_deletes_what_is_in_use(world, person):
    image = new_image(world.press, uploaded_by_user=world.priya)
    piece_with(world, image)

    assert not may(getattr(world, person), "delete", image)
    assert may(getattr(world, person), "change", image)


def delete_one(image):
    image.delete()


def delete_many(image):
    HubImage.objects.filter(pk=image.pk).delete()


@pytest.mark.parametrize("delete", [delete_one, delete_many])
def test_no_way_of_deleting_takes_what_is_in_use(world, delete):
    image = new_image(world.press)
    piece_with(world, image)

    with pytest.raises(StillNeeded, match="A loading dock"), transaction.atomic():
        delete(image)

    assert HubImage.objects.filter(pk=image.pk).exists()


def test_an_asset_that_is_deleted_is_gone(world):
    heard = []
    item_gone.connect(
        lambda key, **_: heard.append(key), weak=False, dispatch_uid="test"
    )
    image = new_image(world.press)
    key = image.item_key

    image.delete()

    item_gone.disconnect(dispatch_uid="test")
    assert heard == [key]


def test_choosers_offer_the_newest_version_only(world):
    old = new_image(world.press)
    new = new_image(world.press, color="red", replaces=old)

    assert list(offer_newest(HubImage.objects.all(), None)) == [new]
