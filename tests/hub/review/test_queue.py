"""The queue of reviewers: what is listed, and what it costs."""

import pytest
from django.urls import reverse

from content.permissions import rights_of
from governance.models import Waiver
from governance.review import submit
from hub.review.queue import exceptions_for, rounds_for, waiting_for
from tests.hub_many import FEW, MANY, sent
from tests.hub_world import BAD_TEXT, LATER, NOW


@pytest.mark.parametrize("count", [FEW, MANY])
def test_the_page_asks_as_often_for_many_rounds_as_for_few(
    world, client, count, django_assert_max_num_queries
):
    sent(world, count)
    client.force_login(world.ingrid)

    with django_assert_max_num_queries(23):
        page = client.get(reverse("review-queue"))

    assert len(page.context["waiting"]) == count


def test_each_round_has_the_counts_of_its_own_text(world):
    bad = sent(world, 1, body=BAD_TEXT)[0]
    good = world.piece(title="Good")
    submit(good, world.priya, LATER)

    first, second = waiting_for(rights_of(world.ingrid, NOW.date()), LATER)

    assert first.round == bad
    assert [tag.text for tag in first.counts] == ["▲ 1 to fix", "1 suggestion"]
    assert [tag.text for tag in second.counts] == ["✓ nothing to fix"]


def test_who_is_not_asked_is_not_among_those_who_are(world):
    submit(world.piece(title="Hers"), world.priya, NOW, assigned_to=world.noor)
    mine = submit(world.piece(title="Mine"), world.priya, NOW)

    assert list(rounds_for(world.ingrid)) == [mine]


@pytest.mark.parametrize("count", [FEW, MANY])
def test_exceptions_name_who_asked_without_asking_for_each(
    world, count, django_assert_max_num_queries
):
    for number in range(count):
        Waiver.objects.create(
            key=f"piece:{number}",
            says="It is so.",
            requested_by=world.person(f"person-{number}"),
            requested_at=NOW,
            expires_at=LATER,
        )
    rights = rights_of(world.ingrid, NOW.date())

    with django_assert_max_num_queries(1):
        names = {waiver.requested_by.name for waiver in exceptions_for(rights)}

    assert len(names) == count
