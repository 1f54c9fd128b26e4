from datetime import timedelta

import pytest

from content.refusing import Refused
from governance.models import JournalEntry
from hub.checking.guest_links import link_of, make_link, stop_link
from hub.models import GuestLink
from tests.hub_world import NOW

IN_A_WEEK = NOW + timedelta(days=7)


def make(world, **changes):
    values = {"user": world.priya, "name": "Nova", "ends_at": IN_A_WEEK, "now": NOW}
    return make_link(**{**values, **changes})


def test_a_link_opens_until_its_moment(world):
    token = make(world)

    assert link_of(token, IN_A_WEEK - timedelta(seconds=1)).name == "Nova"
    assert link_of(token, IN_A_WEEK) is None


def test_the_token_itself_is_not_kept(world):
    token = make(world)

    kept = GuestLink.objects.values_list().get()
    assert token not in [str(value) for value in kept]


def test_a_stopped_link_opens_no_more(world):
    token = make(world)

    stop_link(GuestLink.objects.get(), world.priya, NOW)

    assert link_of(token, NOW) is None


def test_nobody_stops_the_link_of_another(world):
    make(world)

    with pytest.raises(Refused):
        stop_link(GuestLink.objects.get(), world.tom, NOW)


def test_an_administrator_stops_any_link(world):
    token = make(world)

    stop_link(GuestLink.objects.get(), world.ada, NOW)

    assert link_of(token, NOW) is None


def test_the_link_of_somebody_who_left_opens_no_more(world):
    token = make(world)
    world.priya.is_active = False
    world.priya.save()

    assert link_of(token, NOW) is None


@pytest.mark.parametrize("days", [0, -1, 91])
def test_a_link_ends_within_three_months(world, days):
    with pytest.raises(Refused, match="within 90 days"):
        make(world, ends_at=NOW + timedelta(days=days))


@pytest.mark.parametrize("who", ["marcus", "yusuf", "lina", "outsider"])
def test_who_does_not_write_review_or_lead_makes_no_links(world, who):
    with pytest.raises(Refused):
        make(world, user=getattr(world, who))


def test_links_are_in_the_journal_without_their_token(world):
    token = make(world)

    entry = JournalEntry.objects.get(event="guest-link-made")
    assert entry.actor == "priya"
    assert token not in entry.data
