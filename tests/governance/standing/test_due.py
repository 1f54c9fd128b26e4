"""What is due is done item by item: one that fails stops no other."""

from datetime import UTC, datetime, time

import pytest

from content.models import Article, Region
from governance.models import ReviewRound, Standing
from governance.standing import due, run_due
from tests import hub_many
from tests.governance.states import DAY, expired, live, scheduled, standing_of, stored
from tests.hub_assets import let_out
from tests.hub_many import FEW, MANY
from tests.hub_world import LATER, TODAY


def test_its_last_day_over_it_expires(world, heard):
    piece = live(world, use_until=TODAY)
    assert run_due(LATER) == 0

    assert run_due(LATER + DAY) == 1

    assert standing_of(piece).state == "expired"
    assert not stored(piece).live
    assert run_due(LATER + DAY) == 0


def test_what_follows_on_its_day_outlives_what_expires(world):
    piece = live(world, use_until=TODAY)
    draft = stored(piece)
    draft.title, draft.go_live_at = "The successor", LATER + 5 * DAY
    draft.save_revision(user=world.priya)
    let_out(world, stored(piece), LATER)
    run_due(LATER + DAY)
    assert standing_of(piece).state == "expired"

    run_due(LATER + 5 * DAY)

    assert standing_of(piece).state == "live"
    assert stored(piece).title == "The successor"


@pytest.mark.parametrize("step", ["go_live", "look_again", "_expire"])
def test_one_that_fails_stops_no_other_and_is_tried_again(
    world, monkeypatch, caplog, step
):
    states = {"go_live": scheduled, "look_again": live, "_expire": live}
    values = {"use_until": TODAY} if step == "_expire" else {}
    first = states[step](world, **values)
    world.press_programme = world.programme(world.press, "inspection-more")
    second = states[step](world, **values)
    when = LATER + 20 * DAY
    if step == "look_again":
        Standing.objects.update(audited_with="")
    work = getattr(due, step)

    def fails_for_the_first(key, now):
        if key == first.item_key:
            raise ValueError("broken")
        work(key, now)

    monkeypatch.setattr(due, step, fails_for_the_first)
    before = standing_of(first).changed_at

    assert run_due(when) == 1

    assert f"What was due for {first.item_key} could not be done" in caplog.text
    assert standing_of(first).changed_at == before
    monkeypatch.setattr(due, step, work)
    assert run_due(when) == 1
    assert standing_of(second)


def test_what_failed_halfway_is_as_it_was(world, monkeypatch):
    piece = scheduled(world)
    when = LATER + 20 * DAY

    def broken(*args, **kwargs):
        raise ValueError("broken")

    monkeypatch.setattr("wagtail.models.Revision.publish", broken)
    run_due(when)

    assert standing_of(piece).state == "scheduled"
    monkeypatch.undo()
    run_due(when)
    assert standing_of(piece).state == "live"


def test_nothing_is_due_twice(world):
    expired(world)

    assert run_due(LATER + 30 * DAY) == 0


def test_what_is_in_review_is_found_without_asking_for_each(
    world, django_assert_max_num_queries
):
    for count in (FEW, MANY):
        hub_many.sent(world, count)
        ReviewRound.objects.update(audited_with="")
        with django_assert_max_num_queries(4):
            found = list(due._in_review(LATER))
        assert len(found) == ReviewRound.objects.count()


def test_what_ends_is_found_without_asking_for_each(
    world, django_assert_max_num_queries
):
    Region.objects.create(key="nz", name="New Zealand", time_zone="Pacific/Auckland")
    for count in (FEW, MANY):
        hub_many.live(world, count, region="nz")
        Standing.objects.update(use_until=TODAY, good_until=TODAY)
        with django_assert_max_num_queries(3):
            used_up = list(due._used_up(LATER + DAY))
        with django_assert_max_num_queries(5):
            ended = list(due._to_look_at_again(LATER + DAY))
        assert len(used_up) == len(ended) == Standing.objects.count()


def test_a_day_is_over_first_where_the_piece_is_for(world):
    Region.objects.create(key="nz", name="New Zealand", time_zone="Pacific/Auckland")
    early = live(world, use_until=TODAY)
    Article.objects.update(region="nz")
    world.press_programme = world.programme(world.press, "inspection-more")
    late = live(world, use_until=TODAY)
    evening = datetime.combine(TODAY, time(13), UTC)

    run_due(evening)

    assert standing_of(early).state == "expired"
    assert standing_of(late).state == "live"
