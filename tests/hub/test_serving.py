from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from content.models import (
    Article,
    GuestAuthor,
    ItemRecord,
    PressRelease,
    ProofPoint,
    Region,
    SalesSheet,
)
from governance.models import Standing
from governance.standing import recall, retire
from hub.serving import asset_of, banner, may_leave, may_see_in_hub
from tests.hub_assets import let_out, new_file, new_image, piece_with
from tests.hub_world import NOW, TODAY

LATER = NOW + timedelta(hours=1)


def change_standing(piece, **values):
    Standing.objects.filter(key=piece.item_key).update(**values)


def test_what_was_let_out_leaves(world):
    piece = let_out(world, world.piece())

    assert may_leave(world.marcus, piece.item_key, LATER)


def test_a_draft_does_not_leave(world):
    assert not may_leave(world.priya, world.piece().item_key, LATER)


PEOPLE = [
    *(
        pytest.param(name, True, id=name)
        for name in ("priya", "tom", "ingrid", "dana", "marcus", "yusuf", "lina", "ada")
    ),
    pytest.param("superuser", True, id="superuser"),
    pytest.param("outsider", False, id="outsider"),
]


@pytest.mark.parametrize(("person", "gets_it"), PEOPLE)
@pytest.mark.parametrize("audience", ["public", "partner", "internal"])
def test_everybody_with_a_role_gets_what_is_let_out(world, person, gets_it, audience):
    piece = let_out(world, world.piece(audience=audience))

    assert may_leave(getattr(world, person), piece.item_key, LATER) is gets_it


def test_nobody_gets_anything_without_signing_in(world):
    piece = let_out(world, world.piece())

    assert not may_leave(AnonymousUser(), piece.item_key, LATER)


def test_who_was_switched_off_gets_nothing(world):
    piece = let_out(world, world.piece())
    world.marcus.is_active = False
    world.marcus.save()

    assert not may_leave(world.marcus, piece.item_key, LATER)


STATES = [
    pytest.param("live", True, id="live"),
    pytest.param("stale", True, id="stale"),
    *(
        pytest.param(state, False, id=state)
        for state in ("scheduled", "withheld", "expired", "recalled", "retired")
    ),
]


@pytest.mark.parametrize(("state", "leaves"), STATES)
def test_the_standing_decides(world, state, leaves):
    piece = let_out(world, world.piece())

    change_standing(piece, state=state)

    assert may_leave(world.marcus, piece.item_key, LATER) is leaves


# Days are compared at the door: nobody waits for what runs in the background.
MOMENTS = [
    pytest.param({"state": "stale", "due_on": TODAY}, True, id="last-day-of-its-grace"),
    pytest.param(
        {"state": "stale", "due_on": TODAY - timedelta(days=1)},
        False,
        id="grace-is-over",
    ),
    pytest.param({"use_until": TODAY}, True, id="last-day-of-its-use"),
    pytest.param({"use_until": TODAY - timedelta(days=1)}, False, id="used-up"),
]


@pytest.mark.parametrize(("values", "leaves"), MOMENTS)
def test_the_day_decides(world, values, leaves):
    piece = let_out(world, world.piece())

    change_standing(piece, **values)

    assert may_leave(world.marcus, piece.item_key, LATER) is leaves


def test_a_day_ends_by_the_clocks_of_the_region(world):
    Region.objects.create(key="nz", name="New Zealand", time_zone="Pacific/Auckland")
    piece = let_out(world, world.piece(region="nz"), use_until=TODAY)
    evening = datetime.combine(TODAY, datetime.min.time(), UTC) + timedelta(hours=13)

    assert may_leave(world.marcus, piece.item_key, NOW)
    assert not may_leave(world.marcus, piece.item_key, evening)


def test_nothing_leaves_before_its_embargo(world):
    piece = let_out(world, world.piece(PressRelease))
    PressRelease.objects.filter(pk=piece.pk).update(embargo_until=LATER)

    assert not may_leave(world.marcus, piece.item_key, LATER - timedelta(minutes=1))
    assert may_leave(world.marcus, piece.item_key, LATER)


def test_withdrawn_and_retired_pieces_stay(world):
    first, second = (let_out(world, world.piece(slug=slug)) for slug in "ab")

    recall(first, world.dana, "The figure in it is wrong.", LATER)
    retire(second, world.priya, LATER)

    for piece in (first, second):
        assert not may_leave(world.marcus, piece.item_key, LATER)


def test_a_text_that_is_not_the_approved_one_stays(world):
    piece = let_out(world, world.piece())

    ItemRecord.objects.filter(key=piece.item_key).update(content_digest="another")

    assert not may_leave(world.marcus, piece.item_key, LATER)


def test_a_page_that_is_not_live_stays(world):
    piece = let_out(world, world.piece())

    Article.objects.filter(pk=piece.pk).update(live=False)

    assert not may_leave(world.marcus, piece.item_key, LATER)


UNKNOWN = [
    "piece:999",
    "image:999",
    "file:x",
    "piece:",
    "",
    "external:1",
    "outside:ab",
    "x",
]


