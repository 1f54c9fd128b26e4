"""Who may do what: the code's table against the one agreed on, and what comes of it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.functional import SimpleLazyObject

from content.items import Version
from content.models import GuestAuthor, Team, User
from content.permissions import may, reader_tokens, rights_of, roles_of
from content.reading.recording import recorded
from content.roles import RIGHTS, Action, Role
from governance.review import submit
from tests.hub_assets import let_out
from tests.hub_world import NOW, TODAY
from tests.permissions import PEOPLE, TABLE

AUDIENCE_ROLES = ("internal", "partner", "public")


def person(world, name):
    return AnonymousUser() if name == "nobody" else getattr(world, name)


def expected(name, action, team="", area=""):
    """What the table says of a person of the company: priya and ingrid are of Press and
    Brand, tom is of Web, and dana leads nobody.
    """
    reaches = {
        "all": True,
        "team": team in {"priya": ("press", ""), "tom": ("web", "")}.get(name, ()),
        "led": False,
        "area": area in ("brand", ""),
        "own": not team,
    }
    return any(
        reaches[TABLE[action][role]] for role in PEOPLE[name] if role in TABLE[action]
    )


def signs(name, action, team):
    """Whether the person is a team's named signer, which is besides the table."""
    own = {"priya": ("press", ""), "tom": ("web", "")}.get(name, ())
    return action is Action.SIGN_OFF and team in own


def test_the_code_has_the_agreed_table():
    assert {
        action: {role: str(scope) for role, scope in granted.items()}
        for action, granted in RIGHTS.items()
    } == TABLE


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_has_the_roles_of_groups_and_teams(world, name):
    assert roles_of(person(world, name)) == frozenset(PEOPLE[name])


@pytest.mark.parametrize("name", PEOPLE)
def test_rights_are_those_of_the_table(world, name):
    world.guest  # noqa: B018
    rights = rights_of(person(world, name))
    places = [("", ""), ("press", ""), ("web", ""), ("", "brand"), ("", "legal")]

    wrong = [
        (str(action), team, area)
        for action in Action
        for team, area in places
        if rights.may(action, team=team, area=area)
        is not (expected(name, action, team, area) or signs(name, action, team))
    ]

    assert wrong == []


def test_a_lead_writes_for_the_teams_that_they_lead(world):
    assert may(world.lee, Action.WRITE, team="press")
    assert may(world.lee, Action.RETIRE, team="press")
    assert not may(world.lee, Action.WRITE, team="web")
    assert not may(world.dana, Action.WRITE)


def test_who_leads_a_team_without_being_a_lead_leads_nothing(world):
    world.press.lead = world.marcus
    world.press.save()

    assert not may(world.marcus, Action.WRITE, team="press")


def test_teams_and_areas_are_those_of_the_groups(world):
    nothing = rights_of(world.outsider)
    assert rights_of(world.priya).teams == {"press"}
    assert rights_of(world.ingrid).areas == {"brand"}
    assert nothing.teams == nothing.areas == frozenset()


def test_who_has_left_may_do_nothing(world):
    world.priya.is_active = False

    assert roles_of(world.priya) == frozenset()
    assert reader_tokens(world.priya) == frozenset()


def test_a_guest_may_do_nothing_from_the_day_after(world):
    guest = world.guest
    GuestAuthor.objects.update(ends_on=date(2026, 3, 4))

    assert rights_of(guest, date(2026, 3, 4)).roles == {Role.GUEST}
    assert rights_of(guest, date(2026, 3, 5)).roles == frozenset()
    assert reader_tokens(guest) == frozenset()


def test_a_guest_who_joins_a_team_afterwards_writes_for_it(world):
    guest = world.guest
    GuestAuthor.objects.update(ends_on=date(2026, 3, 4))
    guest.groups.add(world.web.group)

    assert rights_of(guest, date(2026, 3, 4)).roles == {Role.GUEST}
    rights = rights_of(guest, date(2026, 3, 5))
    assert (rights.roles, rights.teams) == ({Role.AUTHOR}, {"web"})


def test_a_guest_whose_time_is_over_signs_for_nobody(world):
    guest = world.guest
    GuestAuthor.objects.update(ends_on=date(2026, 3, 4))
    Team.objects.update(signer=guest)

    assert not rights_of(guest, date(2026, 3, 5)).may(Action.SIGN_OFF)


def in_a_request(user):
    """As `request.user` is."""
    return SimpleLazyObject(lambda: User.objects.get(pk=user.pk))


def test_in_a_request_rights_are_looked_up_once_for_a_day(
    world, django_assert_num_queries
):
    user = in_a_request(world.priya)
    first = rights_of(user, TODAY)

    with django_assert_num_queries(0):
        again = rights_of(user, TODAY)

    assert again.teams == first.teams == {"press"}
    with django_assert_num_queries(6):
        rights_of(user, TODAY + timedelta(days=1))


