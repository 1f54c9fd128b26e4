"""Wagtail's own addresses: what they tell of a draft, and what they do to it."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import NoReverseMatch, get_resolver, reverse

from content.models import GuestAuthor, Piece
from tests.hub.doors.people import EVERYBODY, READ_DRAFT, REVIEWERS, sign_in
from tests.hub.doors.pieces import STATES, TEXT, TITLE
from tests.hub.doors.test_pieces import stands
from tests.hub_assets import new_file, new_image

PICTURE, FILE = "Grimbleshot", "Frobnitzsheet"
# Who may know that a draft of another team is there (docs/roles.md).
KNOW_TITLES = READ_DRAFT | {"tom"}
# Who chooses among Press's pictures and files, or looks after all of them.
KNOW_ASSETS = {"priya", "dana", "lina", "ada", "superuser"}

# One breaks on purpose; after the other everything would be tried by a stranger.
NOT_TRIED = {"wagtailadmin_error_test", "wagtailadmin_logout"}


def named(resolver, space=""):
    for one in resolver.url_patterns:
        if hasattr(one, "url_patterns"):
            below = f"{space}{one.namespace}:" if one.namespace else space
            yield from named(one, below)
        elif one.name:
            yield f"{space}{one.name}", one.pattern


def addresses(company, piece, picture, file):
    """Yield (name, address) of all that Wagtail answers to, with numbers that exist."""
    first, last = piece.revisions.order_by("pk").first(), piece.latest_revision
    task = last.task_states.first()
    given = {
        "page_id": piece.pk,
        "pk": piece.pk,
        "page_pk": piece.pk,
        "object_id": str(piece.pk),
        "page_to_move_id": piece.pk,
        "parent_page_id": company.press_programme.pk,
        "destination_id": company.web_programme.pk,
        "revision_id": last.pk,
        "revision_id_a": str(first.pk),
        "revision_id_b": "latest",
        "content_type_app_name": "content",
        "content_type_model_name": "article",
        "app_label": "content",
        "model_name": "article",
        "action_name": "approve",
        "task_state_id": task.pk if task else 1,
        "task_id": task.task_id if task else 1,
        "workflow_state_id": task.workflow_state_id if task else 1,
        "image_id": picture.pk,
        "document_id": file.pk,
        "doc_id": file.pk,
        "filter_spec": "original",
        "collection_id": company.press.collection.pk,
        "session_id": 1,
    }
    for name, pattern in named(get_resolver()):
        keys = list(pattern.converters) if hasattr(pattern, "converters") else []
        keys = keys or list(pattern.regex.groupindex)
        values = {key: given.get(key) for key in keys}
        if "pk" in values and "image" in name:
            values["pk"] = picture.pk
        if "pk" in values and "doc" in name:
            values["pk"] = file.pk
        if None in values.values():
            continue
        try:
            address = reverse(name, kwargs=values)
        except NoReverseMatch:
            continue
        if address.startswith("/admin/") and name not in NOT_TRIED:
            yield name, address
    for kind, number in (
        ("wagtailcore/page/publish", piece.pk),
        ("wagtailcore/page/delete", piece.pk),
        ("content/hubimage/add_tags", picture.pk),
        ("content/hubfile/add_tags", file.pk),
    ):
        yield f"bulk {kind}", f"/admin/bulk/{kind}/?id={number}"
    for what in ("pages", "images", "documents"):
        yield f"api {what}", f"/admin/api/main/{what}/?fields=*"
    one_by_one = f"?id={piece.pk}&id={picture.pk}&id={file.pk}"
    for name in ("choose-page", "images/chooser", "documents/chooser"):
        yield f"{name} several", f"/admin/{name}/chosen-multiple/{one_by_one}"
    yield "search", f"/admin/pages/search/?q={TITLE[:-1]}"


@pytest.fixture
def shelf(company):
    picture = new_image(company.press, title=PICTURE)
    file = new_file(company.press, f"{TEXT} in a file.", title=FILE)
    return picture, file


def told(client, address):
    """Return what the answer says."""
    response = client.get(address)
    return response.getvalue().decode(errors="replace")


@pytest.mark.parametrize("state", ["draft", "in review"])
def test_nobody_is_told_what_is_not_theirs(client, company, now, shelf, state):
    piece = STATES[state](company, now)
    readers = READ_DRAFT | (REVIEWERS if state == "in review" else set())
    allowed = {
        TITLE: KNOW_TITLES | readers,
        TEXT: readers,
        PICTURE: KNOW_ASSETS,
        FILE: KNOW_ASSETS,
    }
    doors = list(addresses(company, piece, *shelf))
    told_too_much = []
    for who in sorted(set(EVERYBODY) - READ_DRAFT):
        sign_in(client, company, who)
        for name, address in doors:
            answer = told(client, address)
            told_too_much += [
                f"{name} tells {who} {word}"
                for word, people in allowed.items()
                if word in answer and who not in people
            ]
        assert ("_auth_user_id" in client.session) is (who != "anonymous")
    assert not told_too_much, "\n".join(told_too_much)


# What Wagtail would do to a page, by a form.
DEEDS = {
    "unpublish": {},
    "delete": {},
    "copy": {"new_title": "A copy", "new_slug": "a-copy", "copy_subpages": ""},
    "convert_alias": {},
    "set_privacy": {"restriction_type": "login"},
    "lock": {},
    "unlock": {},
}
KEEP_OUT = sorted(set(EVERYBODY) - {"priya"})


@pytest.mark.parametrize("state", ["draft", "live"])
def test_wagtails_forms_change_nothing(client, company, now, state):
    """Not for administrators either: who writes has a role for it."""
    piece, changed = STATES[state](company, now), []
    before = Piece.objects.count(), stands(piece)
    addresses = {
        deed: reverse(f"wagtailadmin_pages:{deed}", args=[piece.pk]) for deed in DEEDS
    }
    for action in ("publish", "unpublish", "delete", "copy", "create_alias"):
        name = "wagtailadmin_api:pages:action"
        addresses[f"api {action}"] = reverse(name, args=[piece.pk, action])
    for action in ("publish", "unpublish", "delete"):
        bulk = f"/admin/bulk/wagtailcore/page/{action}/?id={piece.pk}"
        addresses[f"bulk {action}"] = bulk
    for who in KEEP_OUT:
        sign_in(client, company, who)
        for deed, address in addresses.items():
            with transaction.atomic():
                client.post(address, DEEDS.get(deed, {}))
                after = Piece.objects.filter(pk=piece.pk).exists() and stands(piece)
                if (Piece.objects.count(), after) != before:
                    changed.append(f"{deed} by {who}")
                transaction.set_rollback(True)
    assert not changed, "\n".join(changed)


@pytest.mark.parametrize("who", ["ada", "superuser"])
def test_an_administrator_without_a_role_may_do_nothing_to_a_piece(company, now, who):
    piece = STATES["live"](company, now)
    may = piece.permissions_for_user(getattr(company, who))
    assert not any(
        (
            may.can_edit(),
            may.can_delete(),
            may.can_publish(),
            may.can_unpublish(),
            may.can_copy(),
            may.can_move(),
            may.can_lock(),
            may.can_unlock(),
            may.can_set_view_restrictions(),
            may.can_submit_for_moderation(),
        )
    )


def test_a_superuser_who_writes_for_the_team_edits_its_pieces(company, now):
    company.superuser.groups.add(company.press.group)
    piece = STATES["draft"](company, now)
    assert piece.permissions_for_user(company.superuser).can_edit()


def test_bulk_actions_are_open_for_what_one_sees(client, company, now, shelf):
    piece = STATES["draft"](company, now)
    address = f"/admin/bulk/wagtailcore/page/delete/?id={piece.pk}"
    opens = {"priya", "dana", "lina", "ada", "superuser"}
    found = set()
    for who in EVERYBODY:
        sign_in(client, company, who)
        if client.get(address).status_code == 200:
            found.add(who)
    assert found == opens


def test_a_guest_whose_last_day_is_over_finds_the_admin_closed(client, company, now):
    """On the day itself: what takes the rights away runs later."""
    piece = STATES["draft"](company, now)
    GuestAuthor.objects.filter(user=company.lena).update(
        ends_on=(now - timedelta(days=1)).date()
    )
    sign_in(client, company, "lena")
    for address in (
        reverse("wagtailadmin_explore", args=[company.press_programme.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[piece.pk]),
        "/admin/account/",
        "/admin/api/main/pages/",
    ):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("kind", ["", "taggit/tag/"])
def test_tags_of_all_teams_are_told_to_whoever_writes_for_one(
    client, company, shelf, kind
):
    picture, _ = shelf
    picture.tags.add("Quillock")
    told_it = set()
    for who in EVERYBODY:
        sign_in(client, company, who)
        if "Quillock" in told(client, f"/admin/tag-autocomplete/{kind}?term=quil"):
            told_it.add(who)
    assert told_it.isdisjoint({"lena", "outsider", "anonymous", "marcus", "yusuf"})
    assert {"priya", "tom", "lina"} <= told_it