@pytest.mark.parametrize("key", UNKNOWN)
def test_what_is_not_known_does_not_leave(world, key):
    assert not may_leave(world.superuser, key, LATER)


# Assets


def test_a_picture_leaves_with_the_piece_that_shows_it(world):
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image))

    assert may_leave(world.marcus, image.item_key, LATER)
    change_standing(piece, state="withheld")
    assert not may_leave(world.marcus, image.item_key, LATER)


def test_a_file_leaves_with_its_sheet(world):
    file = new_file(world.press)
    let_out(world, world.piece(SalesSheet, file=file))

    assert may_leave(world.marcus, file.item_key, LATER)


def test_a_picture_of_a_draft_does_not_leave(world):
    image = new_image(world.press)
    piece = let_out(world, world.piece())
    piece.body = [("picture", {"image": image})]
    piece.save_revision(user=world.priya)

    assert not may_leave(world.marcus, image.item_key, LATER)


def test_a_picture_that_nothing_shows_does_not_leave(world):
    assert not may_leave(world.lina, new_image(world.press).item_key, LATER)


@pytest.mark.parametrize(
    "rights",
    [
        pytest.param({"valid_until_on": TODAY - timedelta(days=1)}, id="ended"),
        pytest.param({"valid_from_on": TODAY + timedelta(days=1)}, id="not-yet"),
        pytest.param({"licence": ""}, id="no-licence"),
        pytest.param({"territory": ["nl"]}, id="elsewhere"),
    ],
)
def test_a_picture_without_rights_keeps_its_piece_back(world, rights):
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image))

    for name, value in rights.items():
        setattr(image, name, value)
    image.save()

    assert not may_leave(world.marcus, piece.item_key, LATER)
    assert not may_leave(world.marcus, image.item_key, LATER)


def test_the_same_bytes_without_rights_elsewhere_keep_nothing_back(world):
    image = new_image(world.press)
    piece = let_out(world, piece_with(world, image))

    new_image(world.web, licence="")

    assert may_leave(world.marcus, piece.item_key, LATER)
    assert may_leave(world.marcus, image.item_key, LATER)


# Inside the hub

IN_HUB = [
    pytest.param("priya", True, id="its-team"),
    pytest.param("lina", True, id="librarian"),
    pytest.param("superuser", True, id="superuser"),
    pytest.param("dana", True, id="lead"),
    pytest.param("tom", False, id="another-team"),
    pytest.param("ingrid", False, id="reviewer"),
    pytest.param("marcus", False, id="sales"),
    pytest.param("outsider", False, id="outsider"),
]


@pytest.mark.parametrize(("person", "sees_it"), IN_HUB)
def test_an_unused_picture_is_seen_by_those_who_may_choose_it(world, person, sees_it):
    image = new_image(world.press)

    assert may_see_in_hub(getattr(world, person), image) is sees_it


def test_a_reviewer_sees_the_pictures_of_what_is_in_review(world):
    from governance.review import submit

    image = new_image(world.press)
    piece = piece_with(world, image)
    assert not may_see_in_hub(world.ingrid, image)

    submit(piece, world.priya, NOW)

    assert may_see_in_hub(world.ingrid, image)
    assert not may_see_in_hub(world.marcus, image)


def test_evidence_is_seen_by_those_who_judge_by_it(world):
    file = new_file(world.press)
    ProofPoint.objects.create(key="study", claim="It is so.", evidence_file=file)

    seen = {
        p: may_see_in_hub(getattr(world, p), file) for p in ("ingrid", "dana", "tom")
    }

    assert seen == {"ingrid": True, "dana": True, "tom": False}


def test_a_guest_sees_the_pictures_of_their_own_pieces_only(world):
    guest = world.person("lena")
    GuestAuthor.objects.create(
        user=guest, programme=world.press_programme, ends_on=date(2100, 1, 1)
    )
    own, other = new_image(world.press), new_image(world.press, color="red")
    piece_with(world, own, owner=guest)
    piece_with(world, other, slug="other")

    assert may_see_in_hub(guest, own)
    assert not may_see_in_hub(guest, other)


def test_nobody_sees_anything_without_signing_in(world):
    assert not may_see_in_hub(AnonymousUser(), new_image(world.press))


def test_a_piece_that_needs_another_look_says_until_when(world):
    piece = let_out(world, world.piece())
    assert banner(piece.item_key, LATER) == ""

    change_standing(piece, state="stale", due_on=date(2026, 3, 14))

    assert banner(piece.item_key, LATER) == "Being revised. Use it until 14 March."
    year_before = NOW.replace(year=2025)
    assert banner(piece.item_key, year_before).endswith("until 14 March 2026.")


def test_an_asset_is_found_by_its_kind_and_number(world):
    image = new_image(world.press)

    assert asset_of("image", image.pk) == asset_of("image", str(image.pk)) == image
    assert asset_of("file", image.pk) is None
    assert asset_of("piece", image.pk) is None