def test_the_next_request_and_anybody_else_see_what_has_changed(world):
    before = in_a_request(world.priya)
    assert rights_of(before).teams == rights_of(world.priya).teams == {"press"}

    world.priya.groups.set([world.web.group])

    assert rights_of(world.priya).teams == {"web"}
    assert rights_of(in_a_request(world.priya)).teams == {"web"}


def test_who_is_switched_off_within_a_request_may_nothing_more(world):
    user = in_a_request(world.priya)
    assert rights_of(user).roles

    user.is_active = False

    assert rights_of(user).roles == frozenset()


def drafts(world):
    """Pieces in all that counts for who may read their drafts."""
    mine = world.piece(title="Draft of Press")
    sent = world.piece(title="In review", slug="sent")
    submit(sent, world.priya, NOW)
    of_web = world.piece(
        title="Draft of Web", slug="web", programme=world.web_programme, owner=world.tom
    )
    of_guest = world.piece(title="Draft of the guest", slug="own", owner=world.guest)
    return {piece.title: piece for piece in (mine, sent, of_web, of_guest)}


EVERYTHING = {"Draft of Press", "In review", "Draft of Web", "Draft of the guest"}
DRAFTS_SEEN = {
    "priya": EVERYTHING - {"Draft of Web"},
    "tom": {"Draft of Web"},
    "ingrid": {"In review"},
    "marcus": set(),
    "dana": EVERYTHING,
    "yusuf": set(),
    "lina": EVERYTHING,
    "ada": EVERYTHING,
    "superuser": EVERYTHING,
    "outsider": set(),
    "nobody": set(),
    "guest": {"Draft of the guest"},
}


@pytest.mark.parametrize("name", PEOPLE)
def test_drafts_are_seen_by_those_who_may(world, name):
    who = person(world, name)
    pieces = drafts(world)
    rights, tokens = rights_of(who), reader_tokens(who)

    seen = {title for title, piece in pieces.items() if rights.may_see_draft(piece)}
    found = {
        title
        for title, piece in pieces.items()
        if tokens & set(recorded(piece.item_key, Version.DRAFT).readers)
    }

    assert seen == found == DRAFTS_SEEN[name]


STAFF = set(PEOPLE) - {"outsider", "nobody", "guest"}


@pytest.mark.parametrize("audience", AUDIENCE_ROLES)
def test_what_is_let_out_is_found_by_everybody_who_works_here(world, audience):
    piece = let_out(world, world.piece(audience=audience))
    readers = set(recorded(piece.item_key, Version.LIVE).readers)

    finds = {name for name in PEOPLE if reader_tokens(person(world, name)) & readers}

    assert finds == STAFF


def test_partners_find_what_is_for_them(world):
    for_them = world.piece(audience="partner", slug="a")
    internal = world.piece(audience="internal", slug="b")
    readers = [
        set(recorded(let_out(world, piece).item_key, Version.LIVE).readers)
        for piece in (for_them, internal)
    ]

    assert ["partner" in tokens for tokens in readers] == [True, False]
    assert not any("public" in tokens for tokens in readers)


WRITES = {
    "priya": {"Draft of Press", "In review", "Draft of the guest"},
    "lee": {"Draft of Press", "In review", "Draft of the guest"},
    "tom": {"Draft of Web"},
    "guest": {"Draft of the guest"},
}


@pytest.mark.parametrize("name", [*PEOPLE, "lee"])
def test_pieces_are_written_by_their_team_and_its_lead(world, name):
    rights = rights_of(person(world, name))
    pieces = drafts(world)

    writes = {t for t, piece in pieces.items() if rights.may_with(Action.WRITE, piece)}

    assert writes == WRITES.get(name, set())


def test_a_guest_keeps_nothing_of_an_earlier_programme(world):
    own = world.piece(owner=world.guest)
    GuestAuthor.objects.update(programme=world.web_programme)
    rights = rights_of(world.guest)

    assert not rights.may_see_draft(own)
    assert not rights.may_with(Action.WRITE, own)
    readers = set(recorded(own.item_key, Version.DRAFT).readers)
    assert not reader_tokens(world.guest) & readers


def test_who_leaves_a_team_does_not_see_its_drafts_any_more(world):
    piece = world.piece()
    world.priya.groups.clear()
    world.priya.groups.add(world.web.group)

    assert not rights_of(world.priya).may_see_draft(piece)
    readers = set(recorded(piece.item_key, Version.DRAFT).readers)
    assert not reader_tokens(world.priya) & readers
